import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { late } from './late';
import { channel, text } from './shapes';

/** The customer has heard that the complaint is being handled. Once per round. */
export const complaintAcknowledged = defineEvent({
  type: 'ComplaintAcknowledged',
  kind: 'decision',
  data: z.strictObject({ via: channel, message: personal(text).exactOptional(), late: late.exactOptional() }),
});
export type ComplaintAcknowledged = EventOf<typeof complaintAcknowledged>;
