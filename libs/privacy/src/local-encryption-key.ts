import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder';
import { unlessMissing, writeOnce } from './write-once';

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
export const storedLocalEncryptionKey = async (dataDir: string): Promise<Buffer | undefined> => {
  const file = fileIn(dataDir);
  const text = await unlessMissing(readFile(file, 'utf8'));
  return text === undefined ? undefined : keyFrom(text, file);
};

const fileIn = (dataDir: string): string => path.resolve(dataDir, 'key-encryption-key');

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
