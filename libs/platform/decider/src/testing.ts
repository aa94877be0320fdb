import { foldAll, isInvalid, isRejected, type Decision, type DomainEvent, type Fold } from './index';

/**
 * The grammar of a rule's examples: `given(...history).when(command).then(...events)`.
 *
 * @param fold how the history becomes the state that the rule looks at
 * @param decide the rule
 */
export const decisionSpec =
  <State, E extends DomainEvent, Command, New extends E, Reason extends string>(
    fold: Fold<State, E>,
    decide: (command: Command, state: State) => Decision<New, Reason>,
  ) =>
  (...history: readonly E[]) => ({
    when: (command: Command) => {
      const decision = decide(command, foldAll(fold, history));
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
