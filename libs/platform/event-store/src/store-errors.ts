import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';

/** Somebody else appended first. Nothing of ours was written. */
export class StreamMovedOn extends Error {}

/** Nothing came within our own time limit: the client sets none on appends and reads. */
export class NoAnswer extends Error {}

const definite = [WrongExpectedVersionError, StreamDeletedError, AccessDeniedError, MaxAppendSizeExceededError];

/**
 * True when the server surely wrote nothing. Everything else that an append can end with is transient, and its outcome unknown: the append may be in the
 * log. Measured on EventStoreDB 23.10 and 24.10.
 */
export const isDefiniteRefusal = (error: unknown): boolean =>
  definite.some((kind) => error instanceof kind) ||
  (error instanceof UnknownError && error.message.includes('Could not recognize BadRequest'));

export const isWrongRevision = (error: unknown): boolean => error instanceof WrongExpectedVersionError;
export const isNoStream = (error: unknown): boolean => error instanceof StreamNotFoundError;

/** A position that no event has cannot be read from. */
export const isNoPosition = (error: unknown): boolean =>
  error instanceof UnknownError && /Unexpected ReadAllResult|Exception was thrown by handler/.test(error.message);

/** The server dropped a live subscription that did not keep up: no failure, catching up waits for the reader. */
export const isTooSlow = (error: unknown): boolean => error instanceof TimeoutError && error.message.includes('Consumer too slow');

/** What tells a passing fault from an answer: refusals are answers. */
export const isTransient = (error: unknown): boolean => !(error instanceof StreamMovedOn) && !isDefiniteRefusal(error);
