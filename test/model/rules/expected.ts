import type { Ask, Name } from './asks';
import type { Case, Check } from './checks';
import { decisions } from './decisions';
import { evidence } from './evidence';
import type { Life } from './life';
import type { Rule, Rules } from './rule';

/** What a command leads to: events (none: it was known already), the code of a refusal, or the field that cannot be right. */
export type Outcome = { readonly events: readonly string[] } | { readonly refused: string } | { readonly invalid: string };

/** Every rule of the model. */
export const rules: Rules<Name> = { ...decisions, ...evidence };

const first = <Body>(checks: readonly Check<Body>[] | undefined, the: Case<Body>): string | undefined =>
  checks?.find(([, holds]) => holds(the))?.[0];

const isRecorded = <Body>({ effect }: Rule<Body>, { body, life }: Case<Body>): boolean =>
  effect !== undefined && life.effects.includes(effect(body));

const ruled = <Body>(rule: Rule<Body>, the: Case<Body>): Outcome => {
  const invalid = first(rule.impossible, the);
  if (invalid !== undefined) return { invalid };
  if (isRecorded(rule, the)) return { events: [] };
  const refused = first(rule.refused, the);
  if (refused !== undefined) return { refused };
  return { events: typeof rule.events === 'function' ? rule.events(the) : rule.events };
};

/** What the model says to a command on a case at an instant. */
export const expected = <N extends Name>({ name, body }: Ask<N>, life: Life, now: string): Outcome =>
  ruled(rules[name], { life, body, now });

/** The case after a command that led to events, recorded at an instant. */
export const after = <N extends Name>({ name, body }: Ask<N>, life: Life, events: readonly string[], now: string): Life => {
  const rule = rules[name];
  return {
    ...life,
    ...rule.after?.({ life, body, now }),
    effects: rule.effect ? [...life.effects, rule.effect(body)] : life.effects,
    log: [...life.log, ...events],
  };
};
