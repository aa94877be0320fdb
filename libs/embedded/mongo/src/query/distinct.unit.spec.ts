import { Long } from 'bson';
import { Document } from '../bson/document';
import { document, plain } from '../testing/documents';
import { distinctValues } from './distinct';
import { fieldPath } from './field-path';

it.each<[string, object[], unknown[]]>([
  ['a', [{ a: 1 }, { a: Long.fromNumber(1) }, { a: 'x' }, { a: null }, {}], [1, 'x', null]],
  ['a', [{ a: [1, 2] }, { a: [2, 3] }, { a: [] }, { a: [[4]] }], [1, 2, 3, [4]]],
  [
    'a',
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
    [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
    ],
  ],
  ['a.b', [{ a: [{ b: 1 }, { b: [2, 3] }] }, { a: { b: 1 } }, { a: 1 }], [1, 2, 3]],
  ['a.0.b', [{ a: [{ b: 1 }, { b: 2 }] }], [1]],
])('the distinct values at %s of %j', (path, documents, expected) => {
  const values = distinctValues(documents.map(document), fieldPath(path));
  expect(plain(Document.of([['values', values]]))).toEqual({ values: expected });
});
