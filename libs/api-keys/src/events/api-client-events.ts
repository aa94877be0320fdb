import type { EventOf } from '@platform/event-schema';
import { apiClientNamed } from './api-client-named.event';
import { apiKeyIssued } from './api-key-issued.event';
import { apiKeyRevoked } from './api-key-revoked.event';

/** Everything that can have happened to clients and their keys. */
export const apiClientEvents = [apiClientNamed, apiKeyIssued, apiKeyRevoked] as const;

export type ApiClientEvent = EventOf<(typeof apiClientEvents)[number]>;
