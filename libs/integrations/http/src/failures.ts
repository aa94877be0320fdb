import { OutsideFailure, type FailureKind } from '@redress/complaints';
import type { HttpAnswer } from './message';

type Judgement = readonly [FailureKind, code: string];

/** What a status says whatever was asked. Those that are missing depend on whether something may have been changed. */
const BY_STATUS: ReadonlyMap<number, Judgement> = new Map<number, Judgement>([
  [400, ['refused', 'bad-request']],
  [401, ['unauthorised', 'credentials-refused']],
  [403, ['refused', 'access-refused']],
  [404, ['diverged', 'record-missing']],
  [405, ['refused', 'method-refused']],
  [406, ['refused', 'format-refused']],
  [415, ['refused', 'format-refused']],
  [503, ['transient', 'unavailable']],
]);

/**
 * Why an answer is no success; undefined when it is one. 429 is not judged here: how long to wait is.
 *
 * @param changes whether the request may have changed a record
 */
export const failureIn = (answer: HttpAnswer, changes: boolean): OutsideFailure | undefined => {
  if (answer.status >= 200 && answer.status < 300) return undefined;
  const [kind, code] = BY_STATUS.get(answer.status) ?? judgementOf(answer, changes);
  return new OutsideFailure(kind, code);
};

/** An answer of which nobody can tell what it says. */
export const unreadable = (changes: boolean): OutsideFailure => new OutsideFailure(changes ? 'unknown' : 'transient', 'answer-unreadable');

const judgementOf = ({ status }: HttpAnswer, changes: boolean): Judgement => {
  if (status >= 500) return [changes ? 'unknown' : 'transient', 'server-error'];
  return status >= 400 ? ['refused', 'request-refused'] : ['transient', 'redirected'];
};
