import { KeyedLock } from './keyed-lock';

/** A piece of work that ends when told. */
const work = () => {
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { run: jest.fn(() => done), end, fail };
};

describe('a lock with keys', () => {
  it('lets work with the same key wait, in the order of arrival', async () => {
    const lock = new KeyedLock();
    const [first, second] = [work(), work()];
    const results = Promise.all([lock.run('k', first.run), lock.run('k', second.run)]);
    await Promise.resolve();
    expect(second.run).not.toHaveBeenCalled();
    first.end('first');
    second.end('second');
    expect(await results).toEqual(['first', 'second']);
  });
  it('lets work with another key go on', async () => {
    const lock = new KeyedLock();
    const [slow, fast] = [work(), work()];
    const waiting = lock.run('k', slow.run);
    fast.end('fast');
    expect(await lock.run('l', fast.run)).toBe('fast');
    slow.end('slow');
    expect(await waiting).toBe('slow');
  });
  it('goes on after work that failed', async () => {
    const lock = new KeyedLock();
    const [first, second] = [work(), work()];
    const failing = lock.run('k', first.run);
    const next = lock.run('k', second.run);
    first.fail(new Error('broken'));
    second.end('second');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('second');
  });
});
