import { z } from 'zod';

/** Why what is personal is erased: the person asks for it, objects, it was kept long enough, or it should never have been recorded. */
export const erasureGrounds = ['request', 'objection', 'retention', 'error'] as const;
export const erasureGround = z.enum(erasureGrounds);
export type ErasureGround = z.infer<typeof erasureGround>;
