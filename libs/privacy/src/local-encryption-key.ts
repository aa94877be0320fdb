import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder';
import { writeOnce } from './write-once';

/**
 * The key-encryption key of an installation on one machine: 32 bytes in base64 in the file `key-encryption-key` of the data folder, made on the first start.
 * Whoever copies the folder copies it too; an installation that must be able to forget sets KEY_ENCRYPTION_KEY from outside.
 *
 * @throws Error when the folder cannot be written
 */
export const localEncryptionKey = async (dataDir: string): Promise<Buffer> => {
  await makeFolder(path.resolve(dataDir));
  const file = path.join(dataDir, 'key-encryption-key');
  await writeOnce(file, Buffer.from(`${randomBytes(32).toString('base64')}\n`));
  return Buffer.from(await readFile(file, 'utf8'), 'base64');
};
