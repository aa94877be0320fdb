import type { Settings } from '@platform/config';
import { engineKinds, type EngineKind } from '../engines/engine-kinds';
import { lookForEngine, silenceOf } from '../engines/look-for-engine';

/** Where the stores of events and of views answer. */
export interface ServingStores {
  readonly logUrl: string;
  readonly viewUrl: string;
}

/** The addresses of both stores; undefined when one of them does not run. */
export const servingStores = async (settings: Settings): Promise<ServingStores | undefined> => {
  const [logUrl, viewUrl] = [await servingUrl(engineKinds.eventStore, settings), await servingUrl(engineKinds.viewStore, settings)];
  return logUrl === undefined || viewUrl === undefined ? undefined : { logUrl, viewUrl };
};

const servingUrl = async (engine: EngineKind, settings: Settings): Promise<string | undefined> => {
  const found = await lookForEngine(engine, settings);
  if (found.kind === 'running') return found.url;
  return found.kind === 'configured' && (await silenceOf(engine, found.url)) === undefined ? found.url : undefined;
};
