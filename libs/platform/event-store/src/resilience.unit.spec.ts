import { setImmediate } from 'node:timers/promises';
import { EventStoreUnavailable } from './errors';
import { Resilience } from './resilience';
import { NoAnswer } from './store-errors';
import { TimeBudget } from './time-budget';

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe('work against a store that does not answer', () => {
  it('is repeated three times, then given up', async () => {
    const work = jest.fn(() => Promise.reject(new NoAnswer('no answer')));
    const failure = await failureOf(new Resilience().run(work, new TimeBudget()));
    expect(failure).toBeInstanceOf(EventStoreUnavailable);
    expect(failure).toMatchObject({ outcome: 'nothing-written', retryAfterSeconds: 2, cause: new NoAnswer('no answer') });
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('is not repeated when its time is used up', async () => {
    const budget = new TimeBudget(20);
    const work = jest.fn(async (mark: () => void) => {
      mark();
      while (budget.left > 0) await setImmediate();
      throw new NoAnswer('no answer');
    });
    const failure = await failureOf(new Resilience().run(work, budget));
    expect(failure).toBeInstanceOf(EventStoreUnavailable);
    expect(failure).toMatchObject({ outcome: 'unknown', retryAfterSeconds: 2, cause: new NoAnswer('no answer') });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not even begun when no time is left', async () => {
    const work = jest.fn(() => Promise.resolve('answer'));
    const failure = await failureOf(new Resilience().run(work, new TimeBudget(0)));
    expect(failure).toBeInstanceOf(EventStoreUnavailable);
    expect(failure).toMatchObject({ outcome: 'nothing-written', retryAfterSeconds: 2, cause: new Error('no time was left to ask') });
    expect(work).not.toHaveBeenCalled();
  });
});
