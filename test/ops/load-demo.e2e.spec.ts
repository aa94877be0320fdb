import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDBClient } from '@eventstore/db-client';
import { isRole, may, type Action } from '@redress/access';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

const OPS = path.resolve(__dirname, '../../dist/apps/ops/src/main.js');
const UNTIL = '2026-11-23T09:00:00.000Z';
const COMPLAINTS = 200;

/** An event as it lies in the log. */
interface Stored {
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly role: string };
}

const installations: Installation[] = [];
const installation = async (): Promise<Installation> => {
  const made = await newInstallation();
  installations.push(made);
  return made;
};
afterAll(() => Promise.all(installations.map(removeInstallation)));

const load = ({ env }: Installation, complaints: number, ...more: readonly string[]): Promise<OpsResult> =>
  ops(env, 'load-demo', '--complaints', String(complaints), '--until', UNTIL, ...more);

const stored = async ({ env }: Installation): Promise<readonly Stored[]> => {
  const client = EventStoreDBClient.connectionString(String(env.EVENTSTORE_URL));
  const events: Stored[] = [];
  for await (const { event } of client.readAll()) {
    if (!event?.streamId.startsWith(`${String(env.STREAM_CATEGORY)}-`)) continue;
    const { occurredAt: at, actor } = event.metadata as { occurredAt: string; actor: Stored['actor'] };
    events.push({ stream: event.streamId, type: event.type, at, actor });
  }
  await client.dispose();
  return events;
};

/** What happened to each case, whatever its reference. */
const lives = (events: readonly Stored[]): readonly string[] => {
  const byStream = new Map<string, string[]>();
  for (const { stream, type, at, actor } of events) byStream.set(stream, [...(byStream.get(stream) ?? []), `${at} ${type} ${actor.id}`]);
  return [...byStream.values()].map((life) => life.join('\n')).sort();
};

/** What each event is the outcome of. */
const actionOf: Readonly<Record<string, Action>> = {
  ReportReceived: 'report.receive',
  ReportTriaged: 'report.triage',
  ComplaintRegistered: 'complaint.register',
  ComplaintAssigned: 'complaint.assign',
  ComplaintEscalated: 'complaint.escalate',
  ComplaintAcknowledged: 'complaint.acknowledge',
  PlanDeadlineExtended: 'complaint.extend',
  PlanDrafted: 'complaint.plan',
  PlanRevised: 'complaint.plan',
  CustomerInformed: 'complaint.inform',
  NoteAdded: 'complaint.note',
  ComplaintResolved: 'complaint.resolve',
  ComplaintClosed: 'complaint.close',
  ComplaintReopened: 'complaint.reopen',
  ComplaintWithdrawn: 'complaint.withdraw',
  SatisfactionRecorded: 'complaint.satisfaction',
  DeadlineMissed: 'deadline.record',
};

describe('loading complaints for a demonstration', () => {
  let loaded: Installation;
  let events: readonly Stored[];
  beforeAll(async () => {
    loaded = await installation();
    const result = await load(loaded, COMPLAINTS);
    events = await stored(loaded);
    expect(result.exitCode).toBe(0);
    const counts = `${String(COMPLAINTS)} complaints with ${events.length.toLocaleString('en-GB')} events`;
    expect(result.stdout).toMatch(new RegExp(`^${counts} are in the log, until ${UNTIL} \\(seed 1\\); it took .+\n$`));
    expect(result.stderr).toContain('load-demo: 100 %, ');
  }, 120_000);

  it('spreads about seven events of each over two years, every kind of them, none after the end', () => {
    expect(new Set(events.map(({ stream }) => stream)).size).toBe(COMPLAINTS);
    expect(events.length / COMPLAINTS).toBeGreaterThan(6);
    expect(events.length / COMPLAINTS).toBeLessThan(8.5);
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual(Object.keys(actionOf).sort());
    const instants = events.map(({ at }) => at).sort();
    expect([instants[0]?.slice(0, 7), (instants.at(-1) ?? '') <= UNTIL]).toEqual(['2024-11', true]);
  });

  it('lets everybody do what their role may, except that whoever registers also triages', () => {
    const refused = events.filter(({ type, actor: { role } }) => {
      const action = type === 'ReportTriaged' && role !== 'handler' ? 'complaint.register' : actionOf[type];
      return !isRole(role) || !action || !may({ role }, action);
    });
    expect(refused).toEqual([]);
  });

  it('leads to the same lives with the same seed, and to others with another', async () => {
    const [same, other] = [await installation(), await installation()];
    await load(same, COMPLAINTS);
    await load(other, COMPLAINTS, '--seed', '2');
    expect(lives(await stored(same))).toEqual(lives(events));
    expect(lives(await stored(other))).not.toEqual(lives(events));
  }, 120_000);

  it('refuses a log that holds complaints already, and adds to them when told so', async () => {
    const refused = await load(loaded, 5);
    expect(refused).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/^redress: the log holds complaints already: --add .+\n$/),
    });
    expect((await load(loaded, 5, '--add', '--seed', '3')).exitCode).toBe(0);
    expect(new Set((await stored(loaded)).map(({ stream }) => stream)).size).toBe(COMPLAINTS + 5);
  }, 60_000);

  it('goes on where it was cut off, and nothing happens twice', async () => {
    const cut = await installation();
    const args = [OPS, 'load-demo', '--complaints', String(COMPLAINTS), '--until', UNTIL];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...cut.env }, stdio: ['ignore', 'ignore', 'pipe'] });
    await once(createInterface(child.stderr), 'line');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const before = (await stored(cut)).length;
    expect(before).toBeGreaterThan(0);
    expect((await load(cut, COMPLAINTS, '--add')).exitCode).toBe(0);
    expect(lives(await stored(cut))).toEqual(lives(events));
  }, 120_000);

  it('writes what the interface shows, with personal data and an unbroken chain', async () => {
    const redress = await Redress.start(loaded);
    try {
      const [handler, auditor] = [await tokenFor(loaded, 'handler'), await tokenFor(loaded, 'auditor')];
      for (const stream of new Set(events.slice(0, 200).map((event) => event.stream))) {
        const id = stream.replace(/^\w+-/, '');
        const shown = await redress.api.get(`/api/v1/complaints/${id}?minRevision=0`, { token: handler });
        expect([shown.status, shown.body.customer]).toEqual([200, expect.objectContaining({ language: 'nl', name: expect.any(String) })]);
        const chain = await redress.api.get(`/api/v1/audit/complaints/${id}/verify`, { token: auditor });
        expect(chain.body).toMatchObject({ valid: true });
      }
    } finally {
      await redress.stop();
    }
  }, 120_000);
});
