import type { Fold } from '@platform/decider';
import type { ApiClientEvent } from '../events/api-client-events';

/** The names of all clients, in the order in which they came. */
export type ClientDirectory = readonly string[];

const evolve = (directory: ClientDirectory, event: ApiClientEvent): ClientDirectory =>
  event.type === 'ApiClientNamed' ? [...directory, event.data.client] : directory;

export const clientDirectoryFold: Fold<ClientDirectory, ApiClientEvent> = { initialState: [], evolve };
