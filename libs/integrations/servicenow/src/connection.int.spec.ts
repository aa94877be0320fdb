import type { FailureKind } from '@redress/complaints';
import type { Fault } from '../../../../test/support/outside/faults';
import type { InstanceAnswer } from '../../../../test/support/servicenow/faults';
import { RateLimit } from '../../../../test/support/servicenow/rate-limit';
import { SETTLED_AFTER, ServiceNowRegister } from './index';
import {
  byToken,
  complaint,
  complaintTable,
  defaultMapping,
  failure,
  failureOf,
  passTime,
  registerAt,
  ServiceNowStub,
  stopClock,
} from './testing';

const START = Date.parse('2026-05-04T08:15:00.000Z');
type BrokenAnswer = Fault<InstanceAnswer>['answer'];

let stub: ServiceNowStub;
let register: ServiceNowRegister;

beforeEach(async () => {
  stopClock(new Date(START).toISOString());
  stub = await ServiceNowStub.start();
  register = await registerAt(stub);
});
afterEach(async () => {
  jest.useRealTimers();
  await stub.stop();
});

const never = (answer: BrokenAnswer): Fault<InstanceAnswer> => ({ does: 'never', answer });
const records = () => stub.records.all(complaintTable);

describe('what an answer means', () => {
  it.each<[BrokenAnswer, FailureKind, string]>([
    ['none', 'transient', 'no-answer-in-time'],
    ['reset', 'transient', 'connection-lost'],
    ['cut-off', 'transient', 'answer-unreadable'],
    ['html', 'transient', 'answer-unreadable'],
    ['cancelled', 'transient', 'answer-unreadable'],
    ['500', 'transient', 'server-error'],
    ['502', 'transient', 'server-error'],
    ['503', 'transient', 'unavailable'],
    ['403-acl', 'refused', 'access-refused'],
    ['403-business-rule', 'refused', 'stopped-by-business-rule'],
    ['404', 'diverged', 'record-missing'],
  ])('%s to a question: %s, %s', async (answer, kind, code) => {
    stub.faults.push(never(answer));
    expect(await failureOf(register.link(complaint))).toEqual(failure(kind, code));
  });

  it.each<[BrokenAnswer, string]>([
    ['none', 'no-answer-in-time'],
    ['reset', 'connection-lost'],
    ['cut-off', 'answer-unreadable'],
    ['html', 'answer-unreadable'],
    ['cancelled', 'answer-unreadable'],
    ['500', 'server-error'],
    ['502', 'server-error'],
  ])('%s to a write: nobody knows whether it was done, %s', async (answer, code) => {
    stub.faults.push(undefined, { does: 'at-once', answer });
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', code, START + SETTLED_AFTER));
    await expect(register.link(complaint)).resolves.toMatchObject({ number: 'CMP0000001' });
    expect(records()).toHaveLength(1);
  });

  it('503 to a write: nothing was done', async () => {
    stub.faults.push(undefined, never('503'));
    expect(await failureOf(register.link(complaint))).toEqual(failure('transient', 'unavailable'));
    await register.link(complaint);
    expect(records()).toHaveLength(1);
  });

  it('does not repeat a write that may yet be done', async () => {
    stub.faults.push(undefined, { does: 'late', answer: 'none' });
    await failureOf(register.link(complaint));
    passTime(20_000);
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', 'earlier-write-unsettled', START + SETTLED_AFTER));
    passTime(SETTLED_AFTER - 20_000);
    await register.link(complaint);
    expect(records()).toHaveLength(1);
  });

  it('repeats a write that was certainly not done', async () => {
    stub.faults.push(undefined, never('reset'));
    await failureOf(register.link(complaint));
    passTime(SETTLED_AFTER);
    await register.link(complaint);
    expect(records()).toHaveLength(1);
  });

  it('nobody is there: nothing was done', async () => {
    const gone = await ServiceNowStub.start();
    const { url } = gone;
    await gone.stop();
    const lost = new ServiceNowRegister({ url, credentials: byToken, mapping: await defaultMapping() });
    expect(await failureOf(lost.link(complaint))).toEqual(failure('transient', 'not-reached'));
  });
});

describe('signing in', () => {
  const tokens = () => stub.signIn.handedOut;

  it('asks for one token, and uses it until shortly before its end', async () => {
    const connector = await registerAt(stub, { credentials: byToken });
    await connector.link(complaint);
    passTime(1_768_000);
    await connector.link(complaint);
    expect(tokens()).toBe(1);
    passTime(1_000);
    await connector.link(complaint);
    expect(tokens()).toBe(2);
    expect(stub.signIn.refusals).toBe(0);
  });

  it('asks for one token for all who wait for it', async () => {
    const connector = await registerAt(stub, { credentials: byToken });
    await Promise.all(['KL-1', 'KL-2', 'KL-3'].map((reference) => connector.link({ ...complaint, reference })));
    expect(tokens()).toBe(1);
    expect(records()).toHaveLength(3);
  });

  it('asks for another one when a token ended before its time', async () => {
    const connector = await registerAt(stub, { credentials: byToken });
    await connector.link(complaint);
    stub.signIn.endTokens();
    await connector.link({ ...complaint, reference: 'KL-2' });
    expect(tokens()).toBe(2);
    expect(records()).toHaveLength(2);
  });

  it('tries a new token once, and then leaves the account alone', async () => {
    const connector = await registerAt(stub, { credentials: byToken });
    stub.faults.push(undefined, never('401'), undefined, never('401'));
    expect(await failureOf(connector.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused'));
    const asked = stub.requests.length;
    expect(await failureOf(connector.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused', START + 300_000));
    expect(stub.requests).toHaveLength(asked);
    passTime(300_000);
    await expect(connector.link(complaint)).resolves.toMatchObject({ number: 'CMP0000001' });
  });

  it.each([
    ['client secret', { ...byToken, clientSecret: 'fout' }],
    ['password', { kind: 'basic' as const, user: 'redress.api', password: 'fout' }],
  ])('does not try a wrong %s twice', async (_, credentials) => {
    const connector = await registerAt(stub, { credentials });
    expect(await failureOf(connector.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused'));
    expect(await failureOf(connector.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused', START + 300_000));
    expect(stub.signIn.refusals).toBe(1);
  });

  it('keeps the client secret out of the address', async () => {
    await (await registerAt(stub, { credentials: byToken })).link(complaint);
    expect(stub.requests[0]).toBe('POST /oauth_token.do');
  });
});

describe('an instance that wants to be left alone', () => {
  const skews: readonly (readonly [string, number])[] = [
    ['as ours', 0],
    ['an hour ahead', 3_600_000],
    ['a day behind', -86_400_000],
  ];

  it.each(skews)('is asked nothing until Retry-After, its clock %s', async (_, skew) => {
    stub.skew = skew;
    stub.faults.push(never('429-retry-after'));
    expect(await failureOf(register.link(complaint))).toEqual(failure('throttled', 'too-many-requests', START + 40_000));
    const other = { ...complaint, reference: 'KL-2' };
    expect(await failureOf(register.link(other))).toEqual(failure('throttled', 'too-many-requests', START + 40_000));
    expect(stub.requests).toHaveLength(1);
    passTime(40_000);
    await expect(register.link(other)).resolves.toMatchObject({ number: 'CMP0000001' });
  });

  it.each(skews)('is asked nothing until X-RateLimit-Reset, its clock %s', async (_, skew) => {
    stub.skew = skew;
    stub.faults.push(never('429-reset'));
    expect(await failureOf(register.link(complaint))).toEqual(failure('throttled', 'too-many-requests', START + 40_000));
  });

  it('is left alone for at most twice as long each time when it does not say how long', async () => {
    for (const longest of [2_000, 4_000, 8_000, 16_000]) {
      stub.faults.push(never('429-bare'));
      const before = Date.now();
      const failed = await failureOf(register.link(complaint));
      expect(failed).toEqual(expect.objectContaining({ kind: 'throttled', code: 'too-many-requests' }));
      const wait = failed === 'no failure' ? 0 : (failed.retryAt ?? 0) - before;
      expect(wait).toBeGreaterThanOrEqual(1_000);
      expect(wait).toBeLessThanOrEqual(longest);
      passTime(wait);
    }
  });

  it('is obeyed when its own rule counts', async () => {
    stub.rateLimit = new RateLimit(4);
    await register.link(complaint);
    const failed = await failureOf(register.link({ ...complaint, reference: 'KL-2' }));
    expect(failed).toEqual(failure('throttled', 'too-many-requests', Date.parse('2026-05-04T09:00:00.000Z')));
    expect(records()).toHaveLength(1);
    passTime(45 * 60_000);
    await expect(register.link({ ...complaint, reference: 'KL-2' })).resolves.toMatchObject({ number: 'CMP0000002' });
  });

  it('is not asked for a while after five failures in a row', async () => {
    stub.faults.push(...Array.from({ length: 5 }, () => never('503')));
    for (let time = 1; time <= 5; time++) await failureOf(register.link(complaint));
    expect(await failureOf(register.link(complaint))).toEqual(failure('transient', 'circuit-open', START + 30_000));
    expect(stub.requests).toHaveLength(5);
    passTime(30_000);
    await expect(register.link(complaint)).resolves.toMatchObject({ number: 'CMP0000001' });
  });
});
