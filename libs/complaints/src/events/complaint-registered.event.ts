import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { due, severity, staffId } from './shapes';

/** The report was accepted as a complaint; its first two deadlines run from the receipt. Once in the life of a case. */
export const complaintRegistered = defineEvent({
  type: 'ComplaintRegistered',
  kind: 'decision',
  data: z.strictObject({
    round: z.literal(1),
    severity,
    handler: staffId,
    accountManager: staffId.exactOptional(),
    serviceManager: staffId.exactOptional(),
    due: z.array(due).readonly(),
  }),
});
export type ComplaintRegistered = EventOf<typeof complaintRegistered>;
