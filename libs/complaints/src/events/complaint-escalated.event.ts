import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { escalationTargets, staffId, text } from './shapes';

/** The complaint was handed up, with a reason. A mark, not a phase. */
export const complaintEscalated = defineEvent({
  type: 'ComplaintEscalated',
  kind: 'decision',
  data: z.strictObject({ to: z.enum(escalationTargets), manager: staffId, reason: personal(text) }),
});
export type ComplaintEscalated = EventOf<typeof complaintEscalated>;
