import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { localDate, text } from './shapes';

/** Nothing of the case may be erased until the end of a local day. A later one takes the place of an earlier one. */
export const legalHoldPlaced = defineEvent({
  type: 'LegalHoldPlaced',
  kind: 'decision',
  data: z.strictObject({ until: localDate, reason: personal(text) }),
});
export type LegalHoldPlaced = EventOf<typeof legalHoldPlaced>;
