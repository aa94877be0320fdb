import { rm } from 'node:fs/promises';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { localTime } from '@redress/complaints';
import { readEnginesFile } from '@redress/installation';
import type { Answer } from '../support/api-client';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

let installation: Installation;
let redress: Redress;
let handler: { readonly token: string };

/** Received on the Thursday before Easter 2025, 15:00 in Amsterdam, and typed in long after that. */
const received = { ...complaint, receivedAt: '2025-04-17T13:00:00.000Z', backdatedBecause: 'Told during a visit.' };

beforeAll(async () => {
  const { dataDir, env } = await newInstallation('own');
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: '', LC_ALL: 'C.UTF-8' } };
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler', 'a.jansen') };
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const replay = (...args: readonly string[]): Promise<OpsResult> => ops(installation.env, 'replay', ...args);
const instantsOf = ({ body }: Answer): readonly string[] => (body as unknown as readonly { at: string }[]).map(({ at }) => at);

/** A complaint with a note: its reference, and the instants at which it was received and the note was made. */
const complaintWithNote = async (): Promise<readonly [id: string, receipt: string, note: string]> => {
  const { body } = await redress.api.post('/api/v1/complaints', received, handler);
  const id = String(body.id);
  await redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'Prefers to be called after two.' }, handler);
  const [receipt = '', , , note = ''] = instantsOf(await redress.api.get(`/api/v1/complaints/${id}/timeline?minRevision=3`, handler));
  return [id, receipt, note];
};
const streamOf = (id: string): string => `${String(installation.env.STREAM_CATEGORY)}-${id}`;
const refused = (line: string): OpsResult => ({ exitCode: 1, stdout: '', stderr: `${line}\n` });

describe('the replay of a case', () => {
  it('prints its history and its deadlines beside a Redress that runs', async () => {
    const [id, receipt, note] = await complaintWithNote();
    const { moment } = localTime('en', 'Europe/Amsterdam');
    expect(await replay(id, '--at', '2099-01-01T12:00:00+01:00')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `${id}: registered, round 1, 4 events
As it was on Thursday 1 January 2099 at 12:00 (Europe/Amsterdam).
Recorded from ${moment(receipt)} until ${moment(note)}.

  0  ${moment(receipt)}, a.jansen (handler)
     A report was received by phone from Sanne Zonneveld-Kwakernaak of Bakkerij Zonneveld. Subject:
     “Invoices keep coming twice”. This happened on Thursday 17 April 2025 at 15:00 and was recorded
     later: “Told during a visit.”

  1  ${moment(receipt)}, a.jansen (handler)
     The report was judged to be a complaint: the customer is dissatisfied and will get an answer.
     Explanation: “The customer is dissatisfied with our administration.”

  2  ${moment(receipt)}, a.jansen (handler)
     The complaint was registered. Its severity is normal. The complaint handler is a.jansen. The
     customer hears by Friday 18 April 2025 at the latest that the complaint is being handled. The
     plan comes by Friday 25 April 2025 at the latest.

  3  ${moment(note)}, a.jansen (handler)
     A note for colleagues was made: “Prefers to be called after two.”

Deadlines
     Acknowledgement (round 1, promise 1): Friday 18 April 2025, missed
     Plan (round 1, promise 1): Friday 25 April 2025, missed
`,
    });
  });

  it('goes back to a moment, in the language of the shell, without personal data if it has to', async () => {
    const [id, receipt] = await complaintWithNote();
    const { moment } = localTime('nl', 'Europe/Amsterdam');
    const dutch = { ...installation.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'nl_NL.UTF-8' };
    expect(await ops(dutch, 'replay', id, '--at', '2025-04-18T12:00:00Z', '--without-personal-data')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `${id}: ontvangen, 1 gebeurtenis
Zoals het was op vrijdag 18 april 2025 om 14:00 (Europe/Amsterdam).
Vastgelegd van ${moment(receipt)} tot en met ${moment(receipt)}.
Zonder persoonsgegevens.

  0  ${moment(receipt)}, a.jansen (handler)
     Er kwam telefonisch een melding binnen. Dit gebeurde op donderdag 17 april 2025 om 15:00 en is
     later vastgelegd.

Termijnen
     Er is geen termijn die telt.
`,
    });
  });

  it('says that there was no such case, or none yet', async () => {
    const [id] = await complaintWithNote();
    expect(await replay('KL-00000-00000')).toEqual(refused('redress: there is no case KL-00000-00000'));
    expect(await replay(id, '--at', '2025-04-17T12:59:59Z')).toEqual(
      refused(`redress: the case ${id} had not begun at 2025-04-17T12:59:59.000Z`),
    );
  });

  it('tells of an event that cannot be read', async () => {
    const [id] = await complaintWithNote();
    const engines = await readEnginesFile(installation.dataDir);
    const client = EventStoreDBClient.connectionString(String(engines?.eventstoreUrl));
    await client.appendToStream(streamOf(id), jsonEvent({ type: 'ComplaintForgotten', data: {}, metadata: {} }));
    await client.dispose();
    const { exitCode, stdout, stderr } = await replay(id, '--language', 'en');
    expect([exitCode, stderr]).toEqual([0, `redress: event 4 of ${streamOf(id)} cannot be read: unknown type\n`]);
    expect(stdout).toContain('\n1 event cannot be read: what follows from it is missing.\n');
    expect(stdout).toContain(
      '\n  4  at a moment that cannot be read, by whom cannot be read\n     This event was recorded, but it cannot be read.\n',
    );
  });

  it('says that the key of the case is missing, and needs none without personal data', async () => {
    const [id] = await complaintWithNote();
    await rm(path.join(installation.dataDir, 'keys', `${streamOf(id)}.key`));
    expect(await replay(id)).toEqual(
      refused(`redress: personal data cannot be opened: the key of ${streamOf(id)} is missing (--without-personal-data leaves it out)`),
    );
    const { exitCode, stdout } = await replay(id, '--without-personal-data');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\n     A note for colleagues was made.\n');
  });

  it('says that the keys are those of another key-encryption key', async () => {
    const env = { ...installation.env, KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') };
    expect(await ops(env, 'replay', 'KL-00000-00000')).toEqual(
      refused(
        'redress: personal data cannot be opened: the stored keys do not open with this key-encryption key (--without-personal-data leaves it out)',
      ),
    );
  });

  it('says what is wrong with an argument', async () => {
    expect(await replay('42')).toEqual(
      refused(
        "error: command-argument value '42' is invalid for argument 'case'. a case is named by its reference, such as KL-7F3K9-2QDXM.\n" +
          '(--help tells more)',
      ),
    );
    expect(await replay('KL-00000-00000', '--at', 'yesterday')).toEqual(
      refused(
        "error: option '--at <instant>' argument 'yesterday' is invalid. an instant is written like 2026-11-23T09:00:00Z.\n" +
          '(--help tells more)',
      ),
    );
  });

  it('works without a Redress that runs: its event store is started for the time of the command', async () => {
    const [id] = await complaintWithNote();
    const before = await replay(id, '--at', '2099-01-01T12:00:00Z');
    await redress.stop();
    const after = await replay(id, '--at', '2099-01-01T12:00:00Z');
    redress = await Redress.start(installation);
    const folder = path.join(installation.dataDir, 'eventstore');
    expect([after.exitCode, after.stdout]).toEqual([0, before.stdout]);
    expect(after.stderr).toBe(`redress: no Redress runs on this data folder; its event store is started for this command (${folder})\n`);
  });
});
