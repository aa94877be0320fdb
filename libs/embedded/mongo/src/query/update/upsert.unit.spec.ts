import { type Document as PlainObject } from 'bson';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { parseFilter } from '../filter/parse-filter';
import { parseUpdate } from './parse-update';

const inserted = (filter: PlainObject, update: unknown): PlainObject =>
  plain(parseUpdate(value(update), context).insertFor(parseFilter(document(filter), context)));

describe('an upsert that finds nothing', () => {
  const set = { $set: { s: 1 } };
  it.each<[string, PlainObject, unknown, PlainObject]>([
    ['takes equalities, by name', { _id: 7, t: 'x', n: { $eq: 5 } }, set, { _id: 7, n: 5, t: 'x', s: 1 }],
    [
      'takes the only value of a list',
      { _id: 7, a: { $in: [2] }, b: { $in: [1, 2] }, c: { $all: [3] } },
      set,
      { _id: 7, a: 2, c: 3, s: 1 },
    ],
    ['takes no comparisons', { _id: 7, n: { $gt: 3 }, m: { $ne: 1 }, e: { $exists: true }, r: /^a/ }, set, { _id: 7, s: 1 }],
    ['takes what $and holds, and a single $or', { _id: 7, $and: [{ a: 1 }, { $or: [{ b: 2 }] }] }, set, { _id: 7, a: 1, b: 2, s: 1 }],
    ['makes documents of paths', { _id: 7, 'a.b': 1, 'a.c.d': 2 }, { $set: { 'a.e': 3 } }, { _id: 7, a: { b: 1, c: { d: 2 }, e: 3 } }],
    ['works on what the filter gave', { _id: 7, n: 5, u: 1 }, { $inc: { n: 1 }, $unset: { u: '' } }, { _id: 7, n: 6 }],
    [
      'sets what is only for inserts, the _id first',
      { k: 'x' },
      { $setOnInsert: { 'a.b': 1, _id: 'mine' } },
      { _id: 'mine', k: 'x', a: { b: 1 } },
    ],
    ['replaces by the replacement and the _id of the filter', { _id: 7, other: 5 }, { a: 1 }, { _id: 7, a: 1 }],
    ['takes the _id of the replacement', { other: 5 }, { a: 1, _id: 8 }, { _id: 8, a: 1 }],
    ['has no _id when nobody names one', { _id: { $gt: 5 } }, set, { s: 1 }],
  ])('%s', (_, filter, update, expected) => {
    const result = inserted(filter, update);
    expect(result).toEqual(expected);
    expect(Object.keys(result)).toEqual(Object.keys(expected));
  });

  it.each<[number, PlainObject, unknown]>([
    [54, { $and: [{ a: 1 }, { a: 2 }] }, set],
    [54, { a: { x: 1 }, 'a.b': 1 }, set],
    [2, { _id: 7, a: 1 }, { $push: { a: 2 } }],
    [66, { _id: 7 }, { $set: { _id: 8 } }],
    [66, { _id: 7 }, { _id: 8 }],
  ])('is refused with %i: %j, %j', (code, filter, update) => {
    expect(codeOf(() => inserted(filter, update))).toBe(code);
  });
});
