import { CommandError, notImplemented } from '../errors';
import { Document } from './document';
import { textEnd, TypeByte, valueLength } from './elements';

/** How deep documents and arrays may lie in each other. Source: MongoDB's `maxBSONDepth`. */
const MAX_DEPTH = 200;
const LATEST_DATE = 8_640_000_000_000_000n;
const invalid = (what: string): CommandError => new CommandError(22, `invalid BSON: ${what}`);

/**
 * Checks that bytes are one well-formed document of types that this server keeps, so that reading it later cannot fail.
 * @throws CommandError 22 for what is no BSON, 238 for types that are not kept and dates outside JavaScript's range.
 */
export function validate(bytes: Buffer): void {
  if (bytes.length < 5 || bytes.readInt32LE(0) !== bytes.length) throw invalid('the length of a document does not fit');
  validateWithin(bytes, 1);
}

/**
 * The document that these bytes hold. They must not change afterwards.
 * @throws CommandError as `validate` does.
 */
export function decode(bytes: Buffer): Document {
  validate(bytes);
  return Document.fromBytes(bytes);
}

function validateWithin(bytes: Buffer, depth: number): void {
  if (depth > MAX_DEPTH) throw new CommandError(15, `cannot nest deeper than ${MAX_DEPTH} levels`);
  let offset = 4;
  for (let type = bytes[offset]; type !== 0; type = bytes[offset]) {
    if (type === undefined) throw invalid('a document has no end');
    const start = textEnd(bytes, offset + 1) + 1;
    offset = start + validatedLength(type, bytes, start);
    if (hasContent(type)) validateContent(type, bytes.subarray(start, offset), depth);
  }
  if (offset !== bytes.length - 1) throw invalid('a document ends too early');
}

function validatedLength(type: number, bytes: Buffer, start: number): number {
  const room = bytes.length - start;
  if (hasLength(type) && room < 5) throw invalid('a value is cut off');
  const length = valueLength(type, bytes, start);
  if (length < (hasLength(type) ? 5 : 0) || length >= room) throw invalid('the length of a value does not fit');
  return length;
}

const hasLength = (type: number): boolean =>
  type === TypeByte.string || type === TypeByte.document || type === TypeByte.array || type === TypeByte.binary;

const hasContent = (type: number): boolean => hasLength(type) || type === TypeByte.date || type === TypeByte.regex;

function validateContent(type: number, value: Buffer, depth: number): void {
  if (type === TypeByte.string && value[value.length - 1] !== 0) throw invalid('a string has no end');
  if (type === TypeByte.regex) validateOptions(value.toString('latin1', textEnd(value, 0) + 1, value.length - 1));
  if (type === TypeByte.date) validateDate(value.readBigInt64LE(0));
  if (type !== TypeByte.document && type !== TypeByte.array) return;
  if (value.readInt32LE(0) !== value.length) throw invalid('the length of a document does not fit');
  validateWithin(value, depth + 1);
}

function validateOptions(options: string): void {
  if (!/^[ilmsux]*$/.test(options)) throw notImplemented(`a regular expression with the options '${options}'`);
}

function validateDate(milliseconds: bigint): void {
  if (milliseconds > LATEST_DATE || milliseconds < -LATEST_DATE) throw notImplemented('a date more than 273,000 years from now');
}
