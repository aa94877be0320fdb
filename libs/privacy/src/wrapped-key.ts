import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** A stored key was wrapped by another key-encryption key. */
export class WrongKeyEncryptionKey extends Error {
  constructor() {
    super('KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with');
  }
}

/**
 * Encrypts with AES-256-GCM.
 *
 * @param key 32 bytes
 * @param bound what the result is bound to: it opens for this text only
 * @returns nonce ‖ ciphertext ‖ tag
 */
export const encrypt = (key: Buffer, plain: Buffer, bound: string): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The inverse of {@link encrypt}. @throws Error when key, bytes or binding are not the same */
export const decrypt = (key: Buffer, bytes: Buffer, bound: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
};

/** A key as it may lie on disk: encrypted under the key-encryption key and bound to its name. */
export const wrapKey = (encryptionKey: Buffer, name: string, key: Buffer): Buffer => encrypt(encryptionKey, key, `key ${name}`);

/** @throws WrongKeyEncryptionKey */
export const unwrapKey = (encryptionKey: Buffer, name: string, wrapped: Buffer): Buffer => {
  try {
    return decrypt(encryptionKey, wrapped, `key ${name}`);
  } catch {
    throw new WrongKeyEncryptionKey();
  }
};
