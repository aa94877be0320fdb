import { type Document as PlainObject } from 'bson';
import fc from 'fast-check';
import { codeOf, document } from '../../testing/documents';
import { parseSort } from './parse-sort';
import { SortedDocuments } from './sorted-documents';

/** The numbers (from 1) of documents in the order of a sort. */
function sorted(sort: PlainObject, documents: readonly PlainObject[], limit?: number): unknown[] {
  const collected = new SortedDocuments(parseSort(document(sort)), limit);
  documents.forEach((one, at) => collected.add(document({ ...one, at: at + 1 })));
  return collected.inOrder().map((one) => Number(one.get('at')));
}

describe('a sort', () => {
  it.each<[string, PlainObject, PlainObject[], number[]]>([
    ['by two fields', { a: 1, b: -1 }, [{ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { b: 3 }], [4, 3, 1, 2]],
    ['an array upwards by its smallest element', { a: 1 }, [{ a: [5, 1] }, { a: [3] }, { a: 4 }, { a: [] }, { a: 0 }], [4, 5, 1, 2, 3]],
    ['an array downwards by its greatest element', { a: -1 }, [{ a: [5, 1] }, { a: [3] }, { a: 4 }, { a: [] }, { a: 0 }], [1, 3, 2, 5, 4]],
    [
      'by a path through documents',
      { 'a.b': 1 },
      [{ a: { b: 2 } }, { a: { b: 1 } }, { a: 5 }, {}, { a: [{ b: 3 }, { b: 0 }] }],
      [3, 4, 5, 2, 1],
    ],
    ['equal ones as they came', { a: 1 }, [{ a: 1 }, { a: 0 }, { a: 1 }, { a: 0 }], [2, 4, 1, 3]],
    ['by nothing', {}, [{ a: 2 }, { a: 1 }], [1, 2]],
  ])('orders %s', (_, sort, documents, expected) => {
    expect(sorted(sort, documents)).toEqual(expected);
  });

  it('with a limit gives the beginning of the whole', () => {
    const documents = fc.array(fc.record({ a: fc.nat(20) }), { maxLength: 5000, size: 'max' });
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 50 }), (all, limit) => {
        expect(sorted({ a: -1 }, all, limit)).toEqual(sorted({ a: -1 }, all).slice(0, limit));
      }),
      { numRuns: 10 },
    );
  });

  it.each<[code: number, PlainObject]>([
    [15975, { a: 0 }],
    [15975, { a: 2 }],
    [15974, { a: 'up' }],
    [15974, { a: true }],
    [40352, { '': 1 }],
    [15998, { 'a..b': 1 }],
    [40353, { 'a.': 1 }],
    [16410, { $a: 1 }],
    [238, { a: { $meta: 'textScore' } }],
  ])('is refused with %i: %j', (code, sort) => {
    expect(codeOf(() => parseSort(document(sort)))).toBe(code);
  });

  it.each<[code: number, PlainObject, PlainObject]>([
    [2, { a: 1, b: 1 }, { a: [1, 2], b: [1, 2] }],
    [2, { 'a.b': 1, c: 1 }, { a: { b: [1, 2] }, c: [1] }],
    [238, { 'a.b': 1, 'a.c': 1 }, { a: [{ b: 1, c: 2 }] }],
    [0, { 'a.b': 1, 'a.c': 1 }, { a: { b: [1], c: 2 } }],
  ])('with several arrays is refused with %i: %j of %j', (code, sort, stored) => {
    expect(codeOf(() => sorted(sort, [stored]))).toBe(code || 'accepted');
  });
});
