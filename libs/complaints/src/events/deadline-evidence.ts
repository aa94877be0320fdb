import { z } from 'zod';
import { effect } from './effect';
import { deadline, instant } from './shapes';

/** Which promise is spoken of, and which time, from 1: exactly one event per (round, deadline, promise, level). `dueAt` is the promise's. */
export const deadlineEvidence = z.strictObject({
  ...effect,
  deadline,
  round: z.int().positive(),
  promise: z.int().positive(),
  level: z.int().positive(),
  dueAt: instant,
});
