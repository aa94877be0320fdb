import { type Document as PlainObject } from 'bson';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { parseFilter } from '../filter/parse-filter';
import { parseUpdate } from './parse-update';

interface Options {
  readonly filter?: PlainObject;
  readonly arrayFilters?: readonly PlainObject[];
}

interface UpdateAsked extends Options {
  readonly update: PlainObject;
}

function updated(before: PlainObject, update: PlainObject, { filter = {}, arrayFilters = [] }: Options = {}): PlainObject {
  const parsed = parseUpdate(value(update), context, arrayFilters.map(document));
  return plain(parsed.apply(document(before), parseFilter(document(filter), context)));
}

describe('$ is the element that the filter found', () => {
  it.each<[string, PlainObject, UpdateAsked, PlainObject]>([
    ['by a value', { a: [1, 2, 2] }, { filter: { a: 2 }, update: { $set: { 'a.$': 9 } } }, { a: [1, 9, 2] }],
    [
      'by a field',
      { a: [{ k: 1 }, { k: 2 }] },
      { filter: { 'a.k': 2, b: null }, update: { $set: { 'a.$.v': 9 } } },
      { a: [{ k: 1 }, { k: 2, v: 9 }] },
    ],
    [
      'by $elemMatch',
      {
        a: [
          { k: 2, n: 1 },
          { k: 2, n: 5 },
        ],
      },
      { filter: { a: { $elemMatch: { k: 2, n: 5 } } }, update: { $inc: { 'a.$.n': 1 } } },
      {
        a: [
          { k: 2, n: 1 },
          { k: 2, n: 6 },
        ],
      },
    ],
    [
      'in an array within documents',
      { x: { a: [1, 2] } },
      { filter: { 'x.a': { $gt: 1 } }, update: { $mul: { 'x.a.$': 5 } } },
      { x: { a: [1, 10] } },
    ],
    [
      'by conditions that one element meets',
      { a: [1, 5] },
      { filter: { a: { $gt: 2, $gte: 5, $ne: 3 } }, update: { $unset: { 'a.$': '' } } },
      { a: [1, null] },
    ],
    ['beside another element', { a: [1, 2] }, { filter: { a: 2 }, update: { $set: { 'a.$': 9, 'a.0': 8 } } }, { a: [8, 9] }],
  ])('%s', (_, before, { update, ...options }, after) => {
    expect(updated(before, update, options)).toEqual(after);
  });

  it.each<[code: number, PlainObject, PlainObject, PlainObject]>([
    [2, { a: [1, 2] }, {}, { $set: { 'a.$': 9 } }],
    [2, { a: [1, 2] }, { a: { $ne: 5 } }, { $set: { 'a.$': 9 } }],
    [2, { a: [1, 2] }, { a: { $size: 2 } }, { $set: { 'a.$': 9 } }],
    [2, { a: [] }, { a: 1 }, { $set: { 'a.$.b.$': 9 } }],
    [2, { a: [] }, { a: 1 }, { $set: { '$.a': 9 } }],
    [2, { a: [1] }, { a: 1 }, { $rename: { 'a.$': 'b' } }],
    [40, { a: [1] }, { a: 1 }, { $set: { 'a.$': 9, 'a.0': 8 } }],
    [238, { a: [1], b: [1] }, { b: 1 }, { $set: { 'a.$': 9 } }],
    [238, { a: [1, 2] }, { a: { $all: [1, 2] } }, { $set: { 'a.$': 9 } }],
    [238, { a: [1, 2] }, { $or: [{ a: 1 }, { a: 2 }] }, { $set: { 'a.$': 9 } }],
    [238, { a: [{ b: [1] }] }, { 'a.b': 1 }, { $set: { 'a.$.c': 9 } }],
    [238, { a: [{ b: 1 }] }, { 'a.0.b': 1 }, { $set: { 'a.$.c': 9 } }],
  ])('or refused with %i: %j found by %j, %j', (code, before, filter, update) => {
    expect(codeOf(() => updated(before, update, { filter }))).toBe(code);
  });
});

describe('$[] is every element, $[name] those that an array filter means', () => {
  it.each<[string, PlainObject, UpdateAsked, PlainObject]>([
    ['all of them', { a: [1, 2], b: [{}] }, { update: { $inc: { 'a.$[]': 1 }, $set: { 'b.$[].x': 5 } } }, { a: [2, 3], b: [{ x: 5 }] }],
    ['none', { a: [] }, { update: { $inc: { 'a.$[]': 1 } } }, { a: [] }],
    ['by a value', { a: [1, 5, 9] }, { update: { $set: { 'a.$[big]': 0 } }, arrayFilters: [{ big: { $gte: 5 } }] }, { a: [1, 0, 0] }],
    [
      'by fields',
      { a: [{ k: 1 }, { k: 2, n: 1 }, { k: 3, n: 1 }] },
      { update: { $set: { 'a.$[x].v': 1 } }, arrayFilters: [{ $and: [{ 'x.k': { $gt: 1 } }, { 'x.k': { $lt: 3 } }] }] },
      { a: [{ k: 1 }, { k: 2, n: 1, v: 1 }, { k: 3, n: 1 }] },
    ],
    [
      'of arrays of arrays',
      { a: [{ b: [1, 2] }, { b: [2] }] },
      { update: { $inc: { 'a.$[].b.$[two]': 10 } }, arrayFilters: [{ two: 2 }] },
      { a: [{ b: [1, 12] }, { b: [12] }] },
    ],
    [
      'by two filters',
      { a: [1, 2] },
      { update: { $set: { 'a.$[one]': 8, 'a.$[two]': 9 } }, arrayFilters: [{ one: 1 }, { two: 2 }] },
      { a: [8, 9] },
    ],
  ])('%s', (_, before, { update, ...options }, after) => {
    expect(updated(before, update, options)).toEqual(after);
  });

  it('starts from the equalities of the filter in an upsert', () => {
    const filter = parseFilter(document({ _id: 1, a: { $eq: [1, 2] } }), context);
    expect(plain(parseUpdate(value({ $inc: { 'a.$[]': 1 } }), context).insertFor(filter))).toEqual({ _id: 1, a: [2, 3] });
  });

  it.each<[code: number, PlainObject, PlainObject, PlainObject[]]>([
    [2, {}, { $set: { 'a.$[]': 1 } }, []],
    [2, { a: 1 }, { $set: { 'a.$[]': 1 } }, []],
    [2, { a: [] }, { $set: { '$[].a': 1 } }, []],
    [2, { a: [] }, { $set: { 'a.$[x]': 1 } }, []],
    [2, { a: [] }, { $set: { 'a.$[X]': 1 } }, [{ X: 1 }]],
    [9, { a: [] }, { $set: { a: 1 } }, [{ x: 1 }]],
    [9, { a: [] }, { $set: { 'a.$[x]': 1 } }, [{}]],
    [9, { a: [] }, { $set: { 'a.$[x]': 1 } }, [{ x: 1, y: 1 }]],
    [9, { a: [] }, { $set: { 'a.$[x]': 1 } }, [{ x: 1 }, { x: 2 }]],
    [9, { a: [] }, { $set: { 'a.$[x]': 1 } }, [{ $expr: true }]],
    [9, { a: [] }, { a: 1 }, [{ x: 1 }]],
    [28, { a: [1] }, { $set: { 'a.$[].x': 1 } }, []],
    [40, { a: [1] }, { $set: { 'a.$[]': 1, 'a.$[x]': 1 } }, [{ x: 1 }]],
    [40, { a: [1] }, { $set: { 'a.$[]': 1, 'a.1': 1 } }, []],
    [238, { a: [1] }, { $set: { 'a.$[x': 1 } }, []],
  ])('or refused with %i: %j, %j, %j', (code, before, update, arrayFilters) => {
    expect(codeOf(() => updated(before, update, { arrayFilters }))).toBe(code);
  });
});
