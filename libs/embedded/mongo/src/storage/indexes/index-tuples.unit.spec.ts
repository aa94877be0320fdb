import { Int32 } from 'bson';
import fc from 'fast-check';
import { Document } from '../../bson/document';
import { isSameAt } from '../../bson/elements';
import { encode } from '../../bson/encode';
import type { BsonValue, MaybeValue } from '../../bson/value';
import { anyDocument, anyFieldName, anyValue } from '../../testing/arbitraries';
import { entryKey } from '../keys/entry-key';
import { indexTuples } from './index-tuples';

type Plain = number | null | undefined | readonly Plain[] | { readonly [name: string]: Plain };

const bson = (value: Exclude<Plain, undefined>): BsonValue => {
  if (typeof value === 'number') return new Int32(value);
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(bson);
  return Document.of(Object.entries(value).map(([name, field]) => [name, bson(field as Exclude<Plain, undefined>)]));
};
const plain = (value: MaybeValue): Plain => {
  if (value instanceof Int32) return value.value;
  if (value instanceof Document) return Object.fromEntries(Array.from(value.entries(), ([name, field]) => [name, plain(field)]));
  return Array.isArray(value) ? value.map(plain) : (value as null | undefined);
};
const entries = (document: Plain, ...paths: string[]) => {
  const { tuples, multikey, isAnyFound } = indexTuples(
    bson(document ?? {}) as Document,
    paths.map((path) => path.split('.')),
  );
  return { tuples: tuples.map((tuple) => tuple.map(plain)), multikey, isAnyFound };
};

const keys = (document: Document, path: readonly string[]): readonly string[] =>
  indexTuples(document, [path]).tuples.map((values) => entryKey(values, [1]).bytes.toString('hex'));

describe('the entries of a document in an index', () => {
  it('are one tuple of its values', () => {
    expect(entries({ a: 1, b: { c: 2 } }, 'b.c', 'a')).toEqual({ tuples: [[2, 1]], multikey: [false, false], isAnyFound: true });
  });

  it('have null for what is missing', () => {
    expect(entries({ a: 1 }, 'b')).toEqual({ tuples: [[null]], multikey: [false], isAnyFound: false });
    expect(entries({ a: 1 }, 'a.b')).toEqual({ tuples: [[null]], multikey: [false], isAnyFound: false });
    expect(entries({ a: null }, 'a')).toEqual({ tuples: [[null]], multikey: [false], isAnyFound: true });
  });

  it('are one for each element of an array', () => {
    expect(entries({ a: [1, [2], { x: 3 }], b: 4 }, 'a', 'b')).toEqual({
      tuples: [
        [1, 4],
        [[2], 4],
        [{ x: 3 }, 4],
      ],
      multikey: [true, false],
      isAnyFound: true,
    });
  });

  it('go into the documents of an array, not into arrays inside arrays', () => {
    expect(entries({ a: [{ b: 1 }, { b: [2, 3] }, 4, [{ b: 5 }], {}] }, 'a.b').tuples).toEqual([[1], [2], [3], [null], [null], [null]]);
  });

  it('tell an empty array from a missing value', () => {
    expect(entries({ a: [] }, 'a')).toEqual({ tuples: [[undefined]], multikey: [true], isAnyFound: true });
    expect(entries({ a: [] }, 'a.b')).toEqual({ tuples: [[null]], multikey: [true], isAnyFound: false });
  });

  it('keep the fields of one element together', () => {
    const document = {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    };
    expect(entries(document, 'a.b', 'a.c').tuples).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('are refused for two different arrays', () => {
    expect(() => entries({ a: [1], b: [2] }, 'a', 'b')).toThrow('cannot index parallel arrays [b] [a]');
  });

  it('are the same when the bytes are the same where the path leads', () => {
    const path = fc.array(anyFieldName, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyDocument, anyFieldName, anyValue, path, (before, name, value, fields) => {
        const after = before.with(name, value);
        fc.pre(isSameAt(encode(before), encode(after), fields));
        expect(keys(after, fields)).toEqual(keys(before, fields));
      }),
      { numRuns: 1000 },
    );
  });
});
