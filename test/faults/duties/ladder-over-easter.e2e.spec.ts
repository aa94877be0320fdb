import { proofOf, type DueDate } from '@redress/working-days';
import { DutyLaboratory, type Recorded } from '../../support/duty-laboratory';
import { complaint } from '../../support/examples';
import { sentLetters, toldDeadlines } from '../../support/told-deadlines';

const RECEIVED = '2026-04-02T13:00:00.000Z';
const ACKNOWLEDGED = '2026-04-09T08:00:00.000Z';
const PLANNED = '2026-04-15T07:00:00.000Z';
const END = '2026-04-18T00:00:00.000Z';
const handler = { id: 'a.jansen', role: 'handler' } as const;
const plan = { approach: 'Credit them.', measures: [{ what: 'Credit the invoices', owner: 'p.bakker', dueOn: '2026-04-20' }] };
const managers = { accountManager: 's.dijkstra', serviceManager: 'k.visser' } as const;

let laboratory: DutyLaboratory;
afterEach(() => laboratory.close());

/** A case that is acknowledged and planned too late, while time goes on from its receipt past the end. */
const livesUnder = async (policy: string): Promise<string> => {
  const env = { CALENDAR_POLICY: policy, REMINDERS: 'acknowledgement:0d,plan:1d,plan:0d' };
  laboratory = await DutyLaboratory.open({ at: RECEIVED, env });
  await laboratory.startWorker();
  const { acts } = laboratory;
  const id = await laboratory.begins(acts.register(handler, { ...complaint, ...managers }));
  await laboratory.caughtUp();
  await laboratory.goesOnUntil(ACKNOWLEDGED);
  await laboratory.does(id, acts.acknowledge(handler, { via: 'email', message: 'We are on it.' }));
  await laboratory.caughtUp();
  await laboratory.goesOnUntil(PLANNED);
  await laboratory.does(id, acts.plan(handler, { ...plan, resolveBy: '2026-04-30' }));
  await laboratory.caughtUp();
  await laboratory.goesOnUntil(END);
  return id;
};

/** Day by day, why a promise is due when it is: `2026-04-03 good-friday`, `2026-04-07 1`. */
const proofsOf = (events: readonly Recorded[]): Readonly<Record<string, readonly string[]>> => {
  const due = events.flatMap((event) => (event.type === 'ComplaintRegistered' ? event.data.due : []));
  const told = (promise: (typeof due)[number]): readonly string[] => {
    let counted = 0;
    return proofOf(promise as DueDate, RECEIVED).map((day) => `${day.date} ${day.counted ? ++counted : String(day.reason)}`);
  };
  return Object.fromEntries(due.map((promise) => [promise.deadline, told(promise)]));
};

const easters = [
  {
    policy: 'nl-office',
    why: 'people work on Good Friday',
    proofs: {
      acknowledgement: ['2026-04-03 1'],
      plan: [
        '2026-04-03 1',
        '2026-04-04 saturday',
        '2026-04-05 sunday',
        '2026-04-06 easter-monday',
        '2026-04-07 2',
        '2026-04-08 3',
        '2026-04-09 4',
        '2026-04-10 5',
      ],
    },
    ladder: [
      '2026-04-03T06:30:00.000Z DeadlineApproaching acknowledgement 1',
      '2026-04-03T22:00:00.000Z DeadlineMissed acknowledgement 1',
      '2026-04-07T22:00:00.000Z DeadlineMissed acknowledgement 2',
      '2026-04-08T22:00:00.000Z DeadlineMissed acknowledgement 3',
      '2026-04-09T06:30:00.000Z DeadlineApproaching plan 1',
      '2026-04-10T06:30:00.000Z DeadlineApproaching plan 2',
      '2026-04-10T22:00:00.000Z DeadlineMissed plan 1',
      '2026-04-13T22:00:00.000Z DeadlineMissed plan 2',
      '2026-04-14T22:00:00.000Z DeadlineMissed plan 3',
    ],
    // To the customer at registration, acknowledgement and plan; to the handler each reminder; to three each miss.
    letters: 3 + 3 + 6 * 3,
  },
  {
    policy: 'nl-statutory',
    why: 'nobody works on Good Friday',
    proofs: {
      acknowledgement: ['2026-04-03 good-friday', '2026-04-04 saturday', '2026-04-05 sunday', '2026-04-06 easter-monday', '2026-04-07 1'],
      plan: [
        '2026-04-03 good-friday',
        '2026-04-04 saturday',
        '2026-04-05 sunday',
        '2026-04-06 easter-monday',
        '2026-04-07 1',
        '2026-04-08 2',
        '2026-04-09 3',
        '2026-04-10 4',
        '2026-04-11 saturday',
        '2026-04-12 sunday',
        '2026-04-13 5',
      ],
    },
    ladder: [
      '2026-04-07T06:30:00.000Z DeadlineApproaching acknowledgement 1',
      '2026-04-07T22:00:00.000Z DeadlineMissed acknowledgement 1',
      '2026-04-08T22:00:00.000Z DeadlineMissed acknowledgement 2',
      '2026-04-10T06:30:00.000Z DeadlineApproaching plan 1',
      '2026-04-13T06:30:00.000Z DeadlineApproaching plan 2',
      '2026-04-13T22:00:00.000Z DeadlineMissed plan 1',
      '2026-04-14T22:00:00.000Z DeadlineMissed plan 2',
    ],
    letters: 3 + 3 + 4 * 3,
  },
];

it.each(easters)(
  'a complaint of Maundy Thursday under $policy ($why): every reminder and miss at its instant, and everybody told once',
  async ({ policy, proofs, ladder, letters }) => {
    const id = await livesUnder(policy);
    const events = await laboratory.events(id);
    console.info([policy, ...Object.entries(proofsOf(events)).map(([name, days]) => `${name}: ${days.join(', ')}`), ...ladder].join('\n'));
    expect(proofsOf(events)).toEqual(proofs);
    expect(toldDeadlines(events)).toEqual(ladder);
    const sent = sentLetters(events);
    expect([sent.length, new Set(sent).size, (await laboratory.letters()).length]).toEqual([letters, letters, letters]);
  },
  120_000,
);
