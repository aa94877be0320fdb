export { FileKeyStore } from './file-key-store';
export { fitOfKeys, type FitOfKeys } from './fit-of-keys';
export { openInstallationKeys, type InstallationKeys } from './installation-keys';
export { InstallationSecret, type KeyPurpose } from './installation-secret';
export type { KeyStore } from './key-store';
export { localEncryptionKey } from './local-encryption-key';
export { makeFolder } from './make-folder';
export { SealedFields, withoutSealed, type Opened } from './sealed-fields';
export { WrongKeyEncryptionKey } from './wrapped-key';
