import { decisionSpec } from '@platform/decider/testing';
import { apiClientFold } from '../../client/api-client.fold';
import { aKey, issued, revoked } from '../../testing';
import { decideIssueApiKey } from './issue-api-key.decide';

const given = decisionSpec(apiClientFold, decideIssueApiKey);

describe('issue an API key', () => {
  it('is possible for a client that has none', () => {
    given().when(aKey(1)).then(issued(1));
  });
  it('is possible for a client that has one: to change to', () => {
    given(issued(1)).when(aKey(2)).then(issued(2));
  });
  it('is refused for a client that has two', () => {
    given(issued(1), issued(2)).when(aKey(3)).thenRejected('too-many-keys');
  });
  it('is possible again when one of them was revoked', () => {
    given(issued(1), issued(2), revoked(1)).when(aKey(3)).then(issued(3));
  });
});
