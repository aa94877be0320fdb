import { type Document as PlainObject } from 'bson';
import { codeOf, context, document, plain } from '../../testing/documents';
import { excluding, parseAddedFields, parseProjection } from './projection';

const stored = { _id: 1, d: 4, a: { x: 1, y: { z: 2, w: 3 } }, l: [{ x: 1, y: 1 }, { y: 2 }, 5, [{ x: 3, y: 3 }], null] };

describe('a projection', () => {
  it.each<[string, PlainObject, PlainObject]>([
    ['takes everything', {}, stored],
    ['includes fields in the order of the document', { a: 1, d: true }, { _id: 1, d: 4, a: stored.a }],
    ['leaves the _id out', { d: 1, _id: 0 }, { d: 4 }],
    ['takes the _id alone', { _id: 1 }, { _id: 1 }],
    ['excludes fields', { a: 0, l: false, _id: 0 }, { d: 4 }],
    ['includes a part', { 'a.y.z': 1 }, { _id: 1, a: { y: { z: 2 } } }],
    ['includes parts written as a document', { a: { x: 1 } }, { _id: 1, a: { x: 1 } }],
    ['excludes a part', { 'a.y.z': 0, l: 0 }, { _id: 1, d: 4, a: { x: 1, y: { w: 3 } } }],
    ['includes a part of the documents in arrays', { 'l.x': 1 }, { _id: 1, l: [{ x: 1 }, {}, [{ x: 3 }]] }],
    ['excludes a part of the documents in arrays', { 'l.x': 0, a: 0 }, { _id: 1, d: 4, l: [{ y: 1 }, { y: 2 }, 5, [{ y: 3 }], null] }],
    ['finds nothing in a scalar', { 'd.x': 1 }, { _id: 1 }],
    ['computes fields and puts them last', { d: { $add: ['$d', 1] }, a: 1, n: '$a.x' }, { _id: 1, a: stored.a, d: 5, n: 1 }],
    ['computes within a document', { v: { w: '$d', q: '$zz' } }, { _id: 1, v: { w: 4 } }],
    ['takes texts and literals as values', { t: 'text', n: { $literal: 1 } }, { _id: 1, t: 'text', n: 1 }],
    ['computes the _id', { _id: '$d' }, { _id: 4 }],
  ])('%s', (_, projection, expected) => {
    const projected = plain(parseProjection(document(projection), context)(document(stored)));
    expect(projected).toEqual(expected);
    expect(Object.keys(projected)).toEqual(Object.keys(expected));
  });

  it.each<[code: number, PlainObject]>([
    [31254, { a: 1, b: 0 }],
    [31253, { a: 0, b: 1 }],
    [31254, { a: { x: 1, y: 0 } }],
    [31252, { a: 0, s: { $add: [1, 1] } }],
    [31249, { a: 1, 'a.b': 1 }],
    [31250, { 'a.b': 1, a: 1 }],
    [31325, { s: { $nope: 1 } }],
    [51270, { s: {} }],
    [16410, { $a: 1 }],
    [40353, { 'a.': 1 }],
    [238, { a: { $slice: 2 } }],
    [238, { a: { $elemMatch: { k: 2 } } }],
    [238, { 'a.$': 1 }],
  ])('is refused with %i: %j', (code, projection) => {
    expect(codeOf(() => parseProjection(document(projection), context))).toBe(code);
  });
});

describe('added fields', () => {
  it.each<[string, PlainObject, PlainObject]>([
    ['in their place or at the end', { c: '$a', a: 'new' }, { _id: 1, a: 'new', l: [{ x: 1 }, 5], c: 1 }],
    ['in every element of an array', { 'l.y': 9 }, { _id: 1, a: 1, l: [{ x: 1, y: 9 }, { y: 9 }] }],
    ['in a document that replaces a scalar', { 'a.b': 1 }, { _id: 1, a: { b: 1 }, l: [{ x: 1 }, 5] }],
    ['unless they are missing', { q: '$zz' }, { _id: 1, a: 1, l: [{ x: 1 }, 5] }],
    ['or go when they are removed', { a: '$$REMOVE' }, { _id: 1, l: [{ x: 1 }, 5] }],
  ])('are set %s', (_, fields, expected) => {
    const add = parseAddedFields(document(fields), context);
    expect(plain(add(document({ _id: 1, a: 1, l: [{ x: 1 }, 5] })))).toEqual(expected);
  });
});

it('paths are dropped, also from the documents in arrays', () => {
  expect(plain(excluding(['a', 'l.x'])(document({ _id: 1, a: 1, l: [{ x: 1 }, 5] })))).toEqual({ _id: 1, l: [{}, 5] });
});
