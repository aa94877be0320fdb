import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '@platform/config';
import { ok, problem, reasonOf, type Finding } from './finding';

/** Whether the data folder can be written, or made when it is not there yet. */
export const checkDataFolder = async ({ dataDir }: Settings): Promise<Finding> => {
  const wanted = path.resolve(dataDir);
  try {
    const existing = await nearestExisting(wanted);
    await access(existing, constants.W_OK | constants.X_OK);
    return existing === wanted ? ok(`${wanted} can be written`) : ok(`${wanted} is not there yet, and can be made`);
  } catch (error) {
    return problem(
      `${wanted} cannot be written: ${reasonOf(error)}`,
      'set DATA_DIR to a folder that the user who runs Redress may write to',
    );
  }
};

/** The folder itself, or the nearest one above it that is there. @throws Error when something else stands in its place */
const nearestExisting = async (folder: string): Promise<string> => {
  const found = await stat(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return nearestExisting(path.dirname(folder));
  if (!found.isDirectory()) throw new Error(`${folder} is no folder`);
  return folder;
};
