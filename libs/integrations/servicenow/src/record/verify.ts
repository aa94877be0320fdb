import { OutsideFailure } from '@redress/complaints';
import { valueOf, type Row } from '../table/row';

/**
 * Holds a record against what was written into it: unknown fields and values are ignored there without a word.
 *
 * @throws OutsideFailure `refused` when it differs
 */
export const verifyWritten = (written: Readonly<Record<string, string>>, record: Row): void => {
  if (!holds(written, record)) throw new OutsideFailure('refused', 'not-as-written');
};

/** Whether a record has these values, line ends and outer blanks aside. */
export const holds = (values: Readonly<Record<string, string>>, record: Row): boolean =>
  Object.entries(values).every(([field, value]) => plain(valueOf(record, field)) === plain(value));

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
