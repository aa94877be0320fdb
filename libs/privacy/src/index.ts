export { FileKeyStore } from './file-key-store';
export { InstallationSecret, type KeyPurpose } from './installation-secret';
export type { KeyStore } from './key-store';
export { SealedFields, type Opened } from './sealed-fields';
export { WrongKeyEncryptionKey } from './wrapped-key';
