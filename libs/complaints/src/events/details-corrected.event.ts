import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { concerns, languages, severity, staffId, text } from './shapes';

/** What was recorded wrongly is put right; what was recorded first stays in the log. A contact detail that should not be there becomes null. */
export const detailsCorrected = defineEvent({
  type: 'DetailsCorrected',
  kind: 'decision',
  data: z.strictObject({
    changes: z.strictObject({
      customer: z
        .strictObject({
          customerId: personal(text).nullable().exactOptional(),
          organisation: personal(text).exactOptional(),
          name: personal(text).exactOptional(),
          email: personal(text).nullable().exactOptional(),
          phone: personal(text).nullable().exactOptional(),
          language: z.enum(languages).exactOptional(),
        })
        .exactOptional(),
      subject: personal(text).exactOptional(),
      description: personal(text).exactOptional(),
      concerns: concerns.exactOptional(),
      severity: severity.exactOptional(),
      accountManager: staffId.exactOptional(),
      serviceManager: staffId.exactOptional(),
    }),
    reason: personal(text),
  }),
});
export type DetailsCorrected = EventOf<typeof detailsCorrected>;
