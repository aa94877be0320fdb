import { defineEvent, type EventOf } from '@platform/event-schema';
import { z } from 'zod';

/** A client got a key. Of its secret only the SHA-256 is known. */
export const apiKeyIssued = defineEvent({
  type: 'ApiKeyIssued',
  kind: 'decision',
  data: z.strictObject({
    keyId: z.string(),
    /** The actions that the key is for. */
    scopes: z.array(z.string()).readonly(),
    secretHash: z.hex().length(64),
  }),
});
export type ApiKeyIssued = EventOf<typeof apiKeyIssued>;
