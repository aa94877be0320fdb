import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, failure, template } from './effect';

/** A message to the customer never left. */
export const customerNotificationFailed = defineEvent({
  type: 'CustomerNotificationFailed',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, template, via: z.enum(['email', 'portal']), ...failure }),
});
export type CustomerNotificationFailed = EventOf<typeof customerNotificationFailed>;
