import fc from 'fast-check';
import { Document } from '../bson/document';
import { encode } from '../bson/encode';
import { decode } from '../bson/validate';
import { type BsonValue } from '../bson/value';
import { CommandError } from '../errors';
import { anyDocument, anyValue } from '../testing/arbitraries';
import { context } from '../testing/documents';
import { distinctValues } from './distinct';
import { fieldPath } from './field-path';
import { parseFilter } from './filter/parse-filter';
import { parsePipeline } from './pipeline/parse-pipeline';
import { parseProjection } from './projection/projection';
import { parseSort } from './sort/parse-sort';
import { parseUpdate } from './update/parse-update';

const FILTERS = [
  '$eq',
  '$gt',
  '$in',
  '$nin',
  '$ne',
  '$not',
  '$elemMatch',
  '$all',
  '$exists',
  '$type',
  '$size',
  '$regex',
  '$options',
  '$and',
  '$or',
  '$expr',
];
const EXPRESSIONS = [
  '$add',
  '$divide',
  '$cond',
  '$ifNull',
  '$switch',
  '$size',
  '$arrayElemAt',
  '$literal',
  '$lt',
  '$map',
  '$sum',
  '$first',
];
const STAGES = [
  '$match',
  '$sort',
  '$skip',
  '$limit',
  '$project',
  '$set',
  '$unset',
  '$group',
  '$facet',
  '$unwind',
  '$count',
  '$sortByCount',
  '$lookup',
];
const UPDATES = [
  '$set',
  '$unset',
  '$inc',
  '$push',
  '$addToSet',
  '$pull',
  '$setOnInsert',
  '$min',
  '$rename',
  '$mul',
  '$bit',
  '$currentDate',
  '$pop',
  '$pullAll',
  '$each',
  '$slice',
  '$sort',
  '$position',
  'and',
];
const FIELDS = ['a', 'b', 'a.b', 'a.0', 'a.b.0', '_id', '', 'a.', 'a.$', 'a.$[]', 'constructor', '__proto__', 'é'];
const TEXTS = ['$a', '$a.b', '$$ROOT', '$$NOW', '$', '$$', 'int', '(', 'a+', 'm'];

/** Documents built of the names of operators and fields, in any way. */
function queryOf(operators: readonly string[]): fc.Arbitrary<Document> {
  const name = fc.constantFrom(...operators, ...FIELDS);
  const { document } = fc.letrec<{ value: BsonValue; document: Document }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      anyValue,
      fc.constantFrom(...TEXTS),
      tie('document'),
      fc.array(tie('document'), { maxLength: 2 }),
    ),
    document: fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map((fields) => Document.of(fields)),
  }));
  return document;
}

/** Runs a query on documents, both as they were made and as they are read; it is understood or refused, and breaks nothing. */
function expectSense(
  query: Document,
  documents: readonly Document[],
  run: (query: Document, documents: readonly Document[]) => void,
): void {
  for (const stored of [documents, documents.map((one) => decode(encode(one)))]) {
    const before = stored.map((one) => encode(one).toString('hex'));
    try {
      run(query, stored);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
    expect(stored.map((one) => encode(one).toString('hex'))).toEqual(before);
  }
}

describe('whatever is asked is understood or refused', () => {
  const documents = fc.array(anyDocument, { minLength: 1, maxLength: 4 });
  it.each<[string, readonly string[], (query: Document, documents: readonly Document[]) => void]>([
    ['a filter', [...FILTERS, ...EXPRESSIONS], (query, stored) => stored.map((one) => parseFilter(query, context).matches(one))],
    ['a projection', EXPRESSIONS, (query, stored) => stored.map((one) => encode(parseProjection(query, context)(one)))],
    ['a sort', [], (query, stored) => stored.map((one) => parseSort(query).keyOf(one))],
    ['an update', [...UPDATES, ...FILTERS], (query, stored) => stored.map((one) => encode(parseUpdate(query, context).apply(one)))],
    ['an upsert', FILTERS, (query) => encode(parseUpdate(Document.empty, context).insertFor(parseFilter(query, context)))],
    ['distinct values', [], (query, stored) => distinctValues(stored, fieldPath([...query.names()].join('.')))],
    [
      'a pipeline',
      [...STAGES, ...EXPRESSIONS],
      (query, stored) => {
        const stages = Array.from(query.entries(), (stage) => Document.of([stage]));
        for (const one of parsePipeline(stages, context).run(stored)) encode(one);
      },
    ],
  ])('as %s', (_, operators, run) => {
    fc.assert(
      fc.property(queryOf(operators), documents, (query, stored) => expectSense(query, stored, run)),
      { numRuns: 500 },
    );
  });
});
