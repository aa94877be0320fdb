import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** The tracking links given out so far no longer work. `version` is the one that does from now on. */
export const trackingRevoked = defineEvent({
  type: 'TrackingRevoked',
  kind: 'decision',
  data: z.strictObject({ version: z.int().min(2) }),
});
export type TrackingRevoked = EventOf<typeof trackingRevoked>;
