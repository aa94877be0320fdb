import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { readEnginesFile } from '@redress/installation';
import { complaint, plan } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

/** Each example runs the command line some times. */
jest.setTimeout(120_000);

/** The made-up complaints end so long ago that no deadline of theirs is still to come. */
const UNTIL = '2026-05-01T09:00:00.000Z';

interface OnTime {
  readonly recorded: { readonly onTimePct: number | null };
  readonly simulated: { readonly onTimePct: number | null };
}
interface Moved {
  readonly id: string;
  readonly deadline: string;
  readonly round: number;
  readonly recorded: { readonly dueOn: string; readonly dueAt: string; readonly standing: string };
  readonly doneAt: string | null;
}
interface Simulated {
  readonly complaints: number;
  readonly unreadable: number;
  readonly deadlines: Readonly<Record<'acknowledgement' | 'plan' | 'resolution', OnTime>>;
  readonly becomeLate: readonly Moved[];
  readonly becomeOnTime: readonly Moved[];
}

let installation: Installation;
let redress: Redress;
let handler: { readonly token: string };
let id: string;

const typedIn = (happenedAt: string) => ({ happenedAt, recordedLateBecause: 'The system was down.' });
const send = async (path: string, body: object) => {
  const answer = await redress.api.post(`/api/v1/${path}`, body, handler);
  expect([path, answer.status < 300]).toEqual([path, true]);
  return answer.body;
};

/** Received on the Thursday before Easter 2023, acknowledged on the Tuesday after it, planned on the Friday of that week. */
const receivedBeforeEaster = async (): Promise<string> => {
  const received = { receivedAt: '2023-04-06T13:00:00.000Z', backdatedBecause: 'Told during a visit.' };
  const reference = String((await send('complaints', { ...complaint, ...received })).id);
  await send(`complaints/${reference}/acknowledge`, { via: 'phone', ...typedIn('2023-04-11T09:00:00.000Z') });
  await send(`complaints/${reference}/plan`, { ...plan(), ...typedIn('2023-04-14T09:00:00.000Z') });
  return reference;
};

beforeAll(async () => {
  installation = await newInstallation('own');
  await ops(installation.env, 'load-demo', '--complaints', '150', '--until', UNTIL);
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler', 'a.jansen') };
  id = await receivedBeforeEaster();
}, 120_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const simulate = (...args: readonly string[]): Promise<OpsResult> => ops(installation.env, 'simulate', ...args);
const simulated = async (...args: readonly string[]): Promise<Simulated> => {
  const { exitCode, stdout } = await simulate('--json', ...args);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Simulated;
};

const eventStore = async (): Promise<EventStoreDBClient> => {
  const engines = await readEnginesFile(installation.dataDir);
  return EventStoreDBClient.connectionString(engines?.eventstoreUrl ?? String(installation.env.EVENTSTORE_URL));
};
const eventsInTheLog = async (): Promise<number> => {
  const client = await eventStore();
  let events = 0;
  for await (const { event } of client.readAll())
    if (event?.streamId.startsWith(`${String(installation.env.STREAM_CATEGORY)}-`)) events += 1;
  await client.dispose();
  return events;
};

describe('the simulation of today’s terms', () => {
  it('shows today’s outcomes: what the dashboard shows, and nothing that comes out otherwise', async () => {
    const { body } = await redress.api.get('/api/v1/dashboard', handler);
    const { complaints, deadlines, ...others } = await simulated();
    expect(complaints).toBe(Object.values(body.byState as Record<string, number>).reduce((sum, count) => sum + count, 0));
    expect(others).toMatchObject({ refusedExtensions: 0, unreadable: 0, becomeLate: [], becomeOnTime: [] });
    for (const { recorded, simulated } of Object.values(deadlines)) expect(simulated).toEqual(recorded);
    expect(Object.values(deadlines).map(({ simulated }) => simulated.onTimePct)).toEqual([
      body.acknowledgeOnTimePct,
      body.planOnTimePct,
      body.resolveOnTimePct,
    ]);
  });

  it('does so for the complaints that were received on some days', async () => {
    const { body } = await redress.api.get('/api/v1/dashboard?from=2025-03-01&to=2025-05-31', handler);
    const { deadlines } = await simulated('--from', '2025-03-01', '--to', '2025-05-31');
    expect([deadlines.plan.simulated.onTimePct, deadlines.acknowledgement.simulated.onTimePct]).toEqual([
      body.planOnTimePct,
      body.acknowledgeOnTimePct,
    ]);
  });
});

describe('the simulation of other terms', () => {
  it('names what would have been late, and what would not, with the days', async () => {
    const { exitCode, stdout, stderr } = await simulate(
      ...['--policy', 'nl-statutory', '--plan-days', '3', '--from', '2023-04-06', '--to', '2023-04-06'],
    );
    expect(exitCode).toBe(0);
    expect(stdout.replace(/looked at on .+\n/, 'looked at now\n')).toBe(`nl-statutory 2026.1, Europe/Amsterdam
acknowledgement within 1 working day, plan within 3 working days
1 complaint received from 2023-04-06 until 2023-04-06, looked at now

On time          as promised          under these terms
acknowledgement  0.0 % of 1           100.0 % of 1
plan             100.0 % of 1         0.0 % of 1
resolution       none counts          none counts

Not late as promised, late under these terms: 1
  ${id}  plan, round 1: due on 2023-04-14, would be 2023-04-13; done on Friday 14 April 2023 at 11:00

Late as promised, not late under these terms: 1
  ${id}  acknowledgement, round 1: due on 2023-04-07, would be 2023-04-11; done on Tuesday 11 April 2023 at 11:00
`);
    expect(stderr).toContain('replaying the log: 100 %, ');
  });

  it('tells what was promised as it was promised', async () => {
    const { becomeLate } = await simulated('--plan-days', '2');
    expect(becomeLate.length).toBeGreaterThan(5);
    for (const { id: reference, deadline, round, recorded, doneAt } of becomeLate.slice(0, 5)) {
      const { body } = await redress.api.get(`/api/v1/complaints/${reference}`, handler);
      const rows = body.deadlines as readonly (Record<string, unknown> & { readonly promise: number })[];
      const [last] = rows.filter((row) => row.deadline === deadline && row.round === round);
      expect(last).toMatchObject({ dueOn: recorded.dueOn, dueAt: recorded.dueAt, ...(doneAt === null ? {} : { metAt: doneAt }) });
    }
  });

  it('knows other closing days, and none', async () => {
    const onDay = ['--from', '2023-04-06', '--to', '2023-04-06'];
    const closed = await simulated('--closing-days', '2023-04-07,2023-04-10', ...onDay);
    expect(closed.becomeOnTime.map(({ deadline }) => deadline)).toEqual(['acknowledgement']);
    expect((await simulated('--closing-days', '', ...onDay)).becomeOnTime).toEqual([]);
  });

  it('writes nothing, and needs no keys and no views', async () => {
    const before = await eventsInTheLog();
    const elsewhere = {
      KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64'),
      MONGODB_URL: 'mongodb://127.0.0.1:1/nowhere',
    };
    const { exitCode, stdout } = await ops({ ...installation.env, ...elsewhere }, 'simulate', '--json', '--acknowledge-days', '2');
    expect([exitCode, (JSON.parse(stdout) as Simulated).becomeOnTime.length > 0]).toEqual([0, true]);
    expect(await eventsInTheLog()).toBe(before);
  });
});

describe('a simulation', () => {
  it.each([
    [['--plan-days', '0'], "'--plan-days <number>' argument '0' is invalid. a term is a number of working days from 1 to 250."],
    [['--policy', 'be-office'], "argument 'be-office' is invalid. Allowed choices are nl-office, nl-statutory."],
    [['--from', '2026-02-30'], "'2026-02-30' is invalid. a date is written like 2026-11-23."],
    [['--closing-days', '2026-12-24,soon'], "'2026-12-24,soon' is invalid. a date is written like 2026-11-23."],
    [['--from', '2026-05-02', '--to', '2026-05-01'], 'redress: --to must not lie before --from'],
  ])('is refused for what cannot be: %j', async (args, line) => {
    const { exitCode, stdout, stderr } = await simulate(...args);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(line);
  });

  it('counts what cannot be read, and goes on', async () => {
    const { complaints } = await simulated();
    const client = await eventStore();
    await client.appendToStream(`${String(installation.env.STREAM_CATEGORY)}-${id}`, jsonEvent({ type: 'ComplaintForgotten', data: {} }));
    await client.dispose();
    const after = await simulated();
    expect([after.unreadable, after.complaints]).toEqual([1, complaints]);
    expect((await simulate()).stdout).toContain('\n1 event cannot be read: what follows from it is missing\n');
  });
});
