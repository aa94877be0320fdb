import {
  BrokenCircuitError,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  type CircuitBreakerPolicy,
  type RetryPolicy,
} from 'cockatiel';
import { EventStoreUnavailable } from './errors';
import { IncidentBreaker } from './incident-breaker';
import { isTransient } from './store-errors';
import type { TimeBudget } from './time-budget';

/** How long the circuit stays open, and so what callers are told to wait. */
const RETRY_AFTER_SECONDS = 2;

/** The store was not even asked, for this reason. */
export const notAsked = (reason: string): EventStoreUnavailable =>
  new EventStoreUnavailable('nothing-written', RETRY_AFTER_SECONDS, { cause: new Error(reason) });

/** Retries passing faults a few times, for as long as there is time, and stops asking a store that keeps failing. */
export class Resilience {
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isTransient), {
    breaker: new IncidentBreaker(5),
    halfOpenAfter: RETRY_AFTER_SECONDS * 1_000,
  });

  /**
   * Runs work against the store.
   *
   * @param work what to do; on a repetition it must look before it acts. `mark` tells that from here on the outcome of a failure is unknown
   * @param budget the time in which attempts may begin
   * @throws EventStoreUnavailable when it keeps failing, the time is used up or the circuit is open; errors that are answers come through as they are
   */
  async run<Value>(work: (mark: () => void) => Promise<Value>, budget: TimeBudget): Promise<Value> {
    if (budget.left === 0) throw notAsked('no time was left to ask');
    let outcome: EventStoreUnavailable['outcome'] = 'nothing-written';
    const mark = () => {
      outcome = 'unknown';
    };
    try {
      return await retriesWithin(budget).execute(() => this.breaker.execute(() => work(mark)));
    } catch (error) {
      if (!isTransient(error)) throw error;
      throw new EventStoreUnavailable(outcome, RETRY_AFTER_SECONDS, { cause: error });
    }
  }
}

const retriesWithin = (budget: TimeBudget): RetryPolicy => {
  const isWorthwhile = (error: unknown) => isTransient(error) && !(error instanceof BrokenCircuitError) && budget.left > 0;
  return retry(handleWhen(isWorthwhile), { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }) });
};
