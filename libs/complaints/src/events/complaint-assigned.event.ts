import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { staffId } from './shapes';

/** Another complaint handler takes care of it from here on. */
export const complaintAssigned = defineEvent({
  type: 'ComplaintAssigned',
  kind: 'decision',
  data: z.strictObject({ handler: staffId }),
});
export type ComplaintAssigned = EventOf<typeof complaintAssigned>;
