import { OutsideFailure } from '@redress/complaints';
import type { HttpAnswer, HttpRequest } from './message';
import type { Transport } from './transport';

/** How a request gets there. */
export interface Way {
  readonly transport: Transport;
  /** Aborts when the answer is not there in time. */
  readonly timeLimit: AbortSignal;
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

/** One side does not take the certificate of the other: no request was read. */
const NOT_TRUSTED: ReadonlySet<unknown> = new Set([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
]);

/**
 * Sends a request once, and follows no redirection: credentials stay with the host they are meant for.
 *
 * @throws OutsideFailure `transient` when it never arrived there or changes nothing, else `unknown`
 */
export const exchange = async (request: HttpRequest, { transport, timeLimit }: Way): Promise<HttpAnswer> => {
  try {
    return await transport(request, timeLimit);
  } catch (error) {
    const unsent = unsentBecause(error);
    const code = unsent ?? (timeLimit.aborted ? 'no-answer-in-time' : 'connection-lost');
    throw new OutsideFailure(unsent !== undefined || !request.changes ? 'transient' : 'unknown', code, undefined, { cause: error });
  }
};

/** Why nothing was sent; undefined when something may have been. */
const unsentBecause = (error: unknown): string | undefined => {
  const code = systemCode(error);
  if (NOT_TRUSTED.has(code)) return 'certificate-not-trusted';
  return NEVER_SENT.has(code) ? 'not-reached' : undefined;
};

/** `fetch` tells the reason of the system beneath its own. */
const systemCode = (error: unknown): unknown => {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return cause?.code ?? code;
};
