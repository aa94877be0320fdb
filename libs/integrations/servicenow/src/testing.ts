import type { ServiceNowCredentials } from '@platform/config';
import { ServiceNowStub } from '../../../../test/support/servicenow/servicenow-stub';
import { ACCOUNT } from '../../../../test/support/outside/sign-in';
import { readMapping, ServiceNowRegister, type Mapping } from './index';

export { complaint, road, step } from '../../../../test/support/outside/cases';
export { failure, failureOf } from '../../../../test/support/outside/failures';
export { passTime, stopClock } from '../../../../test/support/outside/stopped-clock';
export { ServiceNowStub };

export const byPassword: ServiceNowCredentials = { kind: 'basic', user: ACCOUNT.user, password: ACCOUNT.password };
export const byToken: ServiceNowCredentials = { kind: 'oauth', clientId: ACCOUNT.clientId, clientSecret: ACCOUNT.clientSecret };

export const complaintTable = 'sn_complaint_case';
export const defaultMapping = (): Promise<Mapping> =>
  readMapping({ credentials: byPassword, complaintTable, incidentTable: 'incident', mappingFile: undefined });

/** A register that speaks to the instance. */
export const registerAt = async (
  stub: ServiceNowStub,
  { credentials = byPassword, mapping, pageSize }: { credentials?: ServiceNowCredentials; mapping?: Mapping; pageSize?: number } = {},
): Promise<ServiceNowRegister> =>
  new ServiceNowRegister({
    url: stub.url,
    credentials,
    mapping: mapping ?? (await defaultMapping()),
    timeLimit: stub.timeLimit,
    ...(pageSize === undefined ? {} : { pageSize }),
  });
