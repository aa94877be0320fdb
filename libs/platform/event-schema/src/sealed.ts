import { z } from 'zod';

/**
 * A personal value as it lies in the log: base64 of nonce ‖ AES-256-GCM ciphertext ‖ tag, under the key of its case. `of` names the place it was
 * sealed for, `<event id>/<field path>`, and is authenticated with it, so a sealed value can be copied anywhere and moved nowhere.
 */
export const sealedSchema = z.strictObject({ $sealed: z.base64(), of: z.string() }).readonly();
export type Sealed = z.infer<typeof sealedSchema>;

export const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && '$sealed' in value;
