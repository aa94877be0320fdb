import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** Nothing is left to do. */
export const complaintClosed = defineEvent({ type: 'ComplaintClosed', kind: 'decision', data: z.strictObject({}) });
export type ComplaintClosed = EventOf<typeof complaintClosed>;
