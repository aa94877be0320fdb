import { rejected, type Decision } from '@platform/decider';
import { isActive, type ApiClient } from '../../client/api-client.fold';
import type { ApiKeyIssued } from '../../events/api-key-issued.event';

/** One in use, and one to change to. */
const MOST_ACTIVE_KEYS = 2;

export interface IssueApiKey {
  readonly keyId: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the secret, hexadecimal. */
  readonly secretHash: string;
}

/** A client gets a key, unless it has two that are active. */
export const decideIssueApiKey = (
  { keyId, scopes, secretHash }: IssueApiKey,
  { keys }: ApiClient,
): Decision<ApiKeyIssued, 'too-many-keys'> =>
  keys.filter(isActive).length >= MOST_ACTIVE_KEYS
    ? rejected('too-many-keys')
    : [{ type: 'ApiKeyIssued', data: { keyId, scopes, secretHash } }];
