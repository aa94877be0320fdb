import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, syncFolder } from './write-once';

/**
 * Makes a folder that only its owner can read, and those above it that are missing. Step by step: the recursive form of Node never ends where a
 * parent is there but refuses with ENOENT, as in /proc.
 *
 * @throws Error of the file system, also when there is something else of that name
 */
export const makeFolder = async (folder: string): Promise<void> => {
  const parent = path.dirname(folder);
  if (!(await exists(parent))) await makeFolder(parent);
  try {
    await mkdir(folder, { mode: 0o700 });
    await syncFolder(parent);
  } catch (error) {
    if (!hasCode(error, 'EEXIST') || !(await stat(folder)).isDirectory()) throw error;
  }
};

const exists = async (file: string): Promise<boolean> => {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
};
