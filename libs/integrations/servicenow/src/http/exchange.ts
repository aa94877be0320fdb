import { OutsideFailure } from '@redress/complaints';

/** A request as it leaves. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether a record may be different after it: then a lost answer leaves the outcome unknown. */
  readonly changes: boolean;
}

/** An answer, whatever it says. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Failures before a byte of the request has left. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends a request once, and follows no redirection: credentials stay with the host they are meant for.
 *
 * @param timeLimit aborts when the answer is not there in time
 * @throws OutsideFailure `transient` when it never arrived there or changes nothing, else `unknown`
 */
export const exchange = async (request: HttpRequest, timeLimit: AbortSignal): Promise<HttpAnswer> => {
  const { method, url, headers, body } = request;
  try {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: timeLimit, ...(body === undefined ? {} : { body }) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    const neverSent = NEVER_SENT.has(causeCode(error));
    const code = neverSent ? 'not-reached' : timeLimit.aborted ? 'no-answer-in-time' : 'connection-lost';
    throw new OutsideFailure(neverSent || !request.changes ? 'transient' : 'unknown', code, undefined, { cause: error });
  }
};

/** `fetch` tells the reason of the system beneath its own. */
const causeCode = (error: unknown): unknown => (error as { cause?: { code?: unknown } } | undefined)?.cause?.code;
