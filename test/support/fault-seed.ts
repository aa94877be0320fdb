/**
 * The seed of a fault drill: `FAULT_SEED`, else that of the run, which is another one every time unless `--seed` names it. It is printed, so that what failed
 * can be repeated.
 */
export const faultSeed = (): number => {
  const seed = Number(process.env.FAULT_SEED ?? jest.getSeed());
  console.info(`FAULT_SEED=${String(seed)}`);
  return seed;
};
