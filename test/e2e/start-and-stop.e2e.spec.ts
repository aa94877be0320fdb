import { createServer } from 'node:net';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;

beforeEach(async () => {
  installation = await newInstallation('own');
});
afterEach(async () => {
  await removeInstallation(installation);
});

const withSettings = (env: Readonly<Record<string, string>>): Installation => ({ ...installation, env: { ...installation.env, ...env } });
const lineOfFailure = async (broken: Installation, port?: number): Promise<string> => {
  const failure = await Redress.start(broken, port).then(
    (redress) => redress.stop().then(() => 'it started'),
    (error: unknown) => String(error),
  );
  return failure.replace(/^Error: /, '').trim();
};

describe('an orderly end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes what is in flight and ends with 0; a second one changes nothing',
    async (signal) => {
      const redress = await Redress.start(installation);
      const token = await tokenFor(installation, 'handler');
      const inFlight = Array.from({ length: 8 }, () => redress.api.post('/api/v1/complaints', complaint, { token }).catch(() => undefined));
      const first = await Promise.race(inFlight);
      const [code] = await Promise.all([redress.stop(signal), redress.stop(signal)]);
      expect(code).toBe(0);
      const acknowledged = (await Promise.all(inFlight)).filter((answer) => answer?.status === 201);
      expect([first?.status, acknowledged.length > 0]).toEqual([201, true]);
      const again = await Redress.start(installation);
      for (const answer of acknowledged)
        expect((await again.api.get(`/api/v1/complaints/${String(answer?.body.id)}`, { token })).status).toBe(200);
      await again.stop();
    },
    30_000,
  );
});

describe('a start that cannot succeed ends with 1 and one clear line', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await lineOfFailure(installation, port)).toBe(
      `it ended with exit code 1: redress: PORT ${String(port)} is taken by another program`,
    );
    expect(await readdir(installation.dataDir)).not.toContain('engines.json');
    other.close();
  });
  it('a data folder that cannot be written', async () => {
    const file = path.join(installation.dataDir, 'a-file');
    await writeFile(file, '');
    expect(await lineOfFailure(withSettings({ DATA_DIR: path.join(file, 'data') }))).toMatch(
      /^it ended with exit code 1: redress: DATA_DIR \S+ cannot be .*$/,
    );
  });
  it('a data folder where nothing can be made', async () => {
    expect(await lineOfFailure(withSettings({ DATA_DIR: '/proc/redress' }))).toMatch(
      /^it ended with exit code 1: redress: DATA_DIR \S+ cannot be .*$/,
    );
  });
  it.each([
    ['PORT', 'many'],
    ['KEY_ENCRYPTION_KEY', 'c2hvcnQ='],
  ])('a bad %s: %s', async (setting, value) => {
    expect(await lineOfFailure(withSettings({ [setting]: value }))).toMatch(
      new RegExp(`^it ended with exit code 1: redress: ${setting} [^\\n]+$`),
    );
  });
  it('an address that others can reach, with tokens that are for one machine', async () => {
    expect(await lineOfFailure(withSettings({ HOST: '0.0.0.0' }))).toMatch(/^it ended with exit code 1: redress: AUTH_JWKS_URL [^\n]+$/);
  });
  it('another key-encryption key than the keys were wrapped with', async () => {
    await (await Redress.start(installation)).stop();
    const other = withSettings({ KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') });
    expect(await lineOfFailure(other)).toBe(
      'it ended with exit code 1: redress: KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with',
    );
  });
  it('a data folder that another one uses', async () => {
    const first = await Redress.start(installation);
    expect(await lineOfFailure(installation)).toMatch(/^it ended with exit code 1: redress: [^\n]*in use[^\n]*$/);
    await first.stop();
  }, 20_000);
});
