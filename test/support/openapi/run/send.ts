import { request as open, type Agent, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Received } from '../answers/contract';
import { addressOf, bytesOf, type Request } from '../requests/request';

const PATIENCE_MS = 20_000;

/**
 * Sends a request as it is, whatever it says, as no well-meaning client would. An answer that never ends is left once it has begun.
 *
 * @throws Error when no whole answer came within twenty seconds
 */
export const send = async (origin: string, agent: Agent, request: Request): Promise<Received> => {
  const bytes = bytesOf(request);
  const headers = { ...request.headers, ...(bytes && { 'Content-Length': String(bytes.length) }) };
  const sending = open(origin, {
    agent,
    method: request.method,
    path: addressOf(request),
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  sending.end(bytes);
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: isEndless(answer) ? beginningOf(answer) : await text(answer) };
};

const isEndless = ({ headers }: IncomingMessage): boolean => headers['content-type'] === 'text/event-stream';

const beginningOf = (answer: IncomingMessage): string => {
  answer.destroy();
  return '';
};
