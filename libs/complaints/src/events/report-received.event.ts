import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { channel, concerns, instant, languages, text } from './shapes';

/** A report came in. Always the first event of a case. */
export const reportReceived = defineEvent({
  type: 'ReportReceived',
  kind: 'decision',
  data: z.strictObject({
    complaintId: text,
    channel,
    receivedAt: instant,
    backdatedBecause: personal(text).exactOptional(),
    customer: z.strictObject({
      customerId: personal(text).exactOptional(),
      organisation: personal(text),
      name: personal(text),
      email: personal(text).exactOptional(),
      phone: personal(text).exactOptional(),
      language: z.enum(languages),
    }),
    subject: personal(text),
    description: personal(text),
    concerns: concerns.exactOptional(),
    desiredOutcome: personal(text).exactOptional(),
  }),
});
export type ReportReceived = EventOf<typeof reportReceived>;
