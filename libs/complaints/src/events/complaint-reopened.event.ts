import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { due, text } from './shapes';

/** The answer did not do: a new round, with acknowledgement and plan due anew from the reopening. The old outcome stays. */
export const complaintReopened = defineEvent({
  type: 'ComplaintReopened',
  kind: 'decision',
  data: z.strictObject({ reason: personal(text), round: z.int().min(2), due: z.array(due).readonly() }),
});
export type ComplaintReopened = EventOf<typeof complaintReopened>;
