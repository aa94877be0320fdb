import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../support/api-client';
import type { Ask } from '../rules/asks';
import type { Outcome } from '../rules/expected';
import type { HttpName, Role } from '../rules/roles';

/** A command on its way over HTTP. */
export interface Letter {
  readonly ask: Ask<HttpName>;
  readonly by: Role;
  /** The tracking token of a customer. */
  readonly token?: string;
  /** `Idempotency-Key`. */
  readonly key?: string;
  /** The version in `If-Match`. */
  readonly ifMatch?: number;
}

/** What the contract says about an answer. */
export type Reply =
  | {
      readonly status: number;
      readonly events: readonly string[];
      readonly revision: number;
      readonly etag: string;
      readonly replayed: boolean;
    }
  | { readonly status: number; readonly code: string; readonly field?: string };

/** The same person: whoever is of the staff signs in under one name here. */
const isOfSamePerson = (one: Letter, other: Letter): boolean => (one.by === 'customer') === (other.by === 'customer');

/** True for two letters of one person with the same key. */
export const isSameKey = (one: Letter, other: Letter): boolean =>
  one.key !== undefined && one.key === other.key && isOfSamePerson(one, other);

/** True for the same command with the same body. */
export const isSameRequest = (one: Letter, other: Letter): boolean => isDeepStrictEqual(one.ask, other.ask);

export const isCreation = ({ ask: { name } }: Letter): boolean => name === 'receive' || name === 'register';

/** True when the answer holds a tracking token: a new case's, or the next one (which the customer who revokes does not get: the link may be in wrong hands). */
export const givesToken = (letter: Letter): boolean => isCreation(letter) || (letter.ask.name === 'revoke' && letter.by !== 'customer');

/** The reply to what the model refuses. */
export const refusal = (outcome: Exclude<Outcome, { readonly events: readonly string[] }>): Reply => {
  if ('invalid' in outcome) return { status: 400, code: 'validation-failed', field: outcome.invalid };
  return { status: outcome.refused === 'not-found' ? 404 : 409, code: outcome.refused };
};

/** The reply in an answer of the program. */
export const replyIn = ({ status, headers, body }: Answer): Reply => {
  const { events, revision, code, errors } = body;
  if (status < 300) {
    const replayed = headers.get('Idempotency-Replayed') === 'true';
    return { status, events: events as string[], revision: Number(revision), etag: headers.get('ETag') ?? '', replayed };
  }
  const [error] = (errors ?? []) as { readonly field: string }[];
  return { status, code: String(code), ...(error && { field: error.field }) };
};
