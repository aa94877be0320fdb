import { Binary, BSONRegExp, Decimal128, Int32, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { textEnd, TypeByte, valueLength } from './elements';

/** A number with its BSON type: `number` is a double, `bigint` a long. */
export type BsonNumber = number | bigint | Int32 | Decimal128;

/** A BSON value that holds no others. */
export type Scalar = null | boolean | string | BsonNumber | Date | ObjectId | Binary | Timestamp | BSONRegExp | MinKey | MaxKey;

type Reader = (bytes: Buffer, offset: number) => Scalar;

const readers: Readonly<Record<number, Reader>> = {
  [TypeByte.double]: (bytes, offset) => bytes.readDoubleLE(offset),
  [TypeByte.string]: (bytes, offset) => bytes.toString('utf8', offset + 4, offset + 3 + bytes.readInt32LE(offset)),
  [TypeByte.binary]: (bytes, offset) => new Binary(copied(bytes, offset + 5, bytes.readInt32LE(offset)), bytes[offset + 4]),
  [TypeByte.objectId]: (bytes, offset) => new ObjectId(copied(bytes, offset, 12)),
  [TypeByte.boolean]: (bytes, offset) => bytes[offset] === 1,
  [TypeByte.date]: (bytes, offset) => new Date(Number(bytes.readBigInt64LE(offset))),
  [TypeByte.null]: () => null,
  [TypeByte.regex]: readRegex,
  [TypeByte.int32]: (bytes, offset) => new Int32(bytes.readInt32LE(offset)),
  [TypeByte.timestamp]: (bytes, offset) => new Timestamp({ i: bytes.readUInt32LE(offset), t: bytes.readUInt32LE(offset + 4) }),
  [TypeByte.int64]: (bytes, offset) => bytes.readBigInt64LE(offset),
  [TypeByte.decimal]: (bytes, offset) => new Decimal128(copied(bytes, offset, 16)),
  [TypeByte.minKey]: () => new MinKey(),
  [TypeByte.maxKey]: () => new MaxKey(),
};

/** Reads a value that is neither a document nor an array. */
export function readScalar(type: number, bytes: Buffer, offset: number): Scalar {
  const reader = readers[type];
  if (reader === undefined) throw new RangeError(`${valueLength(type, bytes, offset)} bytes of type ${type} have no reader`);
  return reader(bytes, offset);
}

const copied = (bytes: Buffer, offset: number, length: number): Buffer => Buffer.from(bytes.subarray(offset, offset + length));

function readRegex(bytes: Buffer, offset: number): Scalar {
  const patternEnd = textEnd(bytes, offset);
  const pattern = bytes.toString('utf8', offset, patternEnd);
  return new BSONRegExp(pattern, bytes.toString('utf8', patternEnd + 1, textEnd(bytes, patternEnd + 1)));
}
