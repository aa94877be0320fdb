import type { Settings } from '@platform/config';
import type { EngineKind } from '../engines/engine-kinds';
import { lookForEngine, silenceOf, type FoundEngine } from '../engines/look-for-engine';
import { ok, problem, warning, type Finding } from './finding';

/** Which event store or view store the installation uses, and whether it answers. */
export const checkEngine = async (engine: EngineKind, settings: Settings): Promise<Finding> => {
  const found = await lookForEngine(engine, settings);
  return found.kind === 'configured' ? ofConfigured(engine, found.url) : ofDataFolder(found);
};

const ofConfigured = async (engine: EngineKind, url: string): Promise<Finding> => {
  const silence = await silenceOf(engine, url);
  if (silence === undefined) return ok(`the one of ${engine.setting} answers`);
  return problem(`the one of ${engine.setting} does not answer: ${silence}`, `start it, or correct ${engine.setting}`);
};

const ofDataFolder = (found: Exclude<FoundEngine, { kind: 'configured' }>): Finding => {
  switch (found.kind) {
    case 'running':
      return ok('the embedded one of the Redress that runs on the data folder answers');
    case 'at-rest':
      return found.leftOver
        ? warning(
            'the embedded one; the Redress that ran on the data folder ended without a farewell',
            'start it again: nothing acknowledged is lost',
          )
        : ok('the embedded one, at rest; npm start starts it');
    case 'none':
      return ok('the embedded one, empty; npm start makes and starts it');
  }
};
