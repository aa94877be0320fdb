import { z } from 'zod';

const digest = z.hex().length(64);

/** What stands beside every event. No personal data. */
export const metadataSchema = z.strictObject({
  schemaVersion: z.int().positive(),
  occurredAt: z.iso.datetime(),
  commandId: z.uuid(),
  request: digest,
  correlationId: z.string(),
  causationId: z.string(),
  actor: z.strictObject({ id: z.string(), role: z.string() }),
  prevHash: digest,
  hash: digest,
});
export type EventMetadata = z.infer<typeof metadataSchema>;
