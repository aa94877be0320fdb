import { CommandError, notImplemented } from '../errors';

/** The numbers of the types as BSON writes them. */
export const TypeByte = {
  double: 0x01,
  string: 0x02,
  document: 0x03,
  array: 0x04,
  binary: 0x05,
  objectId: 0x07,
  boolean: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  int32: 0x10,
  timestamp: 0x11,
  int64: 0x12,
  decimal: 0x13,
  minKey: 0xff,
  maxKey: 0x7f,
} as const;

const FIXED_LENGTHS: readonly (number | undefined)[] = Object.assign(new Array<number | undefined>(256).fill(undefined), {
  [TypeByte.double]: 8,
  [TypeByte.objectId]: 12,
  [TypeByte.boolean]: 1,
  [TypeByte.date]: 8,
  [TypeByte.null]: 0,
  [TypeByte.int32]: 4,
  [TypeByte.timestamp]: 8,
  [TypeByte.int64]: 8,
  [TypeByte.decimal]: 16,
  [TypeByte.minKey]: 0,
  [TypeByte.maxKey]: 0,
});

const UNKEPT_TYPES: Readonly<Record<number, string>> = {
  0x06: 'undefined',
  0x0c: 'dbPointer',
  0x0d: 'javascript',
  0x0e: 'symbol',
  0x0f: 'javascriptWithScope',
};

/**
 * The length in bytes of a value that begins at an offset.
 * @throws CommandError 238 for the types that this server does not keep, 22 for what is no type of BSON.
 */
export function valueLength(type: number, bytes: Buffer, offset: number): number {
  const fixed = FIXED_LENGTHS[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case TypeByte.string:
      return 4 + bytes.readInt32LE(offset);
    case TypeByte.document:
    case TypeByte.array:
      return bytes.readInt32LE(offset);
    case TypeByte.binary:
      return 5 + bytes.readInt32LE(offset);
    case TypeByte.regex:
      return textEnd(bytes, textEnd(bytes, offset) + 1) + 1 - offset;
    default:
      throw unkeptType(type);
  }
}

/** Where the zero byte of a text is that begins at an offset. */
export function textEnd(bytes: Buffer, offset: number): number {
  let end = offset;
  while (bytes[end] !== 0) {
    if (end >= bytes.length) throw new CommandError(22, 'a name in a document has no end');
    end++;
  }
  return end;
}

function unkeptType(type: number): CommandError {
  const name = UNKEPT_TYPES[type];
  return name === undefined ? new CommandError(22, `Unrecognized BSON type ${type}`) : notImplemented(`the BSON type ${name}`);
}

/** The bytes of a document begin with their number, an int32. */
export const HEADER = 4;

/** A field in bytes: it begins at `offset`, its value at `start`, what follows it at `end`. */
export interface Element {
  readonly type: number;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** The fields of a document or an array in bytes. */
export function* elements(bytes: Buffer): Generator<Element> {
  let offset = HEADER;
  for (let type = bytes[offset]; type !== undefined && type !== 0; type = bytes[offset]) {
    const start = textEnd(bytes, offset + 1) + 1;
    const end = start + valueLength(type, bytes, start);
    yield { type, offset, start, end };
    offset = end;
  }
}

/** The first field with a name, which is ASCII. */
export function elementNamed(bytes: Buffer, name: string): Element | undefined {
  let offset = HEADER;
  for (let type = bytes[offset]; type !== undefined && type !== 0; type = bytes[offset]) {
    const start = textEnd(bytes, offset + 1) + 1;
    const end = start + valueLength(type, bytes, start);
    if (isNamed(bytes, { offset, start }, name)) return { type, offset, start, end };
    offset = end;
  }
  return undefined;
}

/** Whether two documents have the same bytes where a path leads, or nothing; of an array on the way all of it counts. False for names that are not ASCII. */
export function isSameAt(one: Buffer, other: Buffer, [name = '', ...rest]: readonly string[]): boolean {
  if (!isAscii(name)) return false;
  const [left, right] = [elementNamed(one, name), elementNamed(other, name)];
  if (left === undefined || right === undefined) return left === right;
  if (rest.length === 0 || left.type !== TypeByte.document || right.type !== TypeByte.document)
    return one.compare(other, right.offset, right.end, left.offset, left.end) === 0;
  return isSameAt(one.subarray(left.start, left.end), other.subarray(right.start, right.end), rest);
}

export const nameOf = (bytes: Buffer, { offset, start }: Element): string => bytes.toString('utf8', offset + 1, start - 1);

/** Whether a field has a name, which is ASCII. */
export function isNamed(bytes: Buffer, { offset, start }: Pick<Element, 'offset' | 'start'>, name: string): boolean {
  if (start - offset - 2 !== name.length) return false;
  for (let at = 0; at < name.length; at++) if (bytes[offset + 1 + at] !== name.charCodeAt(at)) return false;
  return true;
}

export function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0x7f) return false;
  return true;
}
