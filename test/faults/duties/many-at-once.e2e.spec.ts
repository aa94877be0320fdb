import { DutyLaboratory } from '../../support/duty-laboratory';
import { report } from '../../support/examples';
import { inParallel } from '../../support/in-parallel';
import { toldDeadlines } from '../../support/told-deadlines';

/** Two deadlines each; `FAULT_DEADLINES=10000` for the whole drill, which takes some minutes. */
const CASES = Number(process.env.FAULT_DEADLINES ?? 400) / 2;
const DUE = '2026-06-17T22:00:00.000Z';
/** One day for both promises, and nobody to write to. */
const bothAtOnce = { ACKNOWLEDGE_WITHIN: '5', PLAN_WITHIN: '5', REMINDERS: 'resolution:0d', STAFF_FILE: '' };
const handler = { id: 'a.jansen', role: 'handler' } as const;
const { email: _email, ...customer } = report.customer;
const complaint = { ...report, customer, rationale: 'The customer is dissatisfied.' };

let laboratory: DutyLaboratory;
afterAll(() => laboratory.close());

it('deadlines that are due at the same instant are each missed once, at that instant, however many', async () => {
  laboratory = await DutyLaboratory.open({ at: '2026-06-10T10:00:00.000Z', env: bothAtOnce });
  await laboratory.startWorker();
  const begin = () => laboratory.begins(laboratory.acts.register(handler, complaint));
  const ids = await inParallel(Array.from({ length: CASES }), 64, begin);
  await laboratory.caughtUp();
  laboratory.time.pass(Date.parse(DUE) - 1 - laboratory.time.wall());
  await laboratory.settled();
  laboratory.time.pass(1);
  const begunAt = performance.now();
  await laboratory.settled();
  console.info(`${String(CASES * 2)} misses took ${((performance.now() - begunAt) / 1_000).toFixed(1)} s`);

  const expected = [`${DUE} DeadlineMissed acknowledgement 1`, `${DUE} DeadlineMissed plan 1`];
  const told = await inParallel(ids, 16, async (id) => [...toldDeadlines(await laboratory.events(id))].sort());
  expect(new Set(told.map((lines) => JSON.stringify(lines)))).toEqual(new Set([JSON.stringify(expected)]));
}, 1_200_000);
