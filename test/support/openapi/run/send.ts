import { request as open, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Received } from '../answers/contract';
import { addressOf, bytesOf, type Request } from '../requests/request';

const PATIENCE_MS = 20_000;
/** A body that drips comes in so many pieces, with a pause after each. */
const PIECES = 8;
const PAUSE_MS = 5;

/**
 * Sends a request as it is, whatever it says, as no well-meaning client would. An answer that never ends is left once it has begun.
 *
 * @throws Error when no whole answer came within twenty seconds
 */
export const send = async (origin: string, agent: Agent, request: Request): Promise<Received> => {
  const bytes = bytesOf(request);
  const headers = { ...request.headers, ...(bytes && !request.isDripping && { 'Content-Length': String(bytes.length) }) };
  const sending = open(origin, {
    agent,
    method: request.method,
    path: addressOf(request),
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  // What fails once the answer has come is of no interest; what fails before, `once` tells.
  sending.on('error', () => undefined);
  const [[answer]] = await Promise.all([once(sending, 'response') as Promise<[IncomingMessage]>, sendBody(sending, request)]);
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: isEndless(answer) ? beginningOf(answer) : await text(answer) };
};

const sendBody = async (sending: ClientRequest, request: Request): Promise<void> => {
  const bytes = bytesOf(request);
  if (request.isDripping && bytes) await drip(sending, bytes);
  sending.end(request.isDripping ? undefined : bytes);
};

const drip = async (sending: ClientRequest, bytes: Uint8Array): Promise<void> => {
  const size = Math.ceil(bytes.length / PIECES);
  for (let sent = 0; sent < bytes.length && !sending.destroyed; sent += size) {
    sending.write(bytes.subarray(sent, sent + size));
    await delay(PAUSE_MS);
  }
};

const isEndless = ({ headers }: IncomingMessage): boolean => headers['content-type'] === 'text/event-stream';

const beginningOf = (answer: IncomingMessage): string => {
  answer.destroy();
  return '';
};
