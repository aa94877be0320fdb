import path from 'node:path';
import { ACCOUNT } from '../../../../test/support/outside/sign-in';
import { CERTIFICATES } from '../../../../test/support/pct/pct-stub';
import { PctRegister } from './index';
import { complaint, failure, failureOf, passTime, pctAt, PctStub, registerAt, stopClock, type Content } from './testing';

const START = Date.parse('2026-05-04T08:15:00.000Z');
let stub: PctStub;

beforeEach(async () => {
  stopClock(new Date(START).toISOString());
  stub = await PctStub.start();
});
afterEach(async () => {
  jest.useRealTimers();
  await stub.stop();
});

const tokenUrl = () => new URL('/token', stub.url).href;
const { user, password, token, clientId, clientSecret } = ACCOUNT;

describe('signing in', () => {
  it.each<[string, () => Content]>([
    ['a password', () => ({ kind: 'basic', user, password })],
    ['a token', () => ({ kind: 'bearer', token })],
    ['a key in a header', () => ({ kind: 'header', name: 'X-Api-Key', value: ACCOUNT.apiKey })],
    ['client credentials', () => ({ kind: 'oauth', tokenUrl: tokenUrl(), clientId, clientSecret, scope: 'cases' })],
  ])('by %s', async (_, auth) => {
    const register = await registerAt(stub, { auth: auth() });
    await expect(register.link(complaint)).resolves.toMatchObject({ number: 'P-0001' });
    expect(stub.signIn.refusals).toBe(0);
  });

  it('asks for another token when one ended before its time', async () => {
    const register = await registerAt(stub, { auth: { kind: 'oauth', tokenUrl: tokenUrl(), clientId, clientSecret } });
    await register.link(complaint);
    stub.signIn.endTokens();
    await register.link({ ...complaint, reference: 'KL-2' });
    expect(stub.signIn.handedOut).toBe(2);
    expect(stub.cases.all).toHaveLength(2);
  });

  it('leaves the account alone once it was refused', async () => {
    const register = await registerAt(stub, { auth: { kind: 'none' } });
    expect(await failureOf(register.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused'));
    expect(await failureOf(register.link(complaint))).toEqual(failure('unauthorised', 'credentials-refused', START + 300_000));
    expect(stub.signIn.refusals).toBe(1);
  });
});

describe('certificates on both sides', () => {
  let guarded: PctStub;
  beforeEach(async () => {
    guarded = await PctStub.start('certificate');
  });
  afterEach(() => guarded.stop());

  const file = (name: string) => path.join(CERTIFICATES, `${name}.pem`);
  const authorityFile = file('server');

  it('lets in whoever shows the right one', async () => {
    const tls = { certificateFile: file('client'), keyFile: file('client-key'), authorityFile };
    const register = await registerAt(guarded, { tls });
    await expect(register.link(complaint)).resolves.toMatchObject({ number: 'P-0001' });
    guarded.faults.push({ does: 'never', answer: '429-retry-after' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('throttled', 'too-many-requests', START + 40_000));
  });

  it('gives up on an answer that does not come', async () => {
    const tls = { certificateFile: file('client'), keyFile: file('client-key'), authorityFile };
    const register = await registerAt(guarded, { tls });
    guarded.faults.push(undefined, { does: 'at-once', answer: 'none' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', 'no-answer-in-time', START + 90_000));
    await register.link(complaint);
    expect(guarded.cases.all).toHaveLength(1);
  });

  it('sends nothing to whom it does not trust', async () => {
    const tls = { certificateFile: file('client'), keyFile: file('client-key') };
    const register = await registerAt(guarded, { tls });
    expect(await failureOf(register.link(complaint))).toEqual(failure('transient', 'certificate-not-trusted'));
    expect(guarded.requests).toEqual([]);
  });

  it('is let in by nobody with another one', async () => {
    const tls = { certificateFile: file('server'), keyFile: file('server-key'), authorityFile };
    const register = await registerAt(guarded, { tls });
    expect(await failureOf(register.link(complaint))).toMatchObject({ kind: 'transient' });
    expect(guarded.requests).toEqual([]);
  });
});

describe('a system that wants to be left alone', () => {
  it('is asked nothing until Retry-After', async () => {
    const register = await registerAt(stub);
    stub.faults.push({ does: 'never', answer: '429-retry-after' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('throttled', 'too-many-requests', START + 40_000));
    expect(await failureOf(register.link({ ...complaint, reference: 'KL-2' }))).toMatchObject({ kind: 'throttled' });
    expect(stub.requests).toHaveLength(1);
    passTime(40_000);
    await expect(register.link(complaint)).resolves.toMatchObject({ number: 'P-0001' });
  });

  it('is asked no more than it grants in any minute', async () => {
    const register = await registerAt(stub, { requestsPerMinute: 5 });
    const link = (reference: string) => failureOf(register.link({ ...complaint, reference }));
    expect(await link('KL-1')).toBe('no failure');
    passTime(20_000);
    expect(await link('KL-2')).toBe('no failure');
    expect(await link('KL-3')).toEqual(failure('throttled', 'own-rate-limit', START + 60_000));
    expect(stub.requests).toHaveLength(4);
    passTime(40_000);
    expect(await link('KL-3')).toBe('no failure');
    expect(await link('KL-4')).toEqual(failure('throttled', 'own-rate-limit', START + 80_000));
  });

  it('is given as long for an answer as the file says', async () => {
    const register = new PctRegister(await pctAt(stub, { timeoutSeconds: 0.05 }));
    stub.faults.push({ does: 'never', answer: 'none' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('transient', 'no-answer-in-time'));
  });
});
