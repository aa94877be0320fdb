import { startThings, type Things } from '../testing';

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const change = (headers: Record<string, string> = {}, id = 'T-1') =>
  fetch(`${things.url}/api/v1/things/${id}/change`, {
    method: 'POST',
    headers: { ...things.editor, 'content-type': 'application/json', 'x-correlation-id': 'test-1', ...headers },
    body: '{"title":"new"}',
  });

describe('what comes with a command', () => {
  it('is who acts in which role, and the correlation id', async () => {
    expect((await change()).status).toBe(200);
    expect(things.handled.contexts.at(-1)).toEqual({ actor: { id: 'a.editor', role: 'editor' }, correlationId: 'test-1' });
  });

  it('is the idempotency key and the expected version', async () => {
    await change({ 'idempotency-key': '~key!1', 'if-match': '"12"' });
    expect(things.handled.contexts.at(-1)).toEqual({
      actor: { id: 'a.editor', role: 'editor' },
      correlationId: 'test-1',
      idempotencyKey: '~key!1',
      expectedVersion: 12,
    });
  });

  it('may be the version 0 and a key of 255 characters', async () => {
    expect((await change({ 'idempotency-key': 'k'.repeat(255), 'if-match': '"0"' })).status).toBe(200);
    expect(things.handled.contexts.at(-1)).toMatchObject({ idempotencyKey: 'k'.repeat(255), expectedVersion: 0 });
  });

  it.each(['', 'two words', 'k'.repeat(256), 'käse', 'tab\there'])('is no idempotency key like %j', async (key) => {
    const response = await change({ 'idempotency-key': key });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'validation-failed',
      errors: [{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }],
    });
  });

  it.each(['*', '3', 'W/"3"', '"3", "4"', '"-1"', '"03"', '"x"', '""', '"9999999999999999"'])('is no version like %s', async (tag) => {
    const response = await change({ 'if-match': tag });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'validation-failed',
      errors: [{ field: 'If-Match', message: 'must be one quoted version, as in the ETag of an earlier answer: "3"' }],
    });
  });
});

describe('a command without a body', () => {
  const close = (body?: string) =>
    fetch(`${things.url}/api/v1/things/T-1/close`, {
      method: 'POST',
      headers: { ...things.editor, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    });

  it('takes none, or an empty object', async () => {
    expect([(await close()).status, (await close('{}')).status]).toEqual([200, 200]);
  });
  it('refuses fields: they would be lost silently', async () => {
    const response = await close('{"because":"done"}');
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'validation-failed', errors: [{ field: 'because', message: 'is not a known field' }] }),
    ]);
  });
});

describe('a command that ends something', () => {
  const release = (headers: Record<string, string> = {}, body?: string) =>
    fetch(`${things.url}/api/v1/things/t-1/hold`, {
      method: 'DELETE',
      headers: { ...things.editor, 'x-correlation-id': 'test-1', ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['no body and no type', {}, undefined, {}],
    ['a type and no body', json, undefined, {}],
    ['an empty object', json, '{}', {}],
    ['what may be said about it', json, '{"because":"settled"}', { because: 'settled' }],
  ])('takes %s', async (_, headers, body, received) => {
    const response = await release({ ...headers, 'idempotency-key': 'k', 'if-match': '"2"' }, body);
    expect([response.status, await response.json()]).toEqual([200, { id: 'T-1', revision: 4, events: ['ThingChanged'] }]);
    expect([response.headers.get('etag'), response.headers.get('x-log-position')]).toEqual(['"3"', '120/118']);
    expect(things.handled.bodies.at(-1)).toEqual(received);
    expect(things.handled.contexts.at(-1)).toMatchObject({ idempotencyKey: 'k', expectedVersion: 2 });
  });

  it.each([
    ['400 validation-failed', json, '{"colour":"red"}'],
    ['400 validation-failed', json, '{"because":""}'],
    ['400 validation-failed', json, '[]'],
    ['400 malformed-json', json, '{"because":'],
    ['413 payload-too-large', json, JSON.stringify({ because: 'x'.repeat(256 * 1024) })],
    ['415 unsupported-media-type', { 'content-type': '' }, '{}'],
    ['415 unsupported-media-type', { 'content-type': 'text/plain' }, 'because'],
  ])('is refused as %s with %j %.20s', async (problem, headers, body) => {
    const response = await release(headers, body);
    const { code } = (await response.json()) as { code: string };
    expect(`${String(response.status)} ${code}`).toBe(problem);
  });
});

describe('the answer to a command', () => {
  const headersOf = ({ headers }: Response) => ({
    etag: headers.get('etag'),
    position: headers.get('x-log-position'),
    replayed: headers.get('idempotency-replayed'),
    location: headers.get('location'),
  });

  it('is the revision and the events; the version and the position stand in the headers', async () => {
    const response = await change({}, 't-1');
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual({ etag: '"3"', position: '120/118', replayed: null, location: null });
    expect(await response.json()).toEqual({ id: 'T-1', revision: 4, events: ['ThingChanged'] });
  });

  it('tells a repetition', async () => {
    const response = await change({ 'idempotency-key': 'again' });
    expect(headersOf(response)).toEqual({ etag: '"3"', position: '120/118', replayed: 'true', location: null });
    expect(await response.json()).toEqual({ id: 'T-1', revision: 4, events: ['ThingChanged'] });
  });

  it('tells where what was created is, and what its handler adds', async () => {
    const response = await fetch(`${things.url}/api/v1/things?x=1`, {
      method: 'POST',
      headers: { ...things.editor, 'content-type': 'application/json' },
      body: '{"title":"new"}',
    });
    expect(response.status).toBe(201);
    expect(headersOf(response)).toEqual({ etag: '"3"', position: '120/118', replayed: null, location: '/api/v1/things/T-1' });
    expect(await response.json()).toEqual({ id: 'T-1', revision: 4, events: ['ThingChanged'], secret: 'only told here' });
  });
});
