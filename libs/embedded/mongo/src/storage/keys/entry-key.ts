import { createHash } from 'node:crypto';
import { ByteWriter } from '../../bson/byte-writer';
import type { MaybeValue } from '../../bson/value';
import { writeKeyOfValue } from './value-key';

export type Direction = 1 | -1;

/** LMDB's keys have at most 1978 bytes. Longer values are told apart by a hash, and no longer ordered among each other. */
const LONGEST = 1900;

/** The bytes of a value in an index that goes up or down. */
export function directed(value: MaybeValue, direction: Direction): Buffer {
  const writer = new ByteWriter();
  writeDirected(writer, value, direction);
  return writer.written();
}

function writeDirected(writer: ByteWriter, value: MaybeValue, direction: Direction): void {
  const start = writer.length;
  writeKeyOfValue(writer, value);
  if (direction === -1) invert(writer.written().subarray(start));
}

function invert(bytes: Buffer): void {
  for (const [at, byte] of bytes.entries()) bytes[at] = 0xff - byte;
}

/** The bytes of one entry of an index, and whether they are too long to be ordered exactly. */
export function entryKey(
  values: readonly MaybeValue[],
  directions: readonly Direction[],
): { readonly bytes: Buffer; readonly isCut: boolean } {
  const writer = new ByteWriter();
  for (const [at, value] of values.entries()) writeDirected(writer, value, directions[at] ?? 1);
  const bytes = writer.written();
  if (bytes.length <= LONGEST) return { bytes, isCut: false };
  const hash = createHash('sha256').update(bytes).digest();
  return { bytes: Buffer.concat([beginningOf(bytes), hash]), isCut: true };
}

/** As much of a key as is ordered in an index. */
export const beginningOf = (bytes: Buffer): Buffer => bytes.subarray(0, LONGEST);
