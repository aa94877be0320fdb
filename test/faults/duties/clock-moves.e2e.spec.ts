import { DutyLaboratory, MINUTE, type Beginning } from '../../support/duty-laboratory';
import { complaint } from '../../support/examples';
import { toldDeadlines } from '../../support/told-deadlines';
import type { WorkerInProcess } from '../../support/worker-in-process';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SECOND = 1_000;
const handler = { id: 'a.jansen', role: 'handler' } as const;

/** Of Wednesday noon: to be acknowledged by the end of Thursday 11 June, Dutch time, and planned by the end of Wednesday 17 June. */
const RECEIVED = '2026-06-10T10:00:00.000Z';
const noReminders = { REMINDERS: 'resolution:0d' };

let laboratory: DutyLaboratory;
let worker: WorkerInProcess;
afterEach(() => laboratory.close());

/** A complaint that nobody does anything about. @returns its reference */
const begin = async (beginning: Beginning): Promise<string> => {
  laboratory = await DutyLaboratory.open(beginning);
  worker = await laboratory.startWorker();
  const id = await laboratory.begins(laboratory.acts.register(handler, complaint));
  await laboratory.caughtUp();
  await laboratory.settled();
  return id;
};

const told = async (id: string) => toldDeadlines(await laboratory.events(id));

/** Somebody sets the clock; the worker looks, as it does every second or every few. */
const setClockBy = async (milliseconds: number): Promise<void> => {
  laboratory.time.setBy(milliseconds);
  await laboratory.settled();
};

describe('the clock of the machine is set', () => {
  it('an hour forward over a due instant: nothing for two minutes, then what the new time says', async () => {
    const id = await begin({ at: RECEIVED, env: noReminders });
    await laboratory.goesOnUntil('2026-06-11T21:30:00.000Z');
    await setClockBy(HOUR);
    await laboratory.goesOnUntil('2026-06-11T22:31:59.999Z', 10 * SECOND);
    expect(await told(id)).toEqual([]);
    expect(worker.log.pauses).toBeGreaterThan(0);
    await laboratory.goesOnUntil('2026-06-11T22:32:00.000Z');
    await laboratory.goesOnUntil('2026-06-11T22:40:00.000Z', 10 * SECOND);
    expect(await told(id)).toEqual(['2026-06-11T22:32:00.000Z DeadlineMissed acknowledgement 1']);
  }, 60_000);

  it('forward and back again within the two minutes: nothing comes of it, and the due instant is kept', async () => {
    const id = await begin({ at: RECEIVED, env: noReminders });
    await laboratory.goesOnUntil('2026-06-11T20:58:00.000Z');
    await setClockBy(HOUR);
    await laboratory.goesOnUntil('2026-06-11T21:59:00.000Z', 10 * SECOND);
    await setClockBy(-HOUR);
    await laboratory.goesOnUntil('2026-06-11T23:00:00.000Z', MINUTE);
    expect(await told(id)).toEqual(['2026-06-11T22:00:00.000Z DeadlineMissed acknowledgement 1']);
  }, 60_000);

  it('an hour back just before a due instant: nothing before the clock comes to it again', async () => {
    const id = await begin({ at: RECEIVED, env: noReminders });
    await laboratory.goesOnUntil('2026-06-11T21:59:30.000Z');
    await setClockBy(-HOUR);
    await laboratory.goesOnUntil('2026-06-11T21:59:59.999Z', MINUTE);
    expect(await told(id)).toEqual([]);
    await laboratory.goesOnUntil('2026-06-11T22:00:00.000Z');
    await laboratory.goesOnUntil('2026-06-12T00:00:00.000Z', MINUTE);
    expect(await told(id)).toEqual(['2026-06-11T22:00:00.000Z DeadlineMissed acknowledgement 1']);
  }, 60_000);

  it('an hour back just after a due instant: what was told stays told, once', async () => {
    const id = await begin({ at: RECEIVED, env: noReminders });
    await laboratory.goesOnUntil('2026-06-11T22:00:00.000Z');
    await setClockBy(-HOUR);
    await laboratory.goesOnUntil('2026-06-12T12:00:00.000Z', 10 * MINUTE);
    expect(await told(id)).toEqual(['2026-06-11T22:00:00.000Z DeadlineMissed acknowledgement 1']);
  }, 60_000);

  it.each(['set', 'run on unseen'])(
    'five days later, the clock %s: caught up once, with the due instant and the latest working day',
    async (how) => {
      const id = await begin({ at: RECEIVED, env: noReminders });
      await laboratory.goesOnUntil('2026-06-11T12:00:00.000Z');
      if (how === 'set') await setClockBy(5 * DAY);
      else laboratory.time.pass(5 * DAY);
      await laboratory.goesOnUntil('2026-06-16T12:10:00.000Z', MINUTE);
      const caughtUpAt = how === 'set' ? '2026-06-16T12:02:00.000Z' : '2026-06-16T12:00:59.999Z';
      expect(await told(id)).toEqual([`${caughtUpAt} DeadlineMissed acknowledgement 1`, `${caughtUpAt} DeadlineMissed acknowledgement 3`]);
    },
    60_000,
  );
});

describe('the clocks are changed', () => {
  it.each([
    {
      night: '29 March',
      from: '2026-03-27T10:00:00.000Z',
      until: '2026-04-08T00:00:00.000Z',
      expected: [
        '2026-03-30T22:00:00.000Z DeadlineMissed acknowledgement 1',
        '2026-03-31T22:00:00.000Z DeadlineMissed acknowledgement 2',
        '2026-04-01T22:00:00.000Z DeadlineMissed acknowledgement 3',
        '2026-04-02T06:30:00.000Z DeadlineApproaching plan 1',
        '2026-04-02T22:00:00.000Z DeadlineMissed acknowledgement 4',
        '2026-04-03T06:30:00.000Z DeadlineApproaching plan 2',
        '2026-04-03T22:00:00.000Z DeadlineMissed acknowledgement 5',
        '2026-04-03T22:00:00.000Z DeadlineMissed plan 1',
        '2026-04-07T22:00:00.000Z DeadlineMissed acknowledgement 6',
        '2026-04-07T22:00:00.000Z DeadlineMissed plan 2',
      ],
    },
    {
      night: '25 October',
      from: '2026-10-22T10:00:00.000Z',
      until: '2026-10-31T00:00:00.000Z',
      expected: [
        '2026-10-23T22:00:00.000Z DeadlineMissed acknowledgement 1',
        '2026-10-26T23:00:00.000Z DeadlineMissed acknowledgement 2',
        '2026-10-27T23:00:00.000Z DeadlineMissed acknowledgement 3',
        '2026-10-28T07:30:00.000Z DeadlineApproaching plan 1',
        '2026-10-28T23:00:00.000Z DeadlineMissed acknowledgement 4',
        '2026-10-29T07:30:00.000Z DeadlineApproaching plan 2',
        '2026-10-29T23:00:00.000Z DeadlineMissed acknowledgement 5',
        '2026-10-29T23:00:00.000Z DeadlineMissed plan 1',
        '2026-10-30T23:00:00.000Z DeadlineMissed acknowledgement 6',
        '2026-10-30T23:00:00.000Z DeadlineMissed plan 2',
      ],
    },
  ])(
    'in the night of $night: at the end of each day by the local clock',
    async ({ from, until, expected }) => {
      const id = await begin({ at: from });
      await laboratory.goesOnUntil(until);
      expect([...(await told(id))].sort()).toEqual(expected);
    },
    90_000,
  );
});
