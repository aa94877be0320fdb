import { Document } from './document';
import { isArray, type BsonValue } from './value';

/** BSON's types by MongoDB's name: their number in BSON, and the place of their values among all values. */
const BSON_TYPES = {
  minKey: { code: -1, order: 0 },
  null: { code: 10, order: 2 },
  int: { code: 16, order: 3 },
  long: { code: 18, order: 3 },
  double: { code: 1, order: 3 },
  decimal: { code: 19, order: 3 },
  string: { code: 2, order: 4 },
  object: { code: 3, order: 5 },
  array: { code: 4, order: 6 },
  binData: { code: 5, order: 7 },
  objectId: { code: 7, order: 8 },
  bool: { code: 8, order: 9 },
  date: { code: 9, order: 10 },
  timestamp: { code: 17, order: 11 },
  regex: { code: 11, order: 12 },
  maxKey: { code: 127, order: 13 },
} as const;

export type BsonTypeName = keyof typeof BSON_TYPES;

/** Types of BSON that no value of ours has; asking for them finds nothing. */
const ABSENT_TYPES = { undefined: 6, dbPointer: 12, javascript: 13, symbol: 14, javascriptWithScope: 15 } as const;

/** The place of a missing value among all values: an empty array sorts there too. */
export const UNDEFINED_ORDER = 1;

/** The numbers of BSON's types by their names, those that no stored value has included. */
export const typeCodes: ReadonlyMap<string, number> = new Map([
  ...Object.entries(BSON_TYPES).map(([name, { code }]) => [name, code] as const),
  ...Object.entries(ABSENT_TYPES),
]);

const NAME_BY_CLASS = {
  Int32: 'int',
  Decimal128: 'decimal',
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
} as const satisfies Record<string, BsonTypeName>;

/** The name of a value's type, as `$type` tells it. */
export function typeName(value: BsonValue): BsonTypeName {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'double';
    case 'bigint':
      return 'long';
    case 'boolean':
      return 'bool';
    default:
      return value === null ? 'null' : objectTypeName(value);
  }
}

function objectTypeName(value: Exclude<BsonValue, null | string | number | bigint | boolean>): BsonTypeName {
  if (value instanceof Document) return 'object';
  if (isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return NAME_BY_CLASS[value._bsontype];
}

/** The number of a value's type in BSON. */
export const typeCode = (value: BsonValue): number => BSON_TYPES[typeName(value)].code;

/** The place of a value's type in the order of all values; values of types with the same place are compared by content. */
export const typeOrder = (value: BsonValue): number => BSON_TYPES[typeName(value)].order;
