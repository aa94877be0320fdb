import { randomBytes } from 'node:crypto';
import { open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { KeyStore } from './key-store';
import { makeFolder } from './make-folder';
import { unwrapKey, wrapKey } from './wrapped-key';
import { syncFolder, unlessMissing, writeOnce } from './write-once';

/** Keys as files of one folder, each wrapped by the key-encryption key. For one machine; any number of processes on it. */
export class FileKeyStore implements KeyStore {
  private constructor(
    private readonly folder: string,
    private readonly encryptionKey: Buffer,
  ) {}

  /**
   * Opens the folder, making it when it is not there.
   *
   * @param encryptionKey 32 bytes
   */
  static async open(folder: string, encryptionKey: Buffer): Promise<FileKeyStore> {
    await makeFolder(path.resolve(folder));
    return new FileKeyStore(folder, encryptionKey);
  }

  /**
   * The folder as it is, to look into: nothing is made.
   *
   * @param encryptionKey 32 bytes
   */
  static reading(folder: string, encryptionKey: Buffer): Pick<KeyStore, 'find'> {
    return new FileKeyStore(folder, encryptionKey);
  }

  async find(name: string): Promise<Buffer | undefined> {
    const wrapped = await unlessMissing(readFile(this.fileOf(name)));
    return wrapped && unwrapKey(this.encryptionKey, name, wrapped);
  }

  async obtain(name: string): Promise<Buffer> {
    const found = await this.find(name);
    if (found) {
      // Whoever made it may not have got as far as this.
      await syncFolder(this.folder);
      return found;
    }
    const key = randomBytes(32);
    const isOurs = await writeOnce(this.fileOf(name), wrapKey(this.encryptionKey, name, key));
    return isOurs ? key : this.obtain(name);
  }

  async destroy(name: string): Promise<void> {
    const file = await unlessMissing(open(this.fileOf(name), 'r+'));
    if (!file) return;
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(this.fileOf(name));
    await syncFolder(this.folder);
  }

  private fileOf(name: string): string {
    if (!/^[\w-]+(?:\.[\w-]+)*$/.test(name))
      throw new Error('a key is named by letters, digits, dashes, underscores and dots between them');
    return path.join(this.folder, `${name}.key`);
  }
}
