import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { late } from './late';
import { channel, text } from './shapes';

/** The customer was told how things stand. */
export const customerInformed = defineEvent({
  type: 'CustomerInformed',
  kind: 'decision',
  data: z.strictObject({ via: channel, message: personal(text), late: late.exactOptional() }),
});
export type CustomerInformed = EventOf<typeof customerInformed>;
