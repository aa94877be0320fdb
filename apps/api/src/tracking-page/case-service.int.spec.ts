import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CaseService } from './page/case-service.js';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TOKEN = 'KL-7F3K9-2QDXM.1.secret';
let server: Server;
let asked: IncomingMessage[];
let answerTo: (request: IncomingMessage) => Answer;
let service: CaseService;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    const { status, body, headers } = answerTo(request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  service = new CaseService(new URL(`http://127.0.0.1:${port}/api/v1/complaints/KL-7F3K9-2QDXM`), TOKEN);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const always =
  (status: number, body: object | string, headers = {}) =>
  (): Answer => ({ status, body: typeof body === 'string' ? body : JSON.stringify(body), headers });

describe('the script of the tracking page', () => {
  it('reads the case and its timeline; the token is a header, in no address', async () => {
    answerTo = ({ url = '' }) => ({
      status: 200,
      body: url.includes('/timeline') ? '[{"text":"Er kwam een melding binnen."}]' : '{"state":"received"}',
    });
    expect(await service.read('nl', 4)).toEqual({
      kind: 'ok',
      body: { complaint: { state: 'received' }, timeline: [{ text: 'Er kwam een melding binnen.' }] },
    });
    expect(asked.map(({ url }) => url).sort()).toEqual([
      '/api/v1/complaints/KL-7F3K9-2QDXM/timeline?minRevision=4',
      '/api/v1/complaints/KL-7F3K9-2QDXM?minRevision=4',
    ]);
    for (const { headers } of asked) expect(headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'accept-language': 'nl' });
  });

  it('sends what the customer does with the key that it is given', async () => {
    answerTo = always(200, { events: ['ComplaintWithdrawn'], revision: 3 });
    expect(await service.act('withdraw', { reason: 'Our mistake.' }, 'k-1')).toEqual({
      kind: 'ok',
      body: { events: ['ComplaintWithdrawn'], revision: 3 },
    });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/v1/complaints/KL-7F3K9-2QDXM/withdraw' });
    expect(asked[0]?.headers).toMatchObject({ 'idempotency-key': 'k-1', 'content-type': 'application/json' });
  });

  it.each([
    ['a token that does not work', always(401, {}), { kind: 'bad-link' }],
    ['a role that may not', always(403, {}), { kind: 'bad-link' }],
    ['no such case', always(404, {}), { kind: 'missing' }],
    ['views that are behind', always(503, {}, { 'Retry-After': '7' }), { kind: 'later', pause: 7 }],
    ['too many requests', always(429, {}), { kind: 'later', pause: 3 }],
    ['a page of some gateway', always(502, '<html>'), { kind: 'later', pause: null }],
    [
      'a refusal',
      always(409, { code: 'already-closed', correlationId: 'c-1' }),
      { kind: 'refused', code: 'already-closed', number: 'c-1' },
    ],
  ])('understands %s', async (_, answer, expected) => {
    answerTo = answer;
    expect(await service.read('en')).toEqual(expected);
  });

  it('knows when nobody answers', async () => {
    answerTo = (request) => {
      request.destroy();
      return { status: 200, body: '' };
    };
    expect(await service.read('en')).toEqual({ kind: 'later', pause: null });
  });
});
