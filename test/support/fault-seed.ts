import { randomBytes } from 'node:crypto';

/** The seed of a fault drill: `FAULT_SEED` when that is set, else another one every time. It is printed, so that what failed can be repeated. */
export const faultSeed = (): number => {
  const seed = Number(process.env.FAULT_SEED ?? randomBytes(4).readUInt32LE());
  console.info(`FAULT_SEED=${String(seed)}`);
  return seed;
};
