import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { EventLog, type RecordedEvent } from '@platform/event-store';
import { simpleParser } from 'mailparser';
import { DoctoredLog, eventsIn, rechained, withChange } from '../../libs/audit/src/testing';
import { ops } from '../ops/ops-run';
import { eventStoreUrl } from '../support/event-store-url';
import { eventually } from '../support/eventually';
import { complaint, customerName } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

const TOOL = path.resolve(__dirname, '../../tools/verify-dossier.mjs');

let installation: Installation;
let redress: Redress;
let auditors: string;
let handler: string;
let auditor: string;
let id: string;

beforeAll(async () => {
  auditors = await mkdtemp(path.join(tmpdir(), 'redress-auditor-'));
  const place = await newInstallation();
  const told = { CHECKPOINT_SECONDS: '1', CHECKPOINT_DIR: path.join(auditors, 'checkpoints'), CHECKPOINT_MAIL: 'auditor@provider.example' };
  installation = { ...place, env: { ...place.env, ...told, AUTOMATIONS: 'on' } };
  redress = await Redress.start(installation);
  [handler, auditor] = [await tokenFor(installation, 'handler'), await tokenFor(installation, 'auditor')];
  id = String((await redress.api.post('/api/v1/complaints', complaint, { token: handler })).body.id);
}, 90_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
  await rm(auditors, { recursive: true, force: true });
});

const inspects = (view: string) => redress.api.get(`/api/v1/audit/${view}`, { token: auditor });
const inFolder = (file: string) => path.join(auditors, 'checkpoints', file);
const keptFiles = () => readdir(path.join(auditors, 'checkpoints')).catch(() => []);

/** The file of the last checkpoint that the auditor has. */
const lastKept = async (): Promise<string> => {
  const sizes = (await keptFiles()).filter((file) => file.endsWith('.txt')).map((file) => parseInt(file, 10));
  return inFolder(`${Math.max(...sizes)}.txt`);
};

describe('an auditor', () => {
  it('gets signed checkpoints, in the folder and by mail', async () => {
    await eventually(async () => (await keptFiles()).length > 1, 20_000);
    const { body } = await inspects('checkpoints');
    const [{ note = '' } = {}] = body.items as { note?: string }[];
    expect(note).toMatch(/^redress\/[0-9a-f]{16}\n\d+\n[A-Za-z0-9+/]{43}=\n\n— redress\/[0-9a-f]{16} \S+\n$/);
    expect(`${String(body.key)}\n`).toBe(await readFile(inFolder('key.pub'), 'utf8'));
    const outbox = path.join(installation.dataDir, 'outbox');
    await eventually(async () => (await readdir(outbox)).some((file) => file.startsWith('checkpoint-')));
    const [file = ''] = (await readdir(outbox)).filter((name) => name.startsWith('checkpoint-'));
    const mail = await simpleParser(await readFile(path.join(outbox, file)));
    expect(mail.text).toContain(await readFile(inFolder(`${/\d+/.exec(file)?.[0] ?? ''}.txt`), 'utf8'));
    expect(mail).toMatchObject({ to: { value: [{ address: 'auditor@provider.example' }] } });
  });

  it('verifies a case against the last of them', async () => {
    await eventually(async () => Number(((await inspects(`complaints/${id}/verify`)).body.checkpoint as { events?: number }).events) > 0);
    const { body } = await inspects(`complaints/${id}/verify`);
    expect(body).toMatchObject({ valid: true, checkpoint: { size: expect.any(Number), signedAt: expect.any(String) } });
    expect(body).not.toHaveProperty('problem');
  });

  it('takes a dossier home and verifies it there, with nothing but Node', async () => {
    const earlier = await lastKept();
    await redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'She was called back.' }, { token: handler });
    const { status, body } = await inspects(`complaints/${id}/dossier?open=true&reason=Complaint%20of%20the%20ombudsman`);
    expect(status).toBe(200);
    expect(JSON.stringify(body.opened)).toContain(customerName);
    expect(JSON.stringify(body.events)).not.toContain(customerName);
    const { nl, en } = body.history as Record<'nl' | 'en', { text: string }[]>;
    expect([nl[0]?.text, en[0]?.text].every((text) => text?.includes(customerName))).toBe(true);
    const file = path.join(auditors, 'dossier.json');
    await writeFile(file, JSON.stringify(body));
    const { stdout } = await promisify(execFile)(process.execPath, [TOOL, file, '--key', inFolder('key.pub'), '--checkpoint', earlier]);
    expect(stdout).toContain(`Case ${id}, ${(body.events as unknown[]).length} events`);
    expect(stdout).toContain('of the given checkpoint.');
  });

  it('sees nothing that is sealed without asking for it, and gives a reason', async () => {
    const { body } = await inspects(`complaints/${id}/dossier`);
    expect(JSON.stringify(body)).not.toContain(customerName);
    expect(body.opened).toEqual([]);
    expect((await inspects(`complaints/${id}/dossier?open=true`)).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ field: 'reason' }],
    });
  });

  it('reads the whole log against a checkpoint that was kept', async () => {
    const brought = ['--checkpoint', await lastKept(), '--key', inFolder('key.pub')];
    const { exitCode, stdout } = await ops(installation.env, 'verify-log', ...brought);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/ events read; .*\n.*\nthe first \d+ events are those of the given checkpoint\n$/),
    ]);
  });

  it('is told the first event of the log that is not as it was signed, and what is gone', async () => {
    const brought = ['--checkpoint', await lastKept(), '--key', inFolder('key.pub')];
    const log = new EventLog(eventStoreUrl());
    const events = await eventsIn(log, installation.env.STREAM_CATEGORY ?? '');
    await log.close();
    const changed = withChange(events, 1, ({ data }) => ({ data: { ...(data as object), severity: 'low' } }));
    const unlinked = `\nevent 1 of ${events[1]?.stream ?? ''} was changed or moved`;
    expect(await verifiedLogOf(changed, brought)).toEqual([1, expect.stringContaining(unlinked)]);
    expect(await verifiedLogOf(rechained(changed), brought)).toEqual([1, expect.stringContaining('is not what the notary had there')]);
    expect(await verifiedLogOf(events.slice(0, 1), brought)).toEqual([1, expect.stringMatching(/the last \d+ are gone\n$/)]);
  });
});

/** How `verify-log` ends over another log, and what it prints. */
const verifiedLogOf = async (events: readonly RecordedEvent[], brought: readonly string[]) => {
  const doctored = await DoctoredLog.of(events);
  try {
    const { exitCode, stdout } = await ops({ ...installation.env, EVENTSTORE_URL: doctored.url }, 'verify-log', ...brought);
    return [exitCode, stdout];
  } finally {
    await doctored.close();
  }
};

describe('operators', () => {
  it('see how far the log is signed', async () => {
    const metrics = await (await fetch(`${redress.api.origin}/metrics`)).text();
    expect(metrics).toMatch(/^notary_tree_size [1-9]\d*$/m);
    expect(metrics).toMatch(/^notary_checkpoint_age_seconds \d/m);
    expect(metrics).toMatch(/^notary_alarm 0$/m);
    expect((await redress.api.get('/health/ready')).body.parts).toMatchObject({ notary: { status: 'ok' } });
  });
});
