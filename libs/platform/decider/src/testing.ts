import { foldAll, isInvalid, isRejected, type Decision, type DomainEvent, type Fold, type Recorded } from './index';

/** When the events of an example were recorded that do not say so. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Who recorded the events of an example that do not say so. */
const SOMEBODY = 'somebody';

/** An event of an example, recorded at an instant. */
export const at = <E extends DomainEvent>(instant: string, event: E, by = SOMEBODY): Recorded<E> => ({ event, at: instant, by });

/** A history of an example: events recorded long ago, unless they say when. */
export const historyOf = <E extends DomainEvent>(events: readonly (E | Recorded<E>)[]): readonly Recorded<E>[] =>
  events.map((event) => ('event' in event ? event : at(LONG_AGO, event)));

/**
 * The grammar of a rule's examples: `given(...history).when(command).then(...events)`. Where the time of recording counts: `given(at(instant, event))`.
 *
 * @param fold how the history becomes the state that the rule looks at
 * @param decide the rule
 */
export const decisionSpec =
  <State, E extends DomainEvent, Command, New extends E, Reason extends string>(
    fold: Fold<State, E>,
    decide: (command: Command, state: State) => Decision<New, Reason>,
  ) =>
  (...history: readonly (E | Recorded<E>)[]) => ({
    when: (command: Command) => {
      const decision = decide(command, foldAll(fold, historyOf(history)));
      return {
        then: (...expected: readonly New[]) => {
          expect(decision).toEqual(expected);
        },
        thenRejected: (reason: Reason) => {
          expect(isRejected(decision) ? decision.rejected : decision).toBe(reason);
        },
        thenInvalid: (field: string) => {
          expect(isInvalid(decision) ? decision.invalid.map((error) => error.field) : decision).toEqual([field]);
        },
      };
    },
  });
