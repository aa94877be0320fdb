import { decisionSpec } from '@platform/decider/testing';
import { apiClientFold } from '../../client/api-client.fold';
import { aKey, issued, revoked } from '../../testing';
import { decideRevokeApiKey } from './revoke-api-key.decide';

const given = decisionSpec(apiClientFold, decideRevokeApiKey);

describe('revoke an API key', () => {
  it('is possible for each key of a client, and leaves the others as they are', () => {
    given(issued(1), issued(2)).when(aKey(2).keyId).then(revoked(2));
    given(issued(1), issued(2), revoked(2)).when(aKey(1).keyId).then(revoked(1));
  });
  it('is refused the second time', () => {
    given(issued(1), revoked(1)).when(aKey(1).keyId).thenRejected('already-revoked');
  });
  it('is refused for a key that was never issued', () => {
    given(issued(1)).when(aKey(2).keyId).thenRejected('no-such-key');
  });
});
