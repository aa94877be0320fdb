import { rejected, type Decision } from '@platform/decider';
import { isActive, type ApiClient } from '../../client/api-client.fold';
import type { ApiKeyRevoked } from '../../events/api-key-revoked.event';

/** A key opens nothing any more. */
export const decideRevokeApiKey = (keyId: string, { keys }: ApiClient): Decision<ApiKeyRevoked, 'no-such-key' | 'already-revoked'> => {
  const key = keys.find((candidate) => candidate.keyId === keyId);
  if (!key) return rejected('no-such-key');
  return isActive(key) ? [{ type: 'ApiKeyRevoked', data: { keyId } }] : rejected('already-revoked');
};
