import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Between two bytes of a body that trickles. */
const PACE_MS = 200;

const headOf = (token: string): string =>
  [
    'POST /api/v1/reports HTTP/1.1',
    'Host: 127.0.0.1',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 100000',
  ].join('\r\n');

const trickle = (socket: Socket): void => {
  const pace = setInterval(() => socket.write(' '), PACE_MS);
  socket.once('close', () => {
    clearInterval(pace);
  });
};

/** Requests that never come to an end: what is sent at once, and what goes on. */
const slow: Readonly<Record<string, { readonly begins: (token: string) => string; readonly goesOn?: (socket: Socket) => void }>> = {
  'a head that stops': { begins: headOf },
  'a body that never begins': { begins: (token) => `${headOf(token)}\r\n\r\n` },
  'a body that stops': { begins: (token) => `${headOf(token)}\r\n\r\n{"channel":` },
  'a body that trickles': { begins: (token) => `${headOf(token)}\r\n\r\n{`, goesOn: trickle },
};

/** What was answered to a slow request. */
export interface SlowAnswer {
  readonly request: string;
  /** The first line: `HTTP/1.1 408 Request Timeout`. */
  readonly status: string;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

/**
 * Sends requests that never come to an end, so many of each kind at the same time, and waits until the program loses its patience.
 *
 * @param token of somebody who may
 * @throws Error when one is not answered with JSON
 */
export const slowRequests = (origin: string, token: string, ofEach: number): Promise<readonly SlowAnswer[]> => {
  const { hostname, port } = new URL(origin);
  const sent = Object.entries(slow).flatMap(([request, { begins, goesOn }]) =>
    Array.from({ length: ofEach }, async () => {
      const socket = connect(Number(port), hostname);
      // What is sent when the program has closed already fails: the answer tells.
      socket.on('error', () => undefined);
      socket.write(begins(token));
      goesOn?.(socket);
      return answerIn(request, await text(socket));
    }),
  );
  return Promise.all(sent);
};

const answerIn = (request: string, answer: string): SlowAnswer => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const [status = '', ...headers] = head.split('\r\n');
  const contentType = headers.find((header) => /^content-type:/i.test(header))?.split(': ')[1];
  return { request, status, contentType, body: JSON.parse(body) as unknown };
};
