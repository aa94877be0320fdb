import type { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson';
import { typeName, typeOrder, UNDEFINED_ORDER, type BsonTypeName } from '../../bson/bson-type';
import type { ByteWriter } from '../../bson/byte-writer';
import type { Document } from '../../bson/document';
import type { BsonNumber, BsonValue, MaybeValue } from '../../bson/value';
import { writeNumber } from './number-key';

type Writer<Value> = (writer: ByteWriter, value: Value) => void;

const END = 0;
/** A zero byte inside a text, so that a text which ends there comes first. */
const ESCAPED_ZERO = Buffer.from([0x00, 0xff]);
const SIGN = 1n << 63n;

/** The first byte of a value's key: types in their order, none of them 0 or 0xff. */
export const typeByteOf = (value: MaybeValue): number => (value === undefined ? UNDEFINED_ORDER : typeOrder(value)) + 1;

/**
 * Writes the bytes of a value in an index. Their order is BSON's order of the values, values that are equal have equal bytes, and no key begins with
 * another one. `undefined` is what an index has for an empty array.
 */
export function writeKeyOfValue(writer: ByteWriter, value: MaybeValue): void {
  writer.byte(typeByteOf(value));
  writeContent(writer, value);
}

function writeContent(writer: ByteWriter, value: MaybeValue): void {
  if (value !== undefined) writers[typeName(value)](writer, value as never);
}

const writes = <Value extends BsonValue>(write: Writer<Value>): Writer<never> => write;
const nothing = (): void => undefined;
const number = writes<BsonNumber>(writeNumber);

const writers: Readonly<Record<BsonTypeName, Writer<never>>> = {
  minKey: nothing,
  null: nothing,
  int: number,
  long: number,
  double: number,
  decimal: number,
  string: writes(writeText),
  object: writes(writeDocument),
  array: writes(writeArray),
  binData: writes(writeBinary),
  objectId: writes<ObjectId>((writer, value) => writer.bytes(value.id)),
  bool: writes<boolean>((writer, value) => writer.byte(value ? 1 : 0)),
  date: writes<Date>((writer, value) => writeBigEndian(writer, BigInt(value.getTime()) + SIGN)),
  timestamp: writes<Timestamp>((writer, value) => writeBigEndian(writer, BigInt.asUintN(64, value.toBigInt()))),
  regex: writes(writeRegex),
  maxKey: nothing,
};

function writeText(writer: ByteWriter, text: string): void {
  const bytes = Buffer.from(text);
  let start = 0;
  for (let zero = bytes.indexOf(0); zero >= 0; zero = bytes.indexOf(0, start)) {
    writer.bytes(bytes.subarray(start, zero));
    writer.bytes(ESCAPED_ZERO);
    start = zero + 1;
  }
  writer.bytes(bytes.subarray(start));
  writer.byte(END);
}

function writeDocument(writer: ByteWriter, document: Document): void {
  for (const [name, value] of document.entries()) {
    writer.byte(typeByteOf(value));
    writeText(writer, name);
    writeContent(writer, value);
  }
  writer.byte(END);
}

function writeArray(writer: ByteWriter, elements: readonly BsonValue[]): void {
  for (const element of elements) writeKeyOfValue(writer, element);
  writer.byte(END);
}

function writeBinary(writer: ByteWriter, value: Binary): void {
  const content = value.value();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  writer.bytes(length);
  writer.byte(value.sub_type);
  writer.bytes(content);
}

function writeRegex(writer: ByteWriter, value: BSONRegExp): void {
  writeText(writer, value.pattern);
  writeText(writer, value.options);
}

function writeBigEndian(writer: ByteWriter, value: bigint): void {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  writer.bytes(bytes);
}
