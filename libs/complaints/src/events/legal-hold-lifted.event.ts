import { defineEvent, personal, type EventOf } from '@platform/event-schema';
import { z } from 'zod';
import { text } from './shapes';

/** The legal hold ended before its day. */
export const legalHoldLifted = defineEvent({
  type: 'LegalHoldLifted',
  kind: 'decision',
  data: z.strictObject({ reason: personal(text).exactOptional() }),
});
export type LegalHoldLifted = EventOf<typeof legalHoldLifted>;
