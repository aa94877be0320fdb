import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** A client is known from now on: it has a stream of its own. */
export const apiClientNamed = defineEvent({
  type: 'ApiClientNamed',
  kind: 'decision',
  data: z.strictObject({ client: z.string() }),
});
export type ApiClientNamed = EventOf<typeof apiClientNamed>;
