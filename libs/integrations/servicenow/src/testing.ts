import { OutsideFailure, type CaseRecord, type CaseStep, type FailureKind } from '@redress/complaints';
import type { ServiceNowCredentials } from '@platform/config';
import { ServiceNowStub } from '../../../../test/support/servicenow/servicenow-stub';
import { ACCOUNT } from '../../../../test/support/servicenow/sign-in';
import { readMapping, ServiceNowRegister, type Mapping } from './index';

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

/** From now on only the example moves the clock, by which dates are read; sockets and timers go on as ever. */
export const stopClock = (at: string): void => {
  jest.useFakeTimers({
    now: Date.parse(at),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
};
export const passTime = (milliseconds: number): void => {
  jest.setSystemTime(Date.now() + milliseconds);
};

/** What an act came to: its failure, or that there was none. */
export const failureOf = async (act: Promise<unknown>): Promise<OutsideFailure | 'no failure'> => {
  try {
    await act;
    return 'no failure';
  } catch (error) {
    if (error instanceof OutsideFailure) return error;
    throw error;
  }
};

/** A failure as examples expect it. @param retryAt milliseconds since 1970; undefined: it names no time */
export const failure = (kind: FailureKind, code: string, retryAt?: number): unknown => expect.objectContaining({ kind, code, retryAt });

export const complaint: CaseRecord = {
  reference: 'KL-7F3K9-2QDXM',
  classification: 'complaint',
  subject: 'De mail valt steeds uit',
  description: 'Vorige week drie keer.',
  channel: 'phone',
  receivedAt: '2026-05-01T10:00:00.000Z',
  severity: 'high',
  customer: { organisation: 'Bakkerij De Vries', name: 'J. de Vries', email: 'j@devries.example' },
};

export const step = (state: CaseStep['state'], effect: string, said: Omit<CaseStep, 'state' | 'effect'> = {}): CaseStep => ({
  state,
  effect,
  ...said,
});
