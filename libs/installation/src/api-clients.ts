import { ApiClients, ApiKeyAccess, apiClientEvents, KeyUses, type ApiClientEvent } from '@redress/api-keys';
import type { Settings } from '@platform/config';
import type { Clock } from '@platform/decider';
import { EventCodec, EventStreams, type EventLog, type Identity } from '@platform/event-store';
import type { ReadStore } from '@platform/read-store';
import { satelliteCategory } from './satellite-category';

/** The programs that come with API keys. */
export interface InstalledClients {
  readonly clients: ApiClients;
  readonly uses: KeyUses;
  readonly access: ApiKeyAccess;
}

/** What the clients of an installation are made of. */
export interface InstalledClientsParts {
  readonly settings: Pick<Settings, 'streamCategory'>;
  readonly log: EventLog;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly readStore: ReadStore;
}

export const installedClients = ({ settings, log, identity, clock, readStore }: InstalledClientsParts): InstalledClients => {
  const category = satelliteCategory(settings.streamCategory, 'apiclient');
  const streams = new EventStreams(log, new EventCodec<ApiClientEvent>(apiClientEvents), category);
  const clients = new ApiClients({ streams, identity, clock });
  const uses = new KeyUses(readStore, clock);
  return { clients, uses, access: new ApiKeyAccess(clients, uses) };
};
