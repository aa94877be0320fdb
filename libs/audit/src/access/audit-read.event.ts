import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** Somebody read something as an auditor: what, and why when they said so. Who and when stand in the metadata. */
export const auditRead = defineEvent({
  type: 'AuditRead',
  kind: 'evidence',
  data: z.strictObject({
    /** `GET /audit/complaints/{id}/state`. */
    route: z.string(),
    caseId: z.string().exactOptional(),
    /** What was asked for, in the order of asking. Names no person. */
    query: z.array(z.strictObject({ name: z.string(), value: z.string() })).readonly(),
    reason: personal(z.string()).exactOptional(),
  }),
});
export type AuditRead = EventOf<typeof auditRead>;
