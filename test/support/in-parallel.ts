/**
 * Does the work for all things, beginning in their order, so many at a time.
 *
 * @returns what came of each, in the same order
 * @throws what the work throws first
 */
export const inParallel = async <T, R>(things: readonly T[], atATime: number, work: (thing: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  const waiting = things.entries();
  const lane = async (): Promise<void> => {
    for (const [index, thing] of waiting) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
};
