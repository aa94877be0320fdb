import fc from 'fast-check';
import type { Ask, Asks, Name } from '../rules/asks';
import type { HttpName } from '../rules/roles';
import { nextSteps } from './road';
import type { Later } from './times';
import type { Wishes } from './wishes';

/** How often something is asked beside what is asked twice. Rare is what ends a life. */
const weights: Partial<Record<Name, number>> = {
  receive: 1,
  register: 1,
  triage: 4,
  correct: 4,
  revise: 6,
  extend: 4,
  note: 1,
  withdraw: 1,
  satisfaction: 4,
  ring: 10,
};

/** One kind of command, as somebody is about to ask it. */
export const asksFor = <N extends Name>(name: N, bodies: fc.Arbitrary<Later<Asks[N]>>): fc.Arbitrary<Later<Ask<N>>> =>
  bodies.map((body): Later<Ask<N>> => (life, now) => ({ name, body: body(life, now) }));

/** What is asked next: any of these, and often the next step of the procedure, so that random lives get somewhere. */
export const anyAsk = <Names extends Name>(wishes: Wishes<Names>): fc.Arbitrary<Later<Ask<Names | HttpName>>> => {
  const names = Object.keys(wishes) as Names[];
  const wished = names.map((name) => ({ weight: weights[name] ?? 2, arbitrary: asksFor<Names>(name, wishes[name]) }));
  return fc.oneof({ weight: 24, arbitrary: nextSteps }, ...wished);
};
