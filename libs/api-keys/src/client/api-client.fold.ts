import type { Fold } from '@platform/decider';
import type { ApiClientEvent } from '../events/api-client-events';

/** A key of a client. Instants are RFC 3339 UTC. */
export interface ApiKey {
  readonly keyId: string;
  /** The actions that it is for. */
  readonly scopes: readonly string[];
  /** SHA-256 of its secret, hexadecimal. */
  readonly secretHash: string;
  readonly issuedAt: string;
  readonly revokedAt?: string;
}

/** A client and its keys, the oldest first. */
export interface ApiClient {
  readonly keys: readonly ApiKey[];
}

export const isActive = ({ revokedAt }: ApiKey): boolean => revokedAt === undefined;

const evolve = (client: ApiClient, { type, data }: ApiClientEvent, at: string): ApiClient => {
  switch (type) {
    case 'ApiClientNamed':
      return client;
    case 'ApiKeyIssued':
      return { keys: [...client.keys, { ...data, issuedAt: at }] };
    case 'ApiKeyRevoked':
      return { keys: client.keys.map((key) => (key.keyId === data.keyId ? { ...key, revokedAt: at } : key)) };
  }
};

/** The state of one client. */
export const apiClientFold: Fold<ApiClient, ApiClientEvent> = { initialState: { keys: [] }, evolve };
