import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { CORRELATION_ID_HEADER } from '../application/correlation-id';
import { PROBLEM_CONTENT_TYPE, problemAnswer } from './problem.answer';
import { ProblemError } from './problem-error';

const malformed = new ProblemError({ code: 'malformed-request', status: 400, detail: 'This is not a valid HTTP request.' });
const byCode: Readonly<Record<string, ProblemError>> = {
  HPE_HEADER_OVERFLOW: new ProblemError({ code: 'headers-too-large', status: 431, detail: 'The headers are too large.' }),
  ERR_HTTP_REQUEST_TIMEOUT: new ProblemError({ code: 'request-timeout', status: 408, detail: 'The request took too long to arrive.' }),
};

/** Answers what Node could not parse as HTTP, and ends the connection. */
export const answerClientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = byCode[error.code ?? ''] ?? malformed;
  const correlationId = randomUUID();
  const body = JSON.stringify(problemAnswer(problem, { correlationId }));
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
    `Content-Type: ${PROBLEM_CONTENT_TYPE}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    `${CORRELATION_ID_HEADER}: ${correlationId}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};
