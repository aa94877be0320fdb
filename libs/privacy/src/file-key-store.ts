import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { KeyStore } from './key-store';
import { unwrapKey, wrapKey } from './wrapped-key';

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
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new FileKeyStore(folder, encryptionKey);
  }

  async find(name: string): Promise<Buffer | undefined> {
    const wrapped = await unlessMissing(readFile(this.fileOf(name)));
    return wrapped && unwrapKey(this.encryptionKey, name, wrapped);
  }

  async obtain(name: string): Promise<Buffer> {
    return (await this.find(name)) ?? this.make(name);
  }

  async destroy(name: string): Promise<void> {
    const file = await unlessMissing(open(this.fileOf(name), 'r+'));
    if (!file) return;
    try {
      await file.write(randomBytes((await file.stat()).size), 0, undefined, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(this.fileOf(name));
    await this.syncFolder();
  }

  /** Written aside, synced, then linked: a key is there whole or not at all, and of two makers the first one wins. */
  private async make(name: string): Promise<Buffer> {
    const key = randomBytes(32);
    const aside = `${this.fileOf(name)}.${randomBytes(6).toString('hex')}.new`;
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(wrapKey(this.encryptionKey, name, key));
      await file.sync();
    } finally {
      await file.close();
    }
    try {
      await link(aside, this.fileOf(name));
      await this.syncFolder();
      return key;
    } catch (error) {
      const first = hasCode(error, 'EEXIST') ? await this.find(name) : undefined;
      if (!first) throw error;
      return first;
    } finally {
      await unlink(aside);
    }
  }

  private fileOf(name: string): string {
    if (!/^[\w-]+$/.test(name)) throw new Error('a key is named by letters, digits, dashes and underscores');
    return path.join(this.folder, `${name}.key`);
  }

  private async syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const unlessMissing = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};
