import { OutsideFailure, type FailureKind } from '@redress/complaints';
import type { NodemailerError } from 'nodemailer';

type Judgement = readonly [FailureKind, code: string];

/** Replies that ask for other credentials, whatever was asked. RFC 4954, 6. */
const CREDENTIALS_REFUSED: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** What a permanent refusal was about. Whatever else is refused concerns the session and not the letter. */
const REFUSED: ReadonlyMap<string | undefined, Judgement> = new Map<string | undefined, Judgement>([
  ['MAIL FROM', ['refused', 'sender-refused']],
  ['RCPT TO', ['refused', 'recipient-refused']],
  ['DATA', ['refused', 'message-refused']],
]);

/** Faults that were found here, before anything was sent. */
const FOUND_HERE: ReadonlyMap<string | undefined, Judgement> = new Map<string | undefined, Judgement>([
  ['EAUTH', ['unauthorised', 'credentials-refused']],
  ['EENVELOPE', ['refused', 'address-unusable']],
]);

/** What Node calls faults of certificates and of the handshake. */
const TLS_FAULT = /CERT|^ERR_(?:TLS|SSL)|^ETLS$/;
const NOT_REACHED: ReadonlySet<string | undefined> = new Set(['EDNS', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);
const TOO_LATE: ReadonlySet<string | undefined> = new Set(['ETIMEDOUT', 'EABORT']);

/**
 * What follows from a mail that could not be sent. Nothing of the error is kept: it holds addresses and what the server said.
 *
 * @param hasLeft whether a part of the message was sent: then only a reply tells that it was not taken
 */
export const failureOf = (error: NodemailerError, hasLeft: boolean): OutsideFailure => {
  const [kind, code] = judgementOf(error, hasLeft);
  return new OutsideFailure(kind, code);
};

const judgementOf = (error: NodemailerError, hasLeft: boolean): Judgement => {
  if (TLS_FAULT.test(error.code ?? '') || TLS_FAULT.test(error.originalCode ?? '')) return ['transient', 'tls-failed'];
  return error.responseCode === undefined ? withoutReply(error, hasLeft) : byReply(error, error.responseCode);
};

/** RFC 5321, 4.2.1: 4yz may succeed later (greylisting, a full mailbox), 5yz never does. */
const byReply = ({ permanent, command }: NodemailerError, responseCode: number): Judgement => {
  if (permanent !== true) return ['transient', 'refused-for-now'];
  if (CREDENTIALS_REFUSED.has(responseCode)) return ['unauthorised', 'credentials-refused'];
  return REFUSED.get(command) ?? ['transient', 'unavailable'];
};

const withoutReply = ({ code, originalCode }: NodemailerError, hasLeft: boolean): Judgement => {
  const foundHere = FOUND_HERE.get(code);
  if (foundHere) return foundHere;
  if (!hasLeft && (NOT_REACHED.has(code) || NOT_REACHED.has(originalCode))) return ['transient', 'not-reached'];
  return [hasLeft ? 'unknown' : 'transient', TOO_LATE.has(code) ? 'no-answer-in-time' : 'connection-lost'];
};
