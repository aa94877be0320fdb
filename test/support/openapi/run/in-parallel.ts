/** Does the work for all things in their order, so many at a time. @throws what the work throws first */
export const inParallel = async <T>(things: readonly T[], atATime: number, work: (thing: T) => Promise<void>): Promise<void> => {
  const waiting = things.values();
  const lane = async (): Promise<void> => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
};
