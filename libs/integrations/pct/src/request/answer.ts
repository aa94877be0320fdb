import { failureIn, jsonIn, unreadable, type HttpAnswer } from '@integrations/http';
import { OutsideFailure, type LinkedRecord } from '@redress/complaints';
import type { Operation, RecordPointers } from '../file/operations';
import { valueAt } from './pointer';

/** What an answer is held against. */
export interface Expected {
  readonly operation: Pick<Operation, 'success' | 'failures'>;
  /** Whether a record may be different after the request. */
  readonly changes: boolean;
}

/**
 * The JSON of an answer; undefined when it is empty.
 *
 * @throws OutsideFailure when it is no success, or cannot be read
 */
export const contentOf = (answer: HttpAnswer, expected: Expected): unknown => {
  const failure = failureOf(answer, expected);
  if (failure) throw failure;
  const content = jsonIn(answer.text);
  if (content === undefined && answer.text.trim() !== '') throw unreadable(expected.changes);
  const differs = Object.entries(expected.operation.success.equals).some(([pointer, value]) => valueAt(content, pointer) !== value);
  if (differs) throw new OutsideFailure('refused', 'not-confirmed');
  return content;
};

const failureOf = (answer: HttpAnswer, { operation, changes }: Expected): OutsideFailure | undefined => {
  const { statuses } = operation.success;
  if (statuses?.includes(answer.status)) return undefined;
  const kind = operation.failures[String(answer.status)];
  if (kind) return new OutsideFailure(kind, `status-${answer.status}`);
  return failureIn(answer, changes) ?? (statuses ? unreadable(changes) : undefined);
};

/** One line, as it fits into an event. */
const NAME = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,100}$/u;
const LONGEST_URL = 2_000;

/**
 * The record that an answer describes; undefined when it does not say which.
 *
 * @param base against which addresses are read
 */
export const recordIn = (content: unknown, { id, number, url }: RecordPointers, base: URL): LinkedRecord | undefined => {
  const recordId = nameAt(content, id);
  if (recordId === undefined) return undefined;
  const called = number === undefined ? undefined : nameAt(content, number);
  const page = url === undefined ? undefined : addressAt(content, url, base);
  return { recordId, ...(called === undefined ? {} : { number: called }), ...(page === undefined ? {} : { url: page }) };
};

const nameAt = (content: unknown, pointer: string): string | undefined => {
  const value = valueAt(content, pointer);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return NAME.test(text) ? text : undefined;
};

const addressAt = (content: unknown, pointer: string, base: URL): string | undefined => {
  const value = valueAt(content, pointer);
  const url = typeof value === 'string' && URL.canParse(value, base.href) ? new URL(value, base.href) : undefined;
  const isPage = url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.href.length <= LONGEST_URL;
  return isPage ? url.href : undefined;
};
