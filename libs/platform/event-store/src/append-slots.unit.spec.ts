import { AppendSlots } from './append-slots';
import { EventStoreUnavailable } from './errors';
import { TimeBudget } from './time-budget';

/** An append that ends when told. */
const append = () => {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { send: jest.fn(() => done), end };
};
const started = (appends: readonly ReturnType<typeof append>[]) => appends.map(({ send }) => send.mock.calls.length);

describe('slots for appends', () => {
  it('let only so many be in flight; the next begins when one has ended, in the order of arrival', async () => {
    const slots = new AppendSlots(2);
    const appends = Array.from({ length: 4 }, append);
    const [first, second, third, fourth] = appends.map(({ send }) => slots.run(send, new TimeBudget()));
    await allThatCanHappen();
    expect(started(appends)).toEqual([1, 1, 0, 0]);
    appends[1]?.end();
    await second;
    await allThatCanHappen();
    expect(started(appends)).toEqual([1, 1, 1, 0]);
    appends.forEach(({ end }) => end());
    await Promise.all([first, third, fourth]);
    expect(started(appends)).toEqual([1, 1, 1, 1]);
  });

  it('are given back by appends that fail', async () => {
    const slots = new AppendSlots(1);
    await expect(slots.run(() => Promise.reject(new Error('broken')), new TimeBudget())).rejects.toThrow('broken');
    expect(await slots.run(() => Promise.resolve('appended'), new TimeBudget())).toBe('appended');
  });

  it('are waited for only as long as there is time, and nobody behind is forgotten', async () => {
    const slots = new AppendSlots(1);
    const [slow, late, next] = [append(), append(), append()];
    const ended = slots.run(slow.send, new TimeBudget());
    const refused: unknown = await slots.run(late.send, new TimeBudget(10)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EventStoreUnavailable);
    expect(refused).toMatchObject({
      outcome: 'nothing-written',
      retryAfterSeconds: 2,
      cause: new Error('too many appends were in flight'),
    });
    const served = slots.run(next.send, new TimeBudget());
    slow.end();
    next.end();
    await Promise.all([ended, served]);
    expect(started([late, next])).toEqual([0, 1]);
  });
});

/** Lets everything happen that waits for nothing but its turn in the event loop. */
const allThatCanHappen = () => new Promise(setImmediate);
