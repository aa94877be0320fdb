import { BSONRegExp, Decimal128, Long, MaxKey, MinKey, type Document as PlainObject } from 'bson';
import { codeOf, context, document } from '../../testing/documents';
import { parseFilter } from './parse-filter';

/** The numbers (from 1) of the documents that a filter matches. */
function found(filter: PlainObject, documents: readonly PlainObject[]): number[] {
  const parsed = parseFilter(document(filter), context);
  return documents.flatMap((one, at) => (parsed.matches(document(one)) ? [at + 1] : []));
}

describe('a filter', () => {
  const nulls = [{ a: null }, {}, { a: 1 }, { a: [] }, { a: [null] }, { a: {} }];
  it.each<[string, PlainObject, number[]]>([
    ['null', { a: null }, [1, 2, 5]],
    ['not null', { a: { $ne: null } }, [3, 4, 6]],
    ['null in a list', { a: { $in: [null] } }, [1, 2, 5]],
    ['at least null', { a: { $gte: null } }, [1, 2, 5]],
    ['above null', { a: { $gt: null } }, []],
    ['a field', { a: { $exists: true } }, [1, 3, 4, 5, 6]],
    ['no field', { a: { $exists: 0 } }, [2]],
    ['the type null', { a: { $type: 'null' } }, [1, 5]],
  ])('finds %s', (_, filter, expected) => {
    expect(found(filter, nulls)).toEqual(expected);
  });

  const lists = [{ a: [1, 2] }, { a: [2, 1] }, { a: 1 }, { a: [[1, 2], 3] }, { a: [] }, { a: [[]] }, {}];
  it.each<[string, PlainObject, number[]]>([
    ['a whole array or one in it', { a: [1, 2] }, [1, 4]],
    ['an element', { a: 1 }, [1, 2, 3]],
    ['an empty array', { a: [] }, [5, 6]],
    ['something greater', { a: { $gt: 2 } }, [4]],
    ['a greater array', { a: { $gt: [1, 2] } }, [2, 4, 6]],
    ['none of a list', { a: { $nin: [1, 3] } }, [5, 6, 7]],
    ['all of a list', { a: { $all: [1, 2] } }, [1, 2]],
    ['all of an empty list, which nothing is', { a: { $all: [] } }, []],
    ['a size', { a: { $size: 2 } }, [1, 2, 4]],
    ['numbers and arrays by type', { a: { $type: ['int', 'array'] } }, [1, 2, 3, 4, 5, 6]],
  ])('finds %s among arrays', (_, filter, expected) => {
    expect(found(filter, lists)).toEqual(expected);
  });

  const deep = [
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ],
    },
    { a: [{ x: 1, y: 2 }] },
    { a: { x: 1, y: 2 } },
    { a: [[{ x: 1, y: 2 }]] },
    { a: [{ x: [1, 5], y: 2 }] },
    { a: [1, 2] },
    {},
  ];
  it.each<[string, PlainObject, number[]]>([
    ['two conditions that two elements meet', { 'a.x': 1, 'a.y': 2 }, [1, 2, 3, 5]],
    ['two conditions that one element must meet', { a: { $elemMatch: { x: 1, y: 2 } } }, [2, 5]],
    ['an element within an element', { a: { $elemMatch: { $elemMatch: { x: 1 } } } }, [4]],
    ['a range that one element must meet', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [6]],
    ['one of two conditions on an element', { a: { $elemMatch: { $or: [{ x: 2 }, { y: 1 }] } } }, [1]],
    ['an element by its number', { 'a.1.x': 2 }, [1]],
    ['a missing field, which scalars in arrays do not have', { 'a.x': null }, [7]],
    ['what is not', { 'a.x': { $not: { $gt: 1 } } }, [2, 3, 4, 6, 7]],
  ])('finds %s', (_, filter, expected) => {
    expect(found(filter, deep)).toEqual(expected);
  });

  const types = [
    { a: 5 },
    { a: 'm' },
    { a: new Date(5) },
    { a: NaN },
    {},
    { a: new MinKey() },
    { a: new MaxKey() },
    { a: Long.fromNumber(5) },
  ];
  it.each<[string, PlainObject, number[]]>([
    ['numbers', { a: { $gt: 1 } }, [1, 8]],
    ['numbers of another type', { a: Decimal128.fromString('5.0') }, [1, 8]],
    ['texts', { a: { $lt: 'z' } }, [2]],
    ['dates', { a: { $gte: new Date(0) } }, [3]],
    ['NaN, which no range has', { a: { $lte: NaN } }, [4]],
    ['everything above MinKey', { a: { $gt: new MinKey() } }, [1, 2, 3, 4, 5, 7, 8]],
  ])('finds %s within their type', (_, filter, expected) => {
    expect(found(filter, types)).toEqual(expected);
  });

  it.each<[string, PlainObject, number[]]>([
    ['$and', { $and: [{ a: 1 }, { b: 2 }] }, [2]],
    ['$or', { $or: [{ a: 2 }, { b: 1 }] }, [1, 3]],
    ['$nor', { $nor: [{ a: 2 }, { b: 1 }] }, [2, 4]],
    ['$expr', { $expr: { $lt: ['$a', '$b'] } }, [2, 4]],
    ['$comment, which says nothing', { $comment: 'x', a: 2 }, [3]],
    ['nothing', {}, [1, 2, 3, 4]],
  ])('combines conditions by %s', (_, filter, expected) => {
    expect(found(filter, [{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2 }, { b: 3 }])).toEqual(expected);
  });

  it.each<[string, PlainObject, number[]]>([
    ['a pattern as the value', { a: /^hel/ }, [1, 3]],
    ['a pattern in a list', { a: { $in: [/^hel/, 5] } }, [1, 3, 4]],
    ['a pattern that is not found', { a: { $not: /l/ } }, [4, 5]],
    ['options of its own', { a: { $regex: 'HEL', $options: 'i' } }, [1, 2, 3]],
    ['the same pattern as a value', { a: { $eq: new BSONRegExp('l') } }, []],
  ])('finds texts by %s', (_, filter, expected) => {
    expect(found(filter, [{ a: 'hello' }, { a: 'shell' }, { a: ['x', 'help'] }, { a: 5 }, {}])).toEqual(expected);
  });

  it.each<[code: number, PlainObject]>([
    [2, { a: { $nope: 1 } }],
    [2, { $nope: 1 }],
    [2, { a: { $gt: 1, b: 2 } }],
    [2, { $or: [] }],
    [2, { $and: [1] }],
    [2, { a: { $in: 1 } }],
    [2, { a: { $in: [{ $gt: 1 }] } }],
    [2, { a: { $not: {} } }],
    [2, { a: { $ne: /x/ } }],
    [2, { a: { $gt: /x/ } }],
    [2, { a: { $elemMatch: 5 } }],
    [2, { a: { $elemMatch: { $or: [{ $expr: true }] } } }],
    [2, { a: { $gt: 1, constructor: 2 } }],
    [2, { a: { $gt: 1, toString: 2 } }],
    [2, { a: { $size: 1.5 } }],
    [2, { a: { $size: -1 } }],
    [2, { a: { $type: 'nope' } }],
    [2, { a: { $options: 'i' } }],
    [51075, { a: { $regex: new BSONRegExp('a', 'i'), $options: 's' } }],
    [238, { a: { $mod: [5, 0] } }],
    [238, { a: { $bitsAllSet: 1 } }],
    [238, { $where: 'true' }],
    [238, { $text: { $search: 'x' } }],
  ])('is refused with %i: %j', (code, filter) => {
    expect(codeOf(() => parseFilter(document(filter), context))).toBe(code);
  });
});
