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

/** How long the circuit stays open, and so what callers are told to wait. */
const RETRY_AFTER_SECONDS = 2;

/** Retries passing faults a few times, and stops asking a store that keeps failing. */
export class Resilience {
  private readonly retries: RetryPolicy = retry(
    handleWhen((error) => isTransient(error) && !(error instanceof BrokenCircuitError)),
    {
      maxAttempts: 3,
      backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }),
    },
  );
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isTransient), {
    breaker: new IncidentBreaker(5),
    halfOpenAfter: RETRY_AFTER_SECONDS * 1_000,
  });

  /**
   * Runs work against the store.
   *
   * @param work what to do; on a repetition it must look before it acts. `mark` tells that from here on the outcome of a failure is unknown
   * @throws EventStoreUnavailable when it keeps failing or the circuit is open; errors that are answers come through as they are
   */
  async run<Value>(work: (mark: () => void) => Promise<Value>): Promise<Value> {
    let outcome: EventStoreUnavailable['outcome'] = 'nothing-written';
    const mark = () => {
      outcome = 'unknown';
    };
    try {
      return await this.retries.execute(() => this.breaker.execute(() => work(mark)));
    } catch (error) {
      if (!isTransient(error)) throw error;
      throw new EventStoreUnavailable(outcome, RETRY_AFTER_SECONDS, { cause: error });
    }
  }
}
