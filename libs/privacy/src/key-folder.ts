import { open, readdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder';
import { checkedName, unlessDestroyed, type KeyNote, type WrappedKeys } from './wrapped-keys';
import { isAside, syncFolder, unlessMissing, writeInPlaceOf, writeOnce } from './write-once';

const SUFFIX = '.key';

/** Wrapped keys as files of one folder. For one machine; any number of processes on it. */
export class KeyFolder implements WrappedKeys {
  /** @param folder need not be there: looking makes nothing, putting does */
  constructor(private readonly folder: string) {}

  async names(): Promise<readonly string[]> {
    return (await this.files()).filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length));
  }

  async find(name: string): Promise<Buffer | undefined> {
    return unlessDestroyed(await this.stored(name));
  }

  async putOnce(name: string, wrapped: Buffer): Promise<Buffer> {
    const found = await this.stored(name);
    if (found) {
      // Whoever made it may not have got as far as this.
      await syncFolder(this.folder);
      return found;
    }
    await makeFolder(path.resolve(this.folder));
    const isOurs = await writeOnce(this.fileOf(name), wrapped);
    return isOurs ? wrapped : this.putOnce(name, wrapped);
  }

  async replace(name: string, before: Buffer, after: Buffer): Promise<void> {
    const found = await this.find(name);
    if (found?.equals(before)) await writeInPlaceOf(this.fileOf(name), after);
  }

  /** Also what a process that died while it wrote the key may have left beside it. */
  async destroy(name: string): Promise<void> {
    const file = path.basename(this.fileOf(name));
    const copies = (await this.files()).filter((other) => other === file || isAside(other, file));
    for (const copy of copies) await overwriteAndRemove(path.join(this.folder, copy));
    if (copies.length > 0) await syncFolder(this.folder);
  }

  noted(about: KeyNote): Promise<string | undefined> {
    return unlessMissing(readFile(path.join(this.folder, about), 'utf8'));
  }

  async note(about: KeyNote, text: string | undefined): Promise<void> {
    const file = path.join(this.folder, about);
    if (text !== undefined) return writeInPlaceOf(file, Buffer.from(text, 'utf8'));
    await unlessMissing(unlink(file));
    await syncFolder(this.folder);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private stored(name: string): Promise<Buffer | undefined> {
    return unlessMissing(readFile(this.fileOf(name)));
  }

  private async files(): Promise<readonly string[]> {
    return (await unlessMissing(readdir(this.folder))) ?? [];
  }

  private fileOf(name: string): string {
    return path.join(this.folder, `${checkedName(name)}${SUFFIX}`);
  }
}

/** Another process may be first. */
const overwriteAndRemove = async (file: string): Promise<void> => {
  const handle = await unlessMissing(open(file, 'r+'));
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await unlessMissing(unlink(file));
};
