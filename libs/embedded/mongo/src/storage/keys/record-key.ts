/** Numbers a document within its collection, in the order of insertion. */
export type RecordId = number;

const PREFIX_BYTES = 4;
const RECORD_BYTES = 6;

/** The beginning of all keys of a collection or of an index. */
export function prefixOf(number: number): Buffer {
  const prefix = Buffer.allocUnsafe(PREFIX_BYTES);
  prefix.writeUInt32BE(number);
  return prefix;
}

/** A record number whose bytes have the order of the numbers. */
export function recordBytes(record: RecordId): Buffer {
  const bytes = Buffer.allocUnsafe(RECORD_BYTES);
  bytes.writeUIntBE(record, 0, RECORD_BYTES);
  return bytes;
}

export const recordKey = (collection: number, record: RecordId): Buffer => Buffer.concat([prefixOf(collection), recordBytes(record)]);

/** The record number at the end of a key, or which is all of a value. */
export const recordAtEnd = (bytes: Buffer): RecordId => bytes.readUIntBE(bytes.length - RECORD_BYTES, RECORD_BYTES);
