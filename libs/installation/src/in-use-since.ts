import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DutyUse } from '@redress/complaints';
import { makeFolder, writeOnce } from '@redress/privacy';

type Since = Readonly<Partial<Record<DutyUse, string>>>;

/**
 * Since when an installation uses what it acts with on the world outside: what is used for the first time begins now, never with the past. It stands in the data
 * folder, beside the keys, so that views that are made anew know it.
 *
 * @param uses those that the settings name now
 * @param now RFC 3339 UTC
 * @returns an instant for each of them, RFC 3339 UTC
 * @throws Error when the folder cannot be read or written
 */
export const inUseSince = async (dataDir: string, uses: readonly DutyUse[], now: string): Promise<Since> => {
  const folder = path.join(dataDir, 'in-use-since');
  await makeFolder(folder);
  const since = async (use: DutyUse): Promise<string> => {
    const file = path.join(folder, use);
    await writeOnce(file, Buffer.from(`${now}\n`));
    return (await readFile(file, 'utf8')).trim();
  };
  return Object.fromEntries(await Promise.all(uses.map(async (use) => [use, await since(use)] as const)));
};
