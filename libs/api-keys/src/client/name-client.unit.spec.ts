import { decisionSpec } from '@platform/decider/testing';
import type { ApiClientEvent } from '../events/api-client-events';
import { clientDirectoryFold } from './client-directory.fold';
import { decideNameClient } from './name-client.decide';

const given = decisionSpec(clientDirectoryFold, decideNameClient);
const named = (client: string): ApiClientEvent => ({ type: 'ApiClientNamed', data: { client } });

describe('the directory of clients', () => {
  it('takes a new name', () => {
    given(named('portal'))
      .when('mail-intake')
      .then({ type: 'ApiClientNamed', data: { client: 'mail-intake' } });
  });
  it('has each name once', () => {
    given(named('portal'), named('mail-intake')).when('portal').then();
  });
});
