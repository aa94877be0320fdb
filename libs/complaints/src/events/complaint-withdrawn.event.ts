import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { text } from './shapes';

/** The customer takes it back. */
export const complaintWithdrawn = defineEvent({
  type: 'ComplaintWithdrawn',
  kind: 'decision',
  data: z.strictObject({ reason: personal(text) }),
});
export type ComplaintWithdrawn = EventOf<typeof complaintWithdrawn>;
