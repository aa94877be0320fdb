import { randomBytes } from 'node:crypto';

/** A number from the environment, or what is usual. */
export const numberFrom = (name: string, usual: number): number => Number(process.env[name] ?? usual);

/** Where all random lives of a run come from: `SEED`, else another one each time. */
export const seed = numberFrom('SEED', randomBytes(4).readInt32LE());
