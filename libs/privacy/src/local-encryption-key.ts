import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder';
import { syncFolder, unlessMissing, writeOnce } from './write-once';

const BYTES = 32;

/**
 * The key-encryption key of an installation on one machine: 32 bytes in base64 in the file `key-encryption-key` of the data folder, made on the first start.
 * Whoever copies the folder copies it too; an installation that must be able to forget sets KEY_ENCRYPTION_KEY from outside.
 *
 * @throws Error when the folder cannot be written, or the file is damaged
 */
export const localEncryptionKey = async (dataDir: string): Promise<Buffer> =>
  (await storedLocalEncryptionKey(dataDir)) ?? (await makeKey(fileIn(dataDir)));

/** The same key as far as it was made; undefined when it was not. @throws Error when the file cannot be read or is damaged */
export const storedLocalEncryptionKey = (dataDir: string): Promise<Buffer | undefined> => storedIn(fileIn(dataDir));

/** The one that is to take its place, made when there is none yet. @throws Error when the folder cannot be written, or the file is damaged */
export const nextLocalEncryptionKey = async (dataDir: string): Promise<Buffer> => {
  const file = nextFileIn(dataDir);
  return (await storedIn(file)) ?? (await makeKey(file));
};

/** Puts the next one in its place, and overwrites it. @throws Error when there is no next one, or the folder cannot be written */
export const adoptNextLocalEncryptionKey = async (dataDir: string): Promise<void> => {
  const file = fileIn(dataDir);
  const former = await open(file, 'r+');
  try {
    await rename(nextFileIn(dataDir), file);
    await syncFolder(path.dirname(file));
    const { size } = await former.stat();
    await former.write(randomBytes(size), 0, size, 0);
    await former.sync();
  } finally {
    await former.close();
  }
};

const fileIn = (dataDir: string): string => path.resolve(dataDir, 'key-encryption-key');
const nextFileIn = (dataDir: string): string => `${fileIn(dataDir)}.next`;

const storedIn = async (file: string): Promise<Buffer | undefined> => {
  const text = await unlessMissing(readFile(file, 'utf8'));
  return text === undefined ? undefined : keyFrom(text, file);
};

const keyFrom = (text: string, file: string): Buffer => {
  const key = Buffer.from(text, 'base64');
  if (key.length !== BYTES) throw new Error(`${file} is damaged: 32 bytes in base64 are wanted`);
  return key;
};

const makeKey = async (file: string): Promise<Buffer> => {
  await makeFolder(path.dirname(file));
  await writeOnce(file, Buffer.from(`${randomBytes(BYTES).toString('base64')}\n`));
  return keyFrom(await readFile(file, 'utf8'), file);
};
