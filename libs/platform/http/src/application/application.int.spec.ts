import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import type { RequestObserver } from '../index';
import { startThings, type Things } from '../testing';

let things: Things;
const answered = new EventEmitter();
beforeAll(async () => {
  const observe: RequestObserver = (instance) => {
    instance.addHook('onSend', async ({ method }, { statusCode }) => void answered.emit(method, statusCode));
  };
  things = await startThings({ observers: [observe] });
});
afterAll(() => things.stop());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('every answer', () => {
  it.each(['/open', '/api/v1/nothing', '/api/v1/things/T-1'])('to %s says that it is data, to be kept by nobody', async (path) => {
    const { headers } = await fetch(`${things.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it.each(['a', 'trace:12/3-4_5.6~7+8=', 'x'.repeat(128)])('carries the correlation id %s of its request', async (id) => {
    const { headers } = await fetch(`${things.url}/open`, { headers: { 'x-correlation-id': id } });
    expect(headers.get('x-correlation-id')).toBe(id);
  });

  it.each(['', 'two words', 'a"b', 'me@example.org', 'käse', 'x'.repeat(129)])('carries a new one instead of %j', async (id) => {
    const { headers } = await fetch(`${things.url}/open`, { headers: { 'x-correlation-id': id } });
    expect(headers.get('x-correlation-id')).toMatch(UUID);
  });
});

/** What comes back for bytes that are sent as they are: the status line, the headers in small letters, and the body. */
const send = async (bytes: string) => {
  const socket = connect(Number(new URL(things.url).port), '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.write(bytes, 'latin1');
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(received).toString().split('\r\n\r\n');
  const [status, ...headers] = head.split('\r\n');
  return { status, headers: headers.map((line) => line.toLowerCase()), body: JSON.parse(body) as unknown };
};

describe('what is not HTTP', () => {
  it.each([
    ['no request', 'nonsense\r\n\r\n'],
    ['an unknown method', 'BREW /open HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a header with a space in its name', 'GET /open HTTP/1.1\r\nHost: x\r\nBad Name: x\r\n\r\n'],
    ['two lengths', 'POST /open HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'],
    ['a length and chunks', 'POST /open HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a negative length', 'POST /open HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['bytes of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001'],
  ])('is refused: %s', async (_, bytes) => {
    const { status, headers, body } = await send(bytes);
    expect(status).toBe('HTTP/1.1 400 Bad Request');
    expect(headers).toEqual(
      expect.arrayContaining(['content-type: application/problem+json', 'cache-control: no-store', 'connection: close']),
    );
    expect(body).toEqual({
      type: '/problems/malformed-request',
      title: 'Malformed request',
      status: 400,
      detail: 'This is not a valid HTTP request.',
      code: 'malformed-request',
      correlationId: expect.stringMatching(UUID),
    });
  });

  it('is refused: headers without end', async () => {
    const { status, body } = await send(`GET /open HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(status).toBe('HTTP/1.1 431 Request Header Fields Too Large');
    expect(body).toMatchObject({ code: 'headers-too-large', status: 431, detail: 'The headers are too large.' });
  });

  it('is refused: no host', async () => {
    const { status, body } = await send('GET /open HTTP/1.1\r\nConnection: close\r\nX-Correlation-Id: test-1\r\n\r\n');
    expect(status).toBe('HTTP/1.1 400 Bad Request');
    expect(body).toEqual({
      type: '/problems/malformed-request',
      title: 'Malformed request',
      status: 400,
      detail: 'The Host header is missing.',
      code: 'malformed-request',
      instance: '/open',
      correlationId: 'test-1',
    });
  });

  it('is answered like any other: a request that expects what nobody knows', async () => {
    const { status, body } = await send('GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: a-miracle\r\n\r\n');
    expect(status).toBe('HTTP/1.1 404 Not Found');
    expect(body).toMatchObject({ code: 'not-found' });
  });

  it('is refused: a path that climbs, as far as it leads anywhere', async () => {
    const { status, body } = await send('GET /api/v1/things/%2e%2e HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(status).toBe('HTTP/1.1 401 Unauthorized');
    expect(body).toMatchObject({ instance: '/api/v1/things/%2e%2e' });
  });

  it('is no fault of the server: a caller that hangs up within a body', async () => {
    const socket = connect(Number(new URL(things.url).port), '127.0.0.1');
    const status = once(answered, 'POST');
    socket.write('POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"ti', () =>
      socket.destroy(),
    );
    expect(await status).toEqual([400]);
    expect(things.log.errors).toEqual([]);
  });
});
