import {
  CommandInvalid,
  CommandRejected,
  ConcurrentChange,
  EventStoreUnavailable,
  IdempotencyKeyReused,
  KeyStoreUnavailable,
  RevisionMismatch,
  SealingKeyMissing,
  UnreadableEvent,
} from '@platform/event-store';
import { ViewBehind, ViewStoreUnavailable } from '@platform/read-store';
import { ProblemError, validationFailed } from './problem-error';

/** What a caller is told for each reason of a refusal. */
export type RefusalTable = Readonly<Record<string, Readonly<{ status: number; title: string; detail: string }>>>;

const outcomes = {
  'nothing-written': 'The event store does not answer. Nothing was written by this request.',
  unknown: 'The event store does not answer in time. It is not known whether this was written.',
} as const;
const REPEAT = 'Repeating the request with the same Idempotency-Key is safe: it is carried out once at most.';

/** What refused commands and a store that is away look like to the caller; undefined for any other error. */
export const storeProblem = (error: unknown, refusals: RefusalTable): ProblemError | undefined =>
  refusedCommand(error, refusals) ?? outage(error);

const refusedCommand = (error: unknown, refusals: RefusalTable): ProblemError | undefined => {
  if (error instanceof CommandRejected) return refusal(error.reason, refusals);
  if (error instanceof CommandInvalid) return validationFailed(error.errors);
  if (error instanceof RevisionMismatch) {
    const detail = `If-Match names version ${String(error.expected)}, but the current one is ${String(error.current)}. Read again and decide anew.`;
    return new ProblemError({ code: 'revision-mismatch', status: 412, detail });
  }
  if (error instanceof ConcurrentChange) {
    return new ProblemError({
      code: 'concurrent-change',
      status: 409,
      detail: 'Others kept changing this at the same moment. Nothing was written; try again.',
    });
  }
  if (error instanceof IdempotencyKeyReused) {
    return new ProblemError({
      code: 'idempotency-key-reused',
      status: 422,
      detail: 'This Idempotency-Key was used before for another request.',
    });
  }
  return undefined;
};

const outage = (error: unknown): ProblemError | undefined => {
  if (error instanceof EventStoreUnavailable) return unavailable(error);
  if (error instanceof ViewStoreUnavailable)
    return passing('view-store-unavailable', 'The store of the views does not answer. Commands are still carried out.');
  if (error instanceof ViewBehind)
    return passing('view-behind', 'The view does not show yet what was asked for. Everything that was written is safe; ask again.');
  if (error instanceof KeyStoreUnavailable)
    return lasting('key-store-unavailable', 'The key store does not answer. Nothing was written by this request.');
  if (error instanceof SealingKeyMissing)
    return lasting('key-missing', 'The key of this case is missing. Nothing was written by this request; the operators have been told.');
  if (error instanceof UnreadableEvent)
    return lasting(
      'case-unreadable',
      'An event of this case cannot be read. Nothing was written by this request; the operators have been told.',
    );
  return undefined;
};

const passing = (code: string, detail: string): ProblemError =>
  new ProblemError({ code, status: 503, detail, headers: { 'Retry-After': '1' } });

/** Seldom passes by itself: somebody has to look. */
const lasting = (code: string, detail: string): ProblemError =>
  new ProblemError({ code, status: 503, detail, headers: { 'Retry-After': '300' } });

const refusal = (reason: string, refusals: RefusalTable): ProblemError | undefined => {
  const known = Object.hasOwn(refusals, reason) ? refusals[reason] : undefined;
  return known && new ProblemError({ code: reason, ...known });
};

const unavailable = ({ outcome, retryAfterSeconds }: EventStoreUnavailable): ProblemError =>
  new ProblemError({
    code: 'event-store-unavailable',
    status: 503,
    detail: `${outcomes[outcome]} ${REPEAT}`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
