import { type Binary, type BSONRegExp, type Decimal128, type Int32, type ObjectId, type Timestamp } from 'bson';
import { typeName, type BsonTypeName } from './bson-type';
import { ByteWriter } from './byte-writer';
import { Document } from './document';
import { TypeByte } from './elements';
import { type BsonValue, type MaybeValue } from './value';

/** The bytes of a document: those it was made from, or written anew. */
export function encode(document: Document): Buffer {
  if (document.bytes !== undefined) return document.bytes;
  const writer = new ByteWriter();
  writeFields(writer, document.entries());
  return writer.written();
}

function writeFields(writer: ByteWriter, fields: Iterable<readonly [string | number, BsonValue]>): void {
  const start = writer.reserve(4);
  for (const [name, value] of fields) writeElement(writer, String(name), value);
  writer.byte(0);
  writer.int32At(start, writer.length - start);
}

function writeElement(writer: ByteWriter, name: string, value: BsonValue): void {
  const { byte, write } = encodings[typeName(value)];
  writer.byte(byte);
  writer.text(name);
  write(writer, value as never);
}

interface Encoding<Value> {
  readonly byte: number;
  readonly write: (writer: ByteWriter, value: Value) => void;
}

/** Says of which values an encoding is, and forgets it: the table is asked by the value's own type. */
const encoding = <Value extends BsonValue>(byte: number, write: (writer: ByteWriter, value: Value) => void): Encoding<never> => ({
  byte,
  write,
});
const nothing = (): void => undefined;

const encodings: Readonly<Record<BsonTypeName, Encoding<never>>> = {
  double: encoding<number>(TypeByte.double, (writer, value) => writer.double(value)),
  string: encoding<string>(TypeByte.string, (writer, value) => writer.string(value)),
  object: encoding<Document>(TypeByte.document, writeDocument),
  array: encoding<readonly BsonValue[]>(TypeByte.array, (writer, value) => writeFields(writer, value.entries())),
  binData: encoding<Binary>(TypeByte.binary, writeBinary),
  objectId: encoding<ObjectId>(TypeByte.objectId, (writer, value) => writer.bytes(value.id)),
  bool: encoding<boolean>(TypeByte.boolean, (writer, value) => writer.byte(value ? 1 : 0)),
  date: encoding<Date>(TypeByte.date, (writer, value) => writer.int64(BigInt(value.getTime()))),
  null: encoding<null>(TypeByte.null, nothing),
  regex: encoding<BSONRegExp>(TypeByte.regex, writeRegex),
  int: encoding<Int32>(TypeByte.int32, (writer, value) => writer.int32(value.value)),
  timestamp: encoding<Timestamp>(TypeByte.timestamp, (writer, value) => writer.int64(value.toBigInt())),
  long: encoding<bigint>(TypeByte.int64, (writer, value) => writer.int64(value)),
  decimal: encoding<Decimal128>(TypeByte.decimal, (writer, value) => writer.bytes(value.bytes)),
  minKey: encoding(TypeByte.minKey, nothing),
  maxKey: encoding(TypeByte.maxKey, nothing),
};

function writeDocument(writer: ByteWriter, value: Document): void {
  if (value.bytes === undefined) writeFields(writer, value.entries());
  else writer.bytes(value.bytes);
}

function writeBinary(writer: ByteWriter, value: Binary): void {
  const content = value.value();
  writer.int32(content.length);
  writer.byte(value.sub_type);
  writer.bytes(content);
}

function writeRegex(writer: ByteWriter, value: BSONRegExp): void {
  writer.text(value.pattern);
  writer.text(value.options);
}

/** Whether two values are the same in every byte: types of numbers and order of fields included. */
export function isIdentical(left: MaybeValue, right: MaybeValue): boolean {
  return encode(documentWith(left)).equals(encode(documentWith(right)));
}

const documentWith = (value: MaybeValue): Document => (value === undefined ? Document.empty : Document.of([['', value]]));
