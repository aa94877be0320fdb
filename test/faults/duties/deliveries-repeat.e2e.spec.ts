import { DutyLaboratory } from '../../support/duty-laboratory';
import { complaint } from '../../support/examples';
import { inParallel } from '../../support/in-parallel';
import { seededRandom, shuffled } from '../../support/seeded-random';
import { faultSeed } from '../../support/fault-seed';
import { sentLetters, toldDeadlines } from '../../support/told-deadlines';
import type { WorkerInProcess } from '../../support/worker-in-process';

const CASES = 20;
/** Of two misses to the handler and two managers, and to the customer at registration. */
const LETTERS = 1 + 2 * 3;
const BLOCKED = 35_000;
const handler = { id: 'a.jansen', role: 'handler' } as const;
const managers = { accountManager: 's.dijkstra', serviceManager: 'k.visser' };
const expected = ['DeadlineMissed acknowledgement 1', 'DeadlineMissed acknowledgement 2'];

let laboratory: DutyLaboratory;
let workers: readonly WorkerInProcess[];
let ids: readonly string[];
const random = seededRandom(faultSeed());

beforeEach(async () => {
  laboratory = await DutyLaboratory.open({ at: '2026-06-10T10:00:00.000Z', env: { REMINDERS: 'resolution:0d' } });
  workers = [await laboratory.startWorker(), await laboratory.startWorker()];
  const begin = () => laboratory.begins(laboratory.acts.register(handler, { ...complaint, ...managers }));
  ids = await inParallel(Array.from({ length: CASES }), 8, begin);
  await laboratory.caughtUp();
}, 60_000);
afterEach(() => laboratory.close());

/** A bell rings twice at each worker for everything that waits, in any order, while both look around too. */
const everybodyAtOnce = async (): Promise<void> => {
  const waiting = (await Promise.all(ids.map((id) => laboratory.installation.duties.ofCase(id)))).flat();
  const bells = workers.flatMap((worker) =>
    [...waiting, ...waiting].map(
      ({ id }) =>
        () =>
          worker.rounds.rung(id),
    ),
  );
  const looks = workers.map((worker) => () => worker.looksAround());
  await Promise.all(shuffled([...bells, ...looks], random).map((act) => act()));
  await laboratory.caughtUp();
};

/** One worker stands still for longer than any job is locked, in the middle of its work, and the other goes on. */
const oneStandsStill = async (): Promise<void> => {
  const [first, second] = workers.map((worker) => () => worker.looksAround());
  const standing = first?.();
  laboratory.time.pass(BLOCKED);
  await Promise.all([standing, second?.()]);
  await laboratory.caughtUp();
};

it.each([
  { how: 'two workers look and every bell rings twice', disturbance: everybodyAtOnce },
  { how: 'one worker stands still for 35 seconds', disturbance: oneStandsStill },
])(
  '$how: every effect once',
  async ({ disturbance }) => {
    for (const due of ['2026-06-10T10:00:00.000Z', '2026-06-11T22:00:00.000Z', '2026-06-12T22:00:00.000Z']) {
      laboratory.time.pass(Date.parse(due) - laboratory.time.wall());
      await disturbance();
      await disturbance();
      await laboratory.settled();
    }
    for (const id of ids) {
      const events = await laboratory.events(id);
      const told = toldDeadlines(events).map((line) => line.split(' '));
      expect(told.map(([, ...what]) => what.join(' '))).toEqual(expected);
      expect(told.map(([at = '']) => at.slice(0, 15))).toEqual(['2026-06-11T22:0', '2026-06-12T22:0']);
      const letters = sentLetters(events);
      expect([letters.length, new Set(letters).size]).toEqual([LETTERS, LETTERS]);
    }
    expect(await laboratory.letters()).toHaveLength(CASES * LETTERS);
    expect(workers.flatMap(({ log }) => log.interruptions)).toEqual([]);
  },
  120_000,
);
