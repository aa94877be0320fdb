import type { Settings } from '@platform/config';
import { engineKinds } from '../engines/engine-kinds';
import { lookForEngine } from '../engines/look-for-engine';
import { originOf, whoServes } from '../served-redress';

/**
 * Ends a command that must be alone with the keys while a Redress runs, as far as this machine can tell.
 *
 * @throws Error in one line when one runs on the data folder, or serves at the address of the settings
 */
export const refuseWhileServing = async (settings: Settings): Promise<void> => {
  const engines = await Promise.all(Object.values(engineKinds).map((engine) => lookForEngine(engine, settings)));
  if (engines.some(({ kind }) => kind === 'running')) throw new Error(`a Redress runs on DATA_DIR ${settings.dataDir}: stop it first`);
  const origin = originOf(settings);
  const { kind } = await whoServes(origin);
  if (kind !== 'none') throw new Error(`a Redress serves at ${origin}: stop it first, and everything else of it`);
};
