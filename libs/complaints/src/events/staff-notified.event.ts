import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, template } from './effect';
import { staffId, text } from './shapes';

/** A message to a handler or manager left. */
export const staffNotified = defineEvent({
  type: 'StaffNotified',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, to: staffId, template, messageId: text }),
});
export type StaffNotified = EventOf<typeof staffNotified>;
