/** A key of 32 bytes under a name: one per case, and one secret of the installation. */
export interface KeyStore {
  /** The key of this name; undefined when there is none. @throws WrongKeyEncryptionKey, or an Error when the store does not answer */
  find(name: string): Promise<Buffer | undefined>;
  /**
   * The key of this name, made and durably kept when there is none. Of several callers at once, all get the same.
   *
   * @throws WrongKeyEncryptionKey also when the secret of the installation is wrapped by another key-encryption key by now
   */
  obtain(name: string): Promise<Buffer>;
  /** Overwrites, syncs and removes the key. Afterwards what it sealed is unreadable for ever. Repeatable: nothing when there is none. */
  destroy(name: string): Promise<void>;
}
