import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, failure, template } from './effect';
import { staffId } from './shapes';

/** A message to a handler or manager never left. */
export const staffNotificationFailed = defineEvent({
  type: 'StaffNotificationFailed',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, to: staffId, template, ...failure }),
});
export type StaffNotificationFailed = EventOf<typeof staffNotificationFailed>;
