import { hkdfSync } from 'node:crypto';
import type { KeyStore } from './key-store';

/** What a key derived from the installation's secret is for. Permanent: another text makes another key. */
export type KeyPurpose =
  'identity' | 'tracking-token' | 'local-token' | 'search' | 'subject' | 'page-cursor' | 'installation-id' | 'checkpoint' | 'caller';

/** The name of the secret among the keys. Permanent. */
export const SECRET_NAME = 'installation';

/** The one random secret of an installation, from which all keyed hashes get keys of their own (HKDF-SHA-256, RFC 5869). */
export class InstallationSecret {
  private constructor(private readonly secret: Buffer) {}

  /** Reads the secret, making it on the first start. @throws WrongKeyEncryptionKey */
  static async open(keys: KeyStore): Promise<InstallationSecret> {
    return new InstallationSecret(await keys.obtain(SECRET_NAME));
  }

  /** 32 bytes for one purpose. */
  keyFor(purpose: KeyPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `redress ${purpose}`, 32));
  }
}
