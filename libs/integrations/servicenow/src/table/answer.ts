import { OutsideFailure } from '@redress/complaints';
import { failureIn, jsonIn, unreadable, type HttpAnswer } from '@integrations/http';
import { z } from 'zod';

/** What is in the envelope of an answer. */
export interface ApiAnswer {
  readonly result: unknown;
  readonly headers: Headers;
}

const envelope = z.object({ result: z.unknown() }).refine((answer) => answer.result !== undefined);

/**
 * What an answer says. A 2xx alone proves nothing: pages of maintenance and sign-in come with 200, and long answers are cut off.
 *
 * @param changes whether the request may have changed a record
 * @throws OutsideFailure when it is no success
 */
export const contentOf = (answer: HttpAnswer, changes: boolean): ApiAnswer => {
  if (answer.status === 403) throw new OutsideFailure('refused', refusalIn(answer.text));
  const failure = failureIn(answer, changes);
  if (failure) throw failure;
  const parsed = envelope.safeParse(jsonIn(answer.text));
  if (!parsed.success) throw unreadable(changes);
  return { result: parsed.data.result, headers: answer.headers };
};

/** 403 says many things; which one stands in the message alone. */
const refusalIn = (text: string): string => {
  if (/business rule/i.test(text)) return 'stopped-by-business-rule';
  return /data policy|mandatory/i.test(text) ? 'mandatory-field-missing' : 'access-refused';
};
