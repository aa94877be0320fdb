import { randomBytes } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/** What the name of a file ends in that is still being written. */
const ASIDE = '.new';

/** Whether a name is that of a file that was being written in the place of another one. */
export const isAside = (name: string, other: string): boolean => name.startsWith(`${other}.`) && name.endsWith(ASIDE);

/** True for a file system error of this code, `ENOENT` say. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** What work on a file gives; undefined when there is no such file. */
export const unlessMissing = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Makes what happened in a folder durable. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file durably and only if there is none: whole or not at all, and of several writers the first one wins.
 *
 * @returns whether it was written by this call
 */
export const writeOnce = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  const aside = await writeAside(file, bytes);
  try {
    await link(aside, file);
    await syncFolder(path.dirname(file));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(aside);
  }
};

/** Writes a file durably, in the place of the one that may be there: whole or not at all. */
export const writeInPlaceOf = async (file: string, bytes: Uint8Array): Promise<void> => {
  await rename(await writeAside(file, bytes), file);
  await syncFolder(path.dirname(file));
};

/** @returns the name of a new file beside another one, written and synced */
const writeAside = async (file: string, bytes: Uint8Array): Promise<string> => {
  const aside = `${file}.${randomBytes(6).toString('hex')}${ASIDE}`;
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
};
