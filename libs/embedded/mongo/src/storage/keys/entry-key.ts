import { createHash } from 'node:crypto';
import type { MaybeValue } from '../../bson/value';
import { keyOfValue } from './value-key';

export type Direction = 1 | -1;

/** LMDB's keys have at most 1978 bytes. Longer values are told apart by a hash, and no longer ordered among each other. */
const LONGEST = 1900;

/** The bytes of a value in an index that goes up or down. */
export function directed(value: MaybeValue, direction: Direction): Buffer {
  const key = keyOfValue(value);
  return direction === 1 ? key : inverted(key);
}

export const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => 0xff - byte));

/** The bytes of one entry of an index, and whether they are too long to be ordered exactly. */
export function entryKey(
  values: readonly MaybeValue[],
  directions: readonly Direction[],
): { readonly bytes: Buffer; readonly isCut: boolean } {
  const bytes = Buffer.concat(values.map((value, at) => directed(value, directions[at] ?? 1)));
  if (bytes.length <= LONGEST) return { bytes, isCut: false };
  const hash = createHash('sha256').update(bytes).digest();
  return { bytes: Buffer.concat([beginningOf(bytes), hash]), isCut: true };
}

/** As much of a key as is ordered in an index. */
export const beginningOf = (bytes: Buffer): Buffer => bytes.subarray(0, LONGEST);
