import fc from 'fast-check';
import { report } from '../../support/examples';
import type { Asks, Channel, Name, Registration } from '../rules/asks';
import { CALLER } from '../rules/asks';
import { lateFields, pastInstants, promisedDays, receipts, type Later, type Precision } from './times';

/** What somebody is about to ask, once it is known how the case stands. */
export type Wishes<Names extends Name> = { readonly [N in Names]: fc.Arbitrary<Later<Asks[N]>> };

/** What is the same however the case stands. */
const always = <Body>(bodies: fc.Arbitrary<Body>): fc.Arbitrary<Later<Body>> => bodies.map((body) => () => body);

/** Parts that are known later, as one. */
const together = <One extends object, Other extends object>(
  ones: fc.Arbitrary<Later<One>>,
  others: fc.Arbitrary<Later<Other>>,
): fc.Arbitrary<Later<One & Other>> =>
  fc.tuple(ones, others).map(([one, other]) => (life, now) => ({ ...one(life, now), ...other(life, now) }));

const channels = fc.constantFrom<Channel>('phone', 'email', 'portal', 'meeting');
const handlers = fc.constantFrom(CALLER, 'b.peters');
const managers = fc.constantFrom('m.smit', 'k.visser');
const severities = fc.constantFrom('low' as const, 'normal' as const, 'high' as const);
const sometimes = { requiredKeys: [] as [] };

const { email, ...withoutEmail } = report.customer;
const reports = fc
  .record({ channel: channels, customer: fc.constantFrom(withoutEmail, { ...withoutEmail, email }) })
  .map((some) => ({ ...report, ...some }));
const registrations: fc.Arbitrary<Registration> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ severity: severities, handler: handlers, accountManager: managers }, sometimes) },
);
const corrections = fc.oneof(
  fc.record({ customer: fc.record({ email: fc.constantFrom('s.devries@devries.example', null) }, sometimes) }, sometimes),
  fc.record({ subject: fc.constant('Invoices come twice'), severity: severities, accountManager: managers }, sometimes),
);
const rationale = 'The customer is dissatisfied with our administration.';
const triages = fc.tuple(fc.constantFrom('incident' as const, 'complaint' as const), registrations);

/** A plan that keeps the promised day, or names another. */
const plans = (precision: Precision) =>
  fc
    .tuple(promisedDays('resolution'), fc.option(promisedDays('resolution'), { nil: undefined, freq: 4 }), lateFields(precision))
    .map(([resolveBy, dueOn, late]): Later<Asks['plan']> => (life, now) => ({
      approach: 'Correct the invoice run and credit what was sent twice.',
      measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', ...(dueOn && { dueOn: dueOn(life, now) }) }],
      resolveBy: resolveBy(life, now),
      ...late(life, now),
    }));

const extensions = (precision: Precision) =>
  fc.tuple(promisedDays('plan'), pastInstants(precision)).map(([dueOn, customerInformedAt]): Later<Asks['extend']> => (life, now) => ({
    dueOn: dueOn(life, now),
    reason: 'The supplier answers on Wednesday.',
    customerInformedAt: customerInformedAt(life, now),
  }));

const answers = fc.record(
  {
    resolution: fc.constant('Eleven invoices were credited.'),
    outcome: fc.constantFrom('upheld' as const, 'partly-upheld' as const, 'not-upheld' as const),
    withoutPlanBecause: fc.constant('Solved during the call.'),
  },
  { requiredKeys: ['resolution', 'outcome'] },
);

const links = fc.oneof(
  fc.record({ system: fc.constantFrom('servicenow' as const, 'pct' as const), recordId: fc.constantFrom('CS0001234', 'CS0001235') }),
  fc.record({ system: fc.constantFrom('servicenow' as const, 'pct' as const), waivedBecause: fc.constant('It is being replaced.') }),
  fc.record(
    {
      system: fc.constant('pct' as const),
      recordId: fc.constant('77'),
      number: fc.constant('77'),
      waivedBecause: fc.constant('It is being replaced.'),
    },
    { requiredKeys: ['system'] },
  ),
);

const holdDays = fc.oneof(
  promisedDays('plan'),
  fc.constantFrom<Later<string>>(
    () => '2050-06-30',
    () => '2050-06-30',
    () => '2050-07-01',
    () => '2099-01-01',
  ),
);

/** What people may want of a case: mostly what is possible, sometimes what never is. */
export const decisionWishes = (precision: Precision): Wishes<Exclude<Name, 'ring' | 'record'>> => ({
  receive: together(always(reports), receipts(precision)),
  register: together(
    always(fc.tuple(reports, registrations).map(([report, judged]) => ({ ...report, ...judged, rationale }))),
    receipts(precision),
  ),
  triage: always(triages.map(([classification, judged]) => ({ classification, ...judged, rationale }))),
  correct: always(corrections.map((changes) => ({ changes, reason: 'Misheard on the phone.' }))),
  assign: always(fc.record({ handler: handlers })),
  escalate: always(
    fc.record({
      to: fc.constantFrom('account-manager' as const, 'service-manager' as const),
      manager: managers,
      reason: fc.constant('Threatens to leave.'),
    }),
  ),
  acknowledge: together(always(fc.record({ via: channels })), lateFields(precision)),
  plan: plans(precision),
  revise: together(plans(precision), always(fc.constant({ reason: 'The supplier is late.' }))),
  extend: extensions(precision),
  inform: together(always(fc.record({ via: channels, message: fc.constant('Soon.') })), lateFields(precision)),
  note: always(fc.constant({ note: 'Prefers to be called after two.' })),
  resolve: together(always(answers), lateFields(precision)),
  close: always(fc.constant({})),
  reopen: always(fc.constant({ reason: 'Another invoice came twice.' })),
  withdraw: always(fc.constant({ reason: 'It was our own mistake.' })),
  satisfaction: always(fc.record({ outcome: fc.integer({ min: 1, max: 5 }), process: fc.integer({ min: 1, max: 5 }) })),
  link: always(links),
  revoke: always(fc.constant({})),
  hold: holdDays.map((until): Later<Asks['hold']> => (life, now) => ({ until: until(life, now), reason: 'Court case.' })),
  lift: always(fc.record({ reason: fc.constant('Settled.') }, sometimes)),
});
