import { brokenAnswers, type BrokenAnswers, type WholeAnswer } from '../outside/faults';
import type { StubAnswer } from '../outside/stub-messages';
import { insertRefused, notAuthenticated, notFound, Rejection, stoppedByBusinessRule } from './rejection';

/** A broken answer of an instance. */
export type InstanceAnswer = WholeAnswer | '403-acl' | '403-business-rule';

const rejections = {
  401: notAuthenticated(),
  404: notFound(),
  429: new Rejection(429, 'Rate limit exceeded'),
  500: new Rejection(500, 'Internal server error'),
};
const rejected = ({ status, body }: Rejection): StubAnswer => ({ status, body });

export const brokenInstanceAnswers: BrokenAnswers<InstanceAnswer> = {
  ...brokenAnswers((status) => rejections[status].body),
  '403-acl': () => rejected(insertRefused()),
  '403-business-rule': () => rejected(stoppedByBusinessRule()),
};
