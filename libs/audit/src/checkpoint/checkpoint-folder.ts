import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, makeFolder, unlessMissing, writeOnce } from '@redress/privacy';

/** The file with the verifier key. */
const KEY_FILE = 'key.pub';
const CHECKPOINT_FILE = /^([1-9]\d{0,9})\.txt$/;

/** A file of that name holds something else: it is never overwritten. */
export class OtherFileThere extends Error {
  constructor(file: string) {
    super(`${file} is there already and holds something else`);
  }
}

/** Makes a file durably if there is none. @returns whether it did */
export type MakeFile = (file: string, bytes: Uint8Array) => Promise<boolean>;

/** A folder that checkpoints are only ever added to, `<size>.txt` each, with the key that verifies them. */
export class CheckpointFolder {
  /** @param makeFile how files are made: whole or not at all, unless told otherwise */
  constructor(
    private readonly folder: string,
    private readonly makeFile: MakeFile = writeOnce,
  ) {}

  /**
   * Adds a checkpoint durably; one that is there already stays.
   *
   * @throws OtherFileThere, or an Error of the file system
   */
  async add(size: number, note: string): Promise<void> {
    await this.write(`${size}.txt`, note);
  }

  /** Adds the verifier key. @throws OtherFileThere, or an Error of the file system */
  async addKey(key: string): Promise<void> {
    await this.write(KEY_FILE, `${key}\n`);
  }

  /** The notes there are, from the smallest tree to the largest; none when there is no such folder. */
  async notes(): Promise<readonly string[]> {
    const sizes = await this.sizes();
    return Promise.all(sizes.map((size) => this.note(size)));
  }

  /** The note of the largest tree; undefined when there is none. */
  async last(): Promise<string | undefined> {
    const size = (await this.sizes()).at(-1);
    return size === undefined ? undefined : this.note(size);
  }

  private note(size: number): Promise<string> {
    return readFile(path.join(this.folder, `${size}.txt`), 'utf8');
  }

  private async sizes(): Promise<readonly number[]> {
    const files = await unlessMissing(readdir(this.folder));
    return (files ?? []).flatMap((file) => CHECKPOINT_FILE.exec(file)?.slice(1).map(Number) ?? []).sort((one, other) => one - other);
  }

  private async write(name: string, text: string): Promise<void> {
    await makeFolder(path.resolve(this.folder));
    const file = path.join(this.folder, name);
    const isMade = await this.makeFile(file, Buffer.from(text, 'utf8'));
    if (!isMade && (await readFile(file, 'utf8')) !== text) throw new OtherFileThere(file);
  }
}

/** Makes a file in a folder where nothing can be renamed or removed: the name is taken at once, so whoever dies in between leaves a part of the file. */
export const makeFileInPlace: MakeFile = async (file, bytes) => {
  let handle;
  try {
    handle = await open(file, 'wx', 0o644);
    await handle.writeFile(bytes);
    await handle.sync();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await handle?.close();
  }
};
