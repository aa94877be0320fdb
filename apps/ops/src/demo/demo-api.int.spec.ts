import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DemoApi, type DemoRequest } from './demo-api';

let server: Server;
let asked: IncomingMessage[];
let answers: ((response: ServerResponse) => void)[];

const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const away = answering(503, { code: 'event-store-unavailable', detail: 'Not now.' }, { 'Retry-After': '0' });
const done = answering(200, { id: 'KL-7F3K9-2QDXM' });

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    answers.shift()?.(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

const send = (request: Partial<DemoRequest> = {}): Promise<unknown> => {
  const { port } = server.address() as AddressInfo;
  const close = { method: 'POST', path: 'complaints/KL-7F3K9-2QDXM/close', token: 't', key: 'demo-1' } as const;
  return new DemoApi(`http://127.0.0.1:${String(port)}`).send({ ...close, ...request });
};

describe('a request of the demo', () => {
  it('is made again under the same key when the answer is that it may go better in a moment', async () => {
    answers = [away, (response) => response.destroy(), done];
    expect(await send()).toEqual({ id: 'KL-7F3K9-2QDXM' });
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['demo-1', 'demo-1', 'demo-1']);
  });

  it('is given up when it goes on not going', async () => {
    answers = [away, away, away, away, away, done];
    await expect(send()).rejects.toThrow('503 event-store-unavailable: Not now.');
    expect(asked).toHaveLength(5);
  });

  it('is not made again when the answer is no', async () => {
    const errors = [{ field: 'via', message: 'must be one of phone, email, portal, meeting' }];
    answers = [answering(400, { code: 'validation-failed', detail: 'A field is wrong.', errors }), done];
    await expect(send({ body: { via: 'pigeon' } })).rejects.toThrow(
      '400 validation-failed: A field is wrong. via must be one of phone, email, portal, meeting.',
    );
    expect(asked).toHaveLength(1);
  });

  it('says where the token may have come from when it is not accepted', async () => {
    answers = [answering(401, { code: 'unauthenticated', detail: 'The bearer token is not valid.' })];
    await expect(send()).rejects.toThrow(/^401 .+ Is DATA_DIR the data folder of the Redress that serves there\?$/);
  });

  it('says so when the answer is no problem document', async () => {
    answers = [answering(502, 'Bad gateway')];
    await expect(send()).rejects.toThrow('the answer is 502');
  });
});
