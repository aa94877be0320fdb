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
  writeDocument(writer, document);
  return writer.written();
}

function writeDocument(writer: ByteWriter, document: Document): void {
  if (document.bytes === undefined) writeFields(writer, document.encodedFields());
  else writer.bytes(document.bytes);
}

function writeFields(writer: ByteWriter, fields: Iterable<Buffer | readonly [string | number, BsonValue]>): void {
  const start = writer.reserve(4);
  for (const field of fields) {
    if (field instanceof Buffer) writer.bytes(field);
    else writeElement(writer, String(field[0]), field[1]);
  }
  writer.byte(0);
  writer.int32At(start, writer.length - start);
}

function writeElement(writer: ByteWriter, name: string, value: BsonValue): void {
  const { byte, write } = encodings[typeName(value)];
  writer.byte(byte);
  writer.text(name);
  write(writer, value as never);
}

/** How values of one type are written. The table is asked by the type of the value, so each function gets its own. */
interface Encoding {
  readonly byte: number;
  readonly write: (writer: ByteWriter, value: never) => void;
}

const encoding = (byte: number, write: Encoding['write']): Encoding => ({ byte, write });
const nothing = (): void => undefined;

const encodings: Readonly<Record<BsonTypeName, Encoding>> = {
  double: encoding(TypeByte.double, (writer, value: number) => writer.double(value)),
  string: encoding(TypeByte.string, (writer, value: string) => writer.string(value)),
  object: encoding(TypeByte.document, writeDocument),
  array: encoding(TypeByte.array, (writer, value: readonly BsonValue[]) => writeFields(writer, value.entries())),
  binData: encoding(TypeByte.binary, writeBinary),
  objectId: encoding(TypeByte.objectId, (writer, value: ObjectId) => writer.bytes(value.id)),
  bool: encoding(TypeByte.boolean, (writer, value: boolean) => writer.byte(value ? 1 : 0)),
  date: encoding(TypeByte.date, (writer, value: Date) => writer.int64(BigInt(value.getTime()))),
  null: encoding(TypeByte.null, nothing),
  regex: encoding(TypeByte.regex, writeRegex),
  int: encoding(TypeByte.int32, (writer, value: Int32) => writer.int32(value.value)),
  timestamp: encoding(TypeByte.timestamp, (writer, value: Timestamp) => writer.int64(value.toBigInt())),
  long: encoding(TypeByte.int64, (writer, value: bigint) => writer.int64(value)),
  decimal: encoding(TypeByte.decimal, (writer, value: Decimal128) => writer.bytes(value.bytes)),
  minKey: encoding(TypeByte.minKey, nothing),
  maxKey: encoding(TypeByte.maxKey, nothing),
};

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
