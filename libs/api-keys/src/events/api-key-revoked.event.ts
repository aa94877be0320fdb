import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** A key opens nothing any more. */
export const apiKeyRevoked = defineEvent({
  type: 'ApiKeyRevoked',
  kind: 'decision',
  data: z.strictObject({ keyId: z.string() }),
});
export type ApiKeyRevoked = EventOf<typeof apiKeyRevoked>;
