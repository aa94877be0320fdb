import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { late } from './late';
import { outcomes, text } from './shapes';

/** The answer was given, and this was reported back to the handler. */
export const complaintResolved = defineEvent({
  type: 'ComplaintResolved',
  kind: 'decision',
  data: z.strictObject({
    resolution: personal(text),
    outcome: z.enum(outcomes),
    rootCause: personal(text).exactOptional(),
    remedy: personal(text).exactOptional(),
    withoutPlanBecause: personal(text).exactOptional(),
    afterDue: z.boolean(),
    late: late.exactOptional(),
  }),
});
export type ComplaintResolved = EventOf<typeof complaintResolved>;
