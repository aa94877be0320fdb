import { setImmediate } from 'node:timers/promises';
import { inParallel } from './in-parallel';

it('does so many things at a time, and tells what came of each in their order', async () => {
  let atOnce = 0;
  let most = 0;
  const results = await inParallel([3, 0, 2, 1], 2, async (turns) => {
    most = Math.max(most, ++atOnce);
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    atOnce--;
    return turns * 10;
  });
  expect([results, most]).toEqual([[30, 0, 20, 10], 2]);
});

it('fails with the first failure', async () => {
  await expect(inParallel([1, 2], 1, (thing) => Promise.reject(new Error(`no ${String(thing)}`)))).rejects.toThrow('no 1');
});
