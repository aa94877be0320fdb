import fc from 'fast-check';
import { report } from '../../support/examples';
import type { Ask } from '../rules/asks';
import { dayOf, plusDays } from '../rules/calendar';
import type { HttpName } from '../rules/roles';
import { stateOf, type State } from '../rules/life';
import type { Later } from './times';

type AnyAsk = { [N in HttpName]: Ask<N> }[HttpName];

const triage: AnyAsk = { name: 'triage', body: { classification: 'complaint', rationale: 'The customer is dissatisfied.' } };
const resolution = 'Eleven invoices were credited.';
const measures = [{ what: 'Credit the double invoices', owner: 'p.bakker' }];

/** What comes next in the procedure, as it is asked on an ordinary day. */
const highRoad: Readonly<Record<State, (now: string) => AnyAsk>> = {
  unknown: () => ({ name: 'receive', body: report }),
  received: () => triage,
  incident: () => triage,
  registered: () => ({ name: 'acknowledge', body: { via: 'phone' } }),
  acknowledged: (now) => ({ name: 'plan', body: { approach: 'Correct the invoice run.', measures, resolveBy: plusDays(dayOf(now), 7) } }),
  planned: () => ({ name: 'resolve', body: { resolution, outcome: 'upheld' } }),
  resolved: () => ({ name: 'close', body: {} }),
  closed: () => ({ name: 'reopen', body: { reason: 'Another invoice came twice.' } }),
  withdrawn: () => ({ name: 'note', body: { note: 'Called to say sorry.' } }),
};

/** Where the procedure forks: the other way on. */
const byway: Partial<typeof highRoad> = {
  received: () => ({ name: 'triage', body: { classification: 'incident', rationale: 'The mail server is down.' } }),
  incident: () => ({ name: 'inform', body: { via: 'phone', message: 'Soon.' } }),
  acknowledged: () => ({ name: 'resolve', body: { resolution, outcome: 'upheld', withoutPlanBecause: 'Solved during the call.' } }),
};

const follow =
  (road: Partial<typeof highRoad>): Later<AnyAsk> =>
  (life, now) =>
    (road[stateOf(life)] ?? highRoad[stateOf(life)])(now);

/** The next step of the procedure: with it random lives get somewhere. */
export const nextSteps: fc.Arbitrary<Later<AnyAsk>> = fc.constantFrom(follow({}), follow({}), follow(byway));
