import { Decimal128, Int32, Long, Timestamp, type Document as PlainObject } from 'bson';
import fc from 'fast-check';
import { Document } from '../../bson/document';
import { anyDocument } from '../../testing/arbitraries';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { parseUpdate } from './parse-update';

const parse = (update: unknown): ReturnType<typeof parseUpdate> => parseUpdate(value(update), context);
const updated = (before: PlainObject, update: unknown): PlainObject => plain(parse(update).apply(document(before)));

describe('an update by operators', () => {
  it.each<[string, PlainObject, PlainObject, PlainObject]>([
    ['new fields at the end, by name', { m: 1 }, { $set: { z: 1, b: 1, m: 2 }, $inc: { a: 1 } }, { m: 2, a: 1, b: 1, z: 1 }],
    ['missing parents', {}, { $set: { 'a.b.c': 1, 'a.d': 2 } }, { a: { b: { c: 1 }, d: 2 } }],
    ['a number as a name where there is no array', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
    ['an element', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
    ['behind the end of an array', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    [
      'elements by their number, in that order',
      { a: [] },
      { $set: { 'a.10': 10, 'a.9': 9 } },
      { a: [...Array<null>(9).fill(null), 9, 10] },
    ],
    ['a part of an element', { a: [{ x: 1 }] }, { $set: { 'a.0.y': 2 } }, { a: [{ x: 1, y: 2 }] }],
    ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': 1, z: 1 } }, { b: { d: 2 } }],
    ['$unset of an element', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc', { a: 1 }, { $inc: { a: -2, b: 1.5, 'c.d': 3 } }, { a: -1, b: 1.5, c: { d: 3 } }],
    [
      '$min and $max',
      { a: 5, b: 5, c: 'x', d: 5 },
      { $min: { a: 3, c: 1, e: 1 }, $max: { b: 3, d: 'x' } },
      { a: 3, b: 5, c: 1, d: 'x', e: 1 },
    ],
    ['$push', { a: [1] }, { $push: { a: [2, 3], 'b.c': null } }, { a: [1, [2, 3]], b: { c: [null] } }],
    ['$push of each', { a: [1] }, { $push: { a: { $each: [2, 3] }, b: { $each: [] } } }, { a: [1, 2, 3], b: [] }],
    ['$push of what only looks like modifiers', { a: [] }, { $push: { a: { $slice: 1 } } }, { a: [{ $slice: 1 }] }],
    ['$addToSet', { a: [1, { x: 1, y: 2 }] }, { $addToSet: { a: { $each: [1, { x: 1, y: 2 }, 2, 2] } } }, { a: [1, { x: 1, y: 2 }, 2] }],
    ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1, b: 1 } }, { a: [2] }],
    ['$pull by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
    [
      '$pull of documents',
      { a: [{ x: 1, y: 5 }, { x: 2, y: 5 }, 7] },
      { $pull: { a: { x: { $gte: 2 }, y: 5 } } },
      { a: [{ x: 1, y: 5 }, 7] },
    ],
    ['$pullAll', { a: [1, 2, 2, { x: 1 }, { x: 1, y: 2 }] }, { $pullAll: { a: [2, { x: 1 }], b: [1] } }, { a: [1, { x: 1, y: 2 }] }],
    ['$pop', { a: [1, 2], b: [1, 2], c: [] }, { $pop: { a: 1, b: -1, c: 1, d: 1, 'e.f': 1 } }, { a: [1], b: [2], c: [] }],
    ['$mul', { a: 3, b: 1.5 }, { $mul: { a: 2, b: 2, c: 5 } }, { a: 6, b: 3, c: 0 }],
    ['$bit', { a: 13, b: 4 }, { $bit: { a: { and: 10 }, b: { or: 3, xor: 1 }, c: { or: 5 } } }, { a: 8, b: 6, c: 5 }],
    [
      '$currentDate',
      {},
      { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } },
      { a: context.now, b: context.now, c: new Timestamp({ t: 1_711_846_800, i: 1 }) },
    ],
    ['$rename', { a: 1, c: { d: 3 } }, { $rename: { a: 'x', 'c.d': 'y.z', q: 'r' } }, { c: {}, x: 1, y: { z: 3 } }],
    ['$setOnInsert, which is not for present documents', { a: 1 }, { $set: { a: 2 }, $setOnInsert: { b: 1 } }, { a: 2 }],
  ])('carries out %s', (_, before, update, after) => {
    const result = updated({ _id: 1, ...before }, update);
    expect(result).toEqual({ _id: 1, ...after });
    expect(Object.keys(result)).toEqual(['_id', ...Object.keys(after)]);
  });

  it('keeps the types of numbers', () => {
    const before = document({ int: 1, long: Long.fromNumber(7), decimal: Decimal128.fromString('0.10'), product: 3, bits: 5 });
    const after = parse({
      $inc: { int: 2_147_483_647, long: 1, decimal: Decimal128.fromString('0.2') },
      $mul: { product: Long.fromNumber(2), zero: Long.fromNumber(5), zeroDouble: 1.5 },
      $bit: { bits: { xor: Long.fromNumber(1) } },
    }).apply(before);
    expect([...after.entries()]).toEqual([
      ['int', 2_147_483_648n],
      ['long', 8n],
      ['decimal', Decimal128.fromString('0.30')],
      ['product', 6n],
      ['bits', 4n],
      ['zero', 0n],
      ['zeroDouble', 0],
    ]);
  });

  it.each<[string, PlainObject, PlainObject]>([
    ['the same value', { a: { b: [1] } }, { $set: { 'a.b': [1] } }],
    ['nothing', { a: 1 }, { $set: {} }],
    ['zero added', { a: 1 }, { $inc: { a: 0 } }],
    ['a lesser maximum, and an equal one of another type', { a: 5 }, { $max: { a: Long.fromNumber(5), _id: 0 } }],
    ['an element that the set has', { a: [1] }, { $addToSet: { a: Long.fromNumber(1) } }],
    ['a removal through a scalar', { a: 1 }, { $unset: { 'a.b': '' } }],
    ['the same _id', { a: 1 }, { $set: { _id: 1 } }],
  ])('leaves the document as it is: %s', (_, before, update) => {
    const stored = document({ _id: 1, ...before });
    expect(parse(update).apply(stored)).toBe(stored);
  });

  it('changes a number whose type alone differs', () => {
    expect(
      parse({ $set: { a: Long.fromNumber(1) } })
        .apply(document({ a: 1 }))
        .get('a'),
    ).toBe(1n);
  });

  it('leaves every other field of any document alone', () => {
    fc.assert(
      fc.property(anyDocument, (before) => {
        const after = parse({ $set: { new: 1 } }).apply(before);
        expect([...after.entries()]).toEqual([...before.entries(), ['new', new Int32(1)]]);
      }),
    );
  });

  it.each<[code: number, PlainObject, PlainObject]>([
    [28, { a: [{ x: 1 }] }, { $set: { 'a.x': 9 } }],
    [28, { a: 1 }, { $set: { 'a.b': 1 } }],
    [28, { a: null }, { $set: { 'a.b': 1 } }],
    [34, { a: [] }, { $set: { 'a.2000000': 1 } }],
    [14, { a: 'x' }, { $inc: { a: 1 } }],
    [14, { a: null }, { $inc: { a: 1 } }],
    [2, { a: Long.MAX_VALUE }, { $inc: { a: 1 } }],
    [2, { a: 1 }, { $push: { a: 1 } }],
    [2, { a: null }, { $addToSet: { a: 1 } }],
    [2, { a: 1 }, { $pull: { a: 1 } }],
    [2, { a: 1 }, { $pullAll: { a: [1] } }],
    [28, { a: 1 }, { $pull: { 'a.b': 1 } }],
    [28, { a: [{ b: [] }] }, { $pop: { 'a.b': 1 } }],
    [14, { a: 1 }, { $pop: { a: 1 } }],
    [14, { a: 'x' }, { $mul: { a: 1 } }],
    [2, { a: Long.MAX_VALUE }, { $mul: { a: 2 } }],
    [2, { a: 1.5 }, { $bit: { a: { and: 1 } } }],
    [2, { a: [{ x: 1 }] }, { $rename: { 'a.0.x': 'b' } }],
    [2, { a: [1], b: 1 }, { $rename: { b: 'a.0' } }],
    [66, {}, { $set: { _id: 2 } }],
    [66, {}, { $set: { _id: Long.fromNumber(1) } }],
    [66, {}, { $unset: { _id: '' } }],
    [66, {}, { $rename: { _id: 'a' } }],
  ])('is refused with %i on %j: %j', (code, before, update) => {
    expect(codeOf(() => updated({ _id: 1, ...before }, update))).toBe(code);
  });

  it.each<[code: number, unknown]>([
    [9, { $nope: { a: 1 } }],
    [9, { $set: 5 }],
    [9, { $set: { a: 1 }, b: 1 }],
    [9, 5],
    [14, { $inc: { a: 'x' } }],
    [2, { $push: { a: { $each: 5 } } }],
    [2, { $push: { a: { $each: [], $nope: 1 } } }],
    [2, { $rename: { a: 'a' } }],
    [2, { $rename: { a: 1 } }],
    [40, { $set: { a: 1 }, $inc: { a: 1 } }],
    [40, { $set: { a: 1, 'a.b': 2 } }],
    [40, { $set: { b: 1 }, $rename: { a: 'b' } }],
    [40, { $set: { a: 1 }, $setOnInsert: { a: 1 } }],
    [52, { $set: { $a: 1 } }],
    [56, { $set: { 'a..b': 1 } }],
    [56, { $set: { '': 1 } }],
    [14, { $mul: { a: 'x' } }],
    [2, { $pullAll: { a: 1 } }],
    [9, { $pop: { a: 2 } }],
    [9, { $pop: { a: 'x' } }],
    [2, { $bit: { a: 1 } }],
    [2, { $bit: { a: {} } }],
    [2, { $bit: { a: { not: 1 } } }],
    [2, { $bit: { a: { and: 1.5 } } }],
    [2, { $currentDate: { a: 1 } }],
    [2, { $currentDate: { a: {} } }],
    [2, { $currentDate: { a: { $type: 'clock' } } }],
    [2, { $currentDate: { a: { $type: 'date', more: 1 } } }],
  ])('is refused with %i before any document: %j', (code, update) => {
    expect(codeOf(() => parse(update))).toBe(code);
  });
});

describe('a replacement', () => {
  it('keeps the _id, as the first field', () => {
    const replaced = updated({ _id: 1, a: 1 }, { z: 1, _id: 1, b: 2 });
    expect(Object.entries(replaced)).toEqual([
      ['_id', 1],
      ['z', 1],
      ['b', 2],
    ]);
  });

  it('is a change even if it is the same', () => {
    const stored = document({ _id: 1, a: 1 });
    expect(parse({ a: 1 }).apply(stored)).not.toBe(stored);
  });

  it.each<[number, unknown]>([
    [66, { _id: 2 }],
    [52, { a: 1, $set: { b: 1 } }],
  ])('is refused with %i: %j', (code, update) => {
    expect(codeOf(() => updated({ _id: 1 }, update))).toBe(code);
  });
});

it('the document before an update is never changed', () => {
  const before = Document.of(document({ _id: 1, a: [1], b: { c: 1 } }).entries());
  parse({ $push: { a: 2 }, $set: { 'b.c': 2 } }).apply(before);
  expect(plain(before)).toEqual({ _id: 1, a: [1], b: { c: 1 } });
});
