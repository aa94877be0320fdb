import { randomBytes } from 'node:crypto';
import { SECRET_NAME } from './installation-secret';
import type { KeyStore } from './key-store';
import { unwrapKey, wrapKey } from './wrapped-key';
import type { WrappedKeys } from './wrapped-keys';

/** Keys that lie wrapped by the key-encryption key, wherever that is. */
export class WrappingKeyStore implements KeyStore {
  /** @param encryptionKey 32 bytes */
  constructor(
    private readonly stored: WrappedKeys,
    private readonly encryptionKey: Buffer,
  ) {}

  async find(name: string): Promise<Buffer | undefined> {
    const wrapped = await this.stored.find(name);
    return wrapped && unwrapKey(this.encryptionKey, name, wrapped);
  }

  async obtain(name: string): Promise<Buffer> {
    // Whoever still has the key-encryption key from before it was changed makes no more keys with it.
    if (name !== SECRET_NAME) await this.find(SECRET_NAME);
    const made = wrapKey(this.encryptionKey, name, randomBytes(32));
    return unwrapKey(this.encryptionKey, name, await this.stored.putOnce(name, made));
  }

  destroy(name: string): Promise<void> {
    return this.stored.destroy(name);
  }
}
