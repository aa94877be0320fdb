import type { Asks, Name } from './asks';
import type { Case, Check } from './checks';
import type { Life } from './life';

/** What the model says about one kind of command. Checks are looked at in their order: the first one that holds is the answer. */
export interface Rule<Body> {
  /** What is wrong whatever the state of the case: the fields. */
  readonly impossible?: readonly Check<Body>[];
  /** When it is evidence that was recorded before: the same effect again changes nothing. */
  readonly effect?: (body: Body) => string;
  /** What the state of the case forbids: the codes. */
  readonly refused: readonly Check<Body>[];
  /** The types of the events that it leads to. */
  readonly events: readonly string[] | ((the: Case<Body>) => readonly string[]);
  /** What is different afterwards, besides the log and the effects. */
  readonly after?: (the: Case<Body>) => Partial<Life>;
}

export type Rules<Names extends Name> = { readonly [N in Names]: Rule<Asks[N]> };
