import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { eventStoreUrl } from '../support/event-store-url';
import { eventually } from '../support/eventually';
import { mongoUrl } from '../support/mongo-url';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

let installation: Installation;
let port: number;
const servers: Server[] = [];

/** Answers the same JSON to everybody, until the end of the example. */
const serving = async (answer: unknown): Promise<Server> => {
  const server = createServer((_, response) => response.end(JSON.stringify(answer))).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const closed = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
};

beforeEach(async () => {
  const free = await serving({});
  port = portOf(free);
  await closed(free);
  const { dataDir, env } = await newInstallation('own');
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: '', PORT: String(port) } };
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed));
  await removeInstallation(installation);
});

const doctor = (env: Readonly<Record<string, string>> = {}): Promise<OpsResult> => ops({ ...installation.env, ...env }, 'doctor');

/** What was found, by what was looked at: `problem: …`. */
const findings = ({ stdout }: OpsResult): Record<string, string> => {
  const lines = [...stdout.matchAll(/^(ok|warning|problem) +(\S+(?: \S+)*) {2,}(.+)$/gm)];
  return Object.fromEntries(lines.map(([, level, about = '', says]) => [about, `${String(level)}: ${String(says)}`]));
};

describe('the doctor', () => {
  it('finds nothing wrong before the first start, and makes nothing', async () => {
    const result = await doctor({ CLOSING_DAYS: '2026-12-24,2026-12-31' });
    expect(findings(result)).toEqual({
      Node: `ok: version ${process.versions.node}`,
      'Data folder': `ok: ${installation.dataDir} can be written`,
      Keys: 'ok: no keys are stored yet',
      Calendar: 'ok: nl-office 2026.1, 2 closing days, Europe/Amsterdam',
      'Event store': 'ok: the embedded one, empty; npm start makes and starts it',
      'View store': 'ok: the embedded one, empty; npm start makes and starts it',
      Views: 'ok: not looked at: that needs both stores to run',
      'Keys of cases': 'ok: not looked at: that needs both stores to run',
      'Sign-in': 'ok: tokens of this installation, on loopback only',
      Port: `ok: ${String(port)} of 127.0.0.1 is free`,
    });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.stdout).toContain('CLOSING_DAYS                2026-12-24,2026-12-31\n');
    expect(result.stdout).toMatch(/\nno problems, no warnings\n$/);
    expect(await readdir(installation.dataDir)).toEqual([]);
  });

  it('sees a Redress that runs, that has crashed, and that ended in good order', async () => {
    const running = await Redress.start(installation, port);
    await eventually(async () => (await doctor()).stdout.includes('at the end of the log'), 30_000);
    expect(findings(await doctor())).toMatchObject({
      Keys: 'ok: the stored keys open with the key-encryption key in the data folder',
      'Event store': 'ok: the embedded one of the Redress that runs on the data folder answers',
      'View store': 'ok: the embedded one of the Redress that runs on the data folder answers',
      Views: expect.stringMatching(/^ok: MongoDB \S+; live views: \d+, at the end of the log; nothing is parked$/),
      'Keys of cases': 'ok: each case has its key, unless it was erased',
      Port: `ok: http://127.0.0.1:${String(port)} is served by a Redress that is ready`,
    });

    await running.crash();
    const crashed = await doctor();
    const withoutFarewell =
      'warning: the embedded one; the Redress that ran on the data folder ended without a farewell. ' +
      'To do: start it again: nothing acknowledged is lost';
    expect(findings(crashed)).toMatchObject({
      'Event store': withoutFarewell,
      'View store': withoutFarewell,
      Port: `ok: ${String(port)} of 127.0.0.1 is free`,
    });
    expect(crashed.exitCode).toBe(0);
    expect(crashed.stdout).toMatch(/\nno problems, 2 warnings\n$/);

    await (await Redress.start(installation, port)).stop();
    expect(findings(await doctor())).toMatchObject({ 'Event store': 'ok: the embedded one, at rest; npm start starts it' });
  }, 60_000);

  it('sees that the keys do not open, and says what to do', async () => {
    await ops(installation.env, 'token', '--role', 'handler', '--sub', 'a.jansen');
    const result = await doctor({ KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') });
    expect(findings(result)).toMatchObject({
      Keys:
        'problem: the stored keys do not open with KEY_ENCRYPTION_KEY. ' +
        'To do: set KEY_ENCRYPTION_KEY to the one that they were wrapped with',
    });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(/\n1 problem, no warnings\n$/);
  });

  it('sees that an event store does not answer, and repeats no secret', async () => {
    const result = await doctor({ EVENTSTORE_URL: `esdb://admin:ge@heim@127.0.0.1:${String(port)}?tls=false` });
    expect(findings(result)['Event store']).toMatch(
      /^problem: the one of EVENTSTORE_URL does not answer: .+ To do: start it, or correct EVENTSTORE_URL$/,
    );
    expect(result.stdout).toContain(`EVENTSTORE_URL              esdb://***@127.0.0.1:${String(port)}?***\n`);
    expect(result.stdout + result.stderr).not.toMatch(/heim/);
    expect(result.exitCode).toBe(1);
  });

  it('sees that stores of ones own answer, and that no view was ever made', async () => {
    const result = await doctor({ EVENTSTORE_URL: eventStoreUrl(), MONGODB_URL: mongoUrl('redress_doctor') });
    expect(findings(result)).toMatchObject({
      'Event store': 'ok: the one of EVENTSTORE_URL answers',
      'View store': 'ok: the one of MONGODB_URL answers',
      Views: expect.stringMatching(
        /^warning: MongoDB \S+; no view is live; not live yet: complaint-details at 0\.0 %, .+ To do: start Redress, or wait until it has made them$/,
      ),
      'Keys of cases': 'ok: not looked at: the views are not made yet',
    });
  });

  it('sees that a MongoDB does not answer, and repeats no secret', async () => {
    const result = await doctor({ MONGODB_URL: `mongodb://admin:geheim@127.0.0.1:${String(port)}/redress` });
    expect(findings(result)['View store']).toMatch(
      /^problem: the one of MONGODB_URL does not answer: .+ To do: start it, or correct MONGODB_URL$/,
    );
    expect(result.stdout + result.stderr).not.toMatch(/geheim/);
    expect(result.exitCode).toBe(1);
  });

  it('sees a data folder that cannot be made', async () => {
    const file = path.join(installation.dataDir, 'a-file');
    await writeFile(file, '');
    const result = await doctor({ DATA_DIR: path.join(file, 'data') });
    expect(findings(result)['Data folder']).toMatch(
      /^problem: \S+\/a-file\/data cannot be written: ENOTDIR.+ To do: set DATA_DIR to a folder that the user who runs Redress may write to$/,
    );
    expect(result.exitCode).toBe(1);
  });

  it('sees a port that another program has taken', async () => {
    const taken = String(portOf(await serving({})));
    expect(findings(await doctor({ PORT: taken }))).toMatchObject({
      Port: `problem: ${taken} of 127.0.0.1 is taken by another program. To do: set PORT to another one, or end that program`,
    });
  });

  it('asks the identity provider for its keys', async () => {
    const provider = await serving({ keys: [{ kty: 'OKP' }] });
    const url = `http://127.0.0.1:${String(portOf(provider))}/jwks`;
    const env = { AUTH_JWKS_URL: url, AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'redress' };
    expect(findings(await doctor(env))).toMatchObject({ 'Sign-in': 'ok: tokens of https://id.example, whose keys can be read' });

    await closed(provider);
    const result = await doctor(env);
    expect(findings(result)['Sign-in']).toMatch(
      /^problem: tokens of https:\/\/id\.example, whose keys cannot be read: connect ECONNREFUSED .+ To do: correct AUTH_JWKS_URL/,
    );
    expect(result.exitCode).toBe(1);
  });

  it('warns of local tokens where others can reach the API', async () => {
    expect(findings(await doctor({ HOST: '0.0.0.0', AUTH_INSECURE_LOCAL_TOKENS: 'true' }))['Sign-in']).toMatch(
      /^warning: tokens of this installation, although others can reach 0\.0\.0\.0\. To do: /,
    );
  });

  it('names a setting that stops every start', async () => {
    const result = await doctor({ TIME_ZONE: 'Mars/Olympus' });
    expect(findings(result)).toEqual({
      Settings: 'problem: TIME_ZONE is "Mars/Olympus": an IANA time zone such as Europe/Amsterdam is wanted. To do: correct it',
    });
    expect(result.exitCode).toBe(1);
  });
});
