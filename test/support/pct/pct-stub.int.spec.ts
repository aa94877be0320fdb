import { ACCOUNT } from '../outside/sign-in';
import { PctStub } from './pct-stub';

let stub: PctStub;
beforeEach(async () => {
  stub = await PctStub.start();
});
afterEach(() => stub.stop());

const send = async (path: string, { key, body }: { key?: string; body?: unknown } = {}) => {
  const headers = { 'X-Api-Key': ACCOUNT.apiKey, ...(key === undefined ? {} : { 'Idempotency-Key': key }) };
  const request = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(new URL(path, stub.url), request);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
};
const made = { title: 'Mail', externalReference: 'KL-1' };

describe('the system', () => {
  it('makes a case, and does it again when it is asked again', async () => {
    const shown = { ...made, id: 'c/1', number: 'P-0001', notes: [], links: { self: '/pages/P-0001' } };
    expect(await send('/api/cases', { body: made, key: 'k' })).toEqual({ status: 201, body: { outcome: 'ok', result: shown } });
    expect(await send('/api/cases', { body: made, key: 'k' })).toMatchObject({ status: 201, body: { result: { id: 'c/2' } } });
  });

  it('makes it once for a key, when it honours keys', async () => {
    stub.honoursIdempotencyKey = true;
    await send('/api/cases', { body: {}, key: 'k' });
    await send('/api/cases', { body: made, key: 'k' });
    expect(await send('/api/cases', { body: made, key: 'k' })).toMatchObject({ status: 201, body: { result: { id: 'c/1' } } });
    expect(stub.cases.all).toHaveLength(1);
  });

  it('finds cases by our reference, or all of them when it passes over conditions', async () => {
    stub.cases.add(made);
    expect(await send('/api/cases?reference=KL-1')).toMatchObject({ status: 200, body: { items: [{ id: 'c/1' }] } });
    expect(await send('/api/cases?reference=KL-2')).toEqual({ status: 200, body: { items: [] } });
    stub.cases.ignoresConditions = true;
    expect(await send('/api/cases?reference=KL-2')).toMatchObject({ status: 200, body: { items: [{ id: 'c/1' }] } });
  });

  it('adds a note to a case, again too, and shows all of them', async () => {
    stub.cases.add(made);
    for (let time = 1; time <= 2; time++)
      expect(await send('/api/cases/c%2F1/notes', { body: { text: 'Een' } })).toEqual({ status: 204, body: undefined });
    expect(await send('/api/cases/c%2F1')).toMatchObject({ status: 200, body: { notes: [{ text: 'Een' }, { text: 'Een' }] } });
  });

  it.each([
    ['/api/cases/c%2F9', undefined, 404, 'no such case'],
    ['/api/cases', {}, 422, 'title is wanted'],
  ])('refuses %s', async (path, body, status, message) => {
    expect(await send(path, body && { body })).toEqual({ status, body: { outcome: 'error', message } });
  });

  it('answers nobody whom it does not know', async () => {
    const response = await fetch(new URL('/api/cases', stub.url));
    expect([response.status, stub.signIn.refusals]).toEqual([401, 1]);
  });
});
