import type { Decision } from '@platform/decider';
import type { ApiClientNamed } from '../events/api-client-named.event';
import type { ClientDirectory } from './client-directory.fold';

/** A client is written into the directory once. */
export const decideNameClient = (client: string, directory: ClientDirectory): Decision<ApiClientNamed> =>
  directory.includes(client) ? [] : [{ type: 'ApiClientNamed', data: { client } }];
