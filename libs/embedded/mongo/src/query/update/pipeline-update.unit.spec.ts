import { type Document as PlainObject } from 'bson';
import { Document } from '../../bson/document';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { parseFilter } from '../filter/parse-filter';
import { parseVariables } from '../variables';
import { parseUpdate } from './parse-update';

const variables = parseVariables(document({ by: 5 }));
const parse = (stages: PlainObject[]): ReturnType<typeof parseUpdate> => parseUpdate(value(stages), { ...context, variables });
const updated = (before: PlainObject, stages: PlainObject[]): PlainObject => plain(parse(stages).apply(document(before)));

it.each<[string, PlainObject[], PlainObject]>([
  ['computes from the document', [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'b' }], { _id: 1, a: 1, sum: 3 }],
  ['swaps two fields', [{ $set: { a: '$b', b: '$a' } }], { _id: 1, a: 2, b: 1 }],
  ['replaces by a document, but for the _id', [{ $replaceWith: { c: '$a' } }], { _id: 1, c: 1 }],
  ['replaces by a root', [{ $replaceRoot: { newRoot: { c: '$b' } } }], { _id: 1, c: 2 }],
  ['keeps the _id that is projected away', [{ $project: { _id: 0, a: 1 } }], { _id: 1, a: 1 }],
  ['knows the time and what let names', [{ $set: { a: { $add: ['$a', '$$by'] }, b: '$$NOW' } }], { _id: 1, a: 6, b: context.now }],
])('%s', (_, stages, after) => {
  const result = updated({ _id: 1, a: 1, b: 2 }, stages);
  expect(result).toEqual(after);
  expect(Object.keys(result)[0]).toBe('_id');
});

it('leaves a document as it is when it comes to the same', () => {
  const stored = document({ _id: 1, a: 1 });
  expect(parse([{ $set: { a: 1 } }]).apply(stored)).toBe(stored);
});

it('starts from the equalities of the filter in an upsert', () => {
  const filter = parseFilter(document({ _id: 7, a: 1, b: { $gt: 1 } }), context);
  expect(plain(parse([{ $set: { c: { $add: ['$a', 1] } } }]).insertFor(filter))).toEqual({ _id: 7, a: 1, c: 2 });
});

it('has no _id in an upsert when nobody names one', () => {
  expect(
    parse([{ $set: { a: 1 } }])
      .insertFor(parseFilter(Document.empty, context))
      .has('_id'),
  ).toBe(false);
});

it.each<[code: number, PlainObject[]]>([
  [66, [{ $set: { _id: 5 } }]],
  [72, [{ $match: { a: 1 } }]],
  [72, [{ $set: { a: 1 } }, { $limit: 1 }]],
  [40324, [{ $nope: 1 }]],
  [40228, [{ $replaceWith: '$a' }]],
  [40229, [{ $replaceRoot: 5 }]],
  [40414, [{ $replaceRoot: {} }]],
  [40415, [{ $replaceRoot: { newRoot: '$a', more: 1 } }]],
  [17276, [{ $set: { a: '$$unknown' } }]],
])('is refused with %i: %j', (code, stages) => {
  expect(codeOf(() => updated({ _id: 1, a: 1 }, stages))).toBe(code);
});

it.each<[code: number, PlainObject]>([
  [9, { By: 1 }],
  [9, { 'a.b': 1 }],
  [238, { by: '$a' }],
  [238, { by: { $add: [1, 2] } }],
  [238, { by: ['$a'] }],
])('variables are refused with %i: %j', (code, given) => {
  expect(codeOf(() => parseVariables(document(given)))).toBe(code);
});
