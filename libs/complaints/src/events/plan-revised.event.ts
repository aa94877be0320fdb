import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { planFields } from './plan';
import { text } from './shapes';

/** The plan of the round was changed, and why. Another `resolveBy` is the next promise. `afterDue`: the promise it revises had passed. */
export const planRevised = defineEvent({
  type: 'PlanRevised',
  kind: 'decision',
  data: z.strictObject({ version: z.int().min(2), ...planFields, reason: personal(text) }),
});
export type PlanRevised = EventOf<typeof planRevised>;
