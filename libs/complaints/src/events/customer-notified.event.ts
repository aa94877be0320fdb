import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { about, effect, template } from './effect';
import { text } from './shapes';

/** A message to the customer left: by mail, or on the tracking page. */
export const customerNotified = defineEvent({
  type: 'CustomerNotified',
  kind: 'evidence',
  data: z.strictObject({ ...effect, ...about, template, via: z.enum(['email', 'portal']), messageId: text }),
});
export type CustomerNotified = EventOf<typeof customerNotified>;
