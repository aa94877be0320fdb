import { Decimal128, Double, Long, type Document as PlainObject } from 'bson';
import { type Document } from '../../bson/document';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { SortedDocuments } from '../sort/sorted-documents';
import { parsePipeline } from './parse-pipeline';
import { type Pipeline } from './pipeline';

const parse = (stages: unknown): Pipeline => parsePipeline(value(stages), context);

/** What a server does with a pipeline: its search over all documents, then the other stages. */
function results(stages: PlainObject[], documents: readonly PlainObject[]): Document[] {
  const pipeline = parse(stages);
  const { filter, sort, skip, limit = Infinity } = pipeline.search;
  let found = documents.map(document).filter((one) => filter.matches(one));
  if (sort !== undefined) {
    const sorted = new SortedDocuments(sort);
    for (const one of found) sorted.add(one);
    found = sorted.inOrder();
  }
  return [...pipeline.run(found.slice(skip, skip + limit))];
}

const aggregate = (stages: PlainObject[], documents: readonly PlainObject[]): PlainObject[] => results(stages, documents).map(plain);

const rows = [
  { _id: 1, g: 'a', n: 3 },
  { _id: 2, g: 'b', n: 1 },
  { _id: 3, g: 'a', n: 2 },
  { _id: 4, g: 'c' },
];

describe('a pipeline', () => {
  it.each<[string, PlainObject[], PlainObject[]]>([
    ['a page', [{ $match: { n: { $gte: 1 } } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }], [rows[2] ?? {}]],
    [
      'a sort of a few',
      [{ $limit: 2 }, { $sort: { n: 1 } }, { $project: { n: 1 } }],
      [
        { _id: 2, n: 1 },
        { _id: 1, n: 3 },
      ],
    ],
    ['a filter behind a limit', [{ $limit: 2 }, { $match: { g: 'b' } }], [rows[1] ?? {}]],
    ['a limit, a skip and a limit', [{ $limit: 3 }, { $skip: 1 }, { $limit: 5 }, { $project: { _id: 1 } }], [{ _id: 2 }, { _id: 3 }]],
    ['a count', [{ $match: { g: 'a' } }, { $count: 'rows' }], [{ rows: 2 }]],
    ['a count of nothing', [{ $match: { g: 'z' } }, { $count: 'rows' }], []],
    ['counts by value', [{ $sortByCount: '$g' }, { $limit: 1 }], [{ _id: 'a', count: 2 }]],
    ['fields set and removed', [{ $limit: 1 }, { $set: { m: '$n' } }, { $unset: ['n', 'g'] }], [{ _id: 1, m: 3 }]],
    [
      'several pipelines at once',
      [
        {
          $facet: {
            total: [{ $count: 'n' }],
            page: [{ $sort: { _id: -1 } }, { $limit: 2 }, { $project: { _id: 1 } }],
            none: [{ $match: { g: 'z' } }],
          },
        },
      ],
      [{ total: [{ n: 4 }], page: [{ _id: 4 }, { _id: 3 }], none: [] }],
    ],
  ])('gives %s', (_, stages, expected) => {
    expect(aggregate(stages, rows)).toEqual(expected);
  });

  it('gives its search to the planner, and no stage of it runs twice', () => {
    const pipeline = parse([{ $match: { g: 'a' } }, { $match: { n: 2 } }, { $sort: { n: 1 } }, { $skip: 2 }, { $limit: 3 }, { $limit: 1 }]);
    const { sort, skip, limit } = pipeline.search;
    expect({ fields: sort?.fields.map(({ path }) => path.text), skip, limit }).toEqual({ fields: ['n'], skip: 2, limit: 3 });
    expect([...pipeline.run(rows.map(document))].map(plain)).toEqual([rows[0]]);
  });

  it('reads no further than it must', () => {
    let read = 0;
    function* endless(): Generator<Document> {
      for (;;) yield document({ n: read++ });
    }
    const found = [...parse([{ $unwind: '$n' }, { $facet: { a: [{ $limit: 2 }], b: [{ $limit: 3 }] } }]).run(endless())];
    expect([found.length, read]).toEqual([1, 3]);
  });

  it('on nothing still answers with empty lists for $facet', () => {
    expect(aggregate([{ $facet: { total: [{ $count: 'n' }], page: [] } }], [])).toEqual([{ total: [], page: [] }]);
  });
});

describe('$group', () => {
  it.each<[string, PlainObject[], PlainObject, PlainObject[]]>([
    [
      'null and missing keys',
      [{ a: null }, {}, { a: 1 }],
      { _id: '$a', n: { $sum: 1 } },
      [
        { _id: null, n: 2 },
        { _id: 1, n: 1 },
      ],
    ],
    [
      'numbers of all types',
      [{ a: 1 }, { a: Long.fromNumber(1) }, { a: new Double(1) }, { a: Decimal128.fromString('1.0') }],
      { _id: '$a', n: { $count: {} } },
      [{ _id: 1, n: 4 }],
    ],
    [
      'documents by the order of their fields',
      [{ k: { a: 1, b: 2 } }, { k: { b: 2, a: 1 } }],
      { _id: '$k' },
      [{ _id: { a: 1, b: 2 } }, { _id: { b: 2, a: 1 } }],
    ],
    [
      'several keys, without missing ones',
      [{ a: 1 }, { a: 1, b: null }, { a: 1 }],
      { _id: { a: '$a', b: '$b' }, n: { $sum: 1 } },
      [
        { _id: { a: 1 }, n: 2 },
        { _id: { a: 1, b: null }, n: 1 },
      ],
    ],
    [
      'all',
      [{ v: 1 }, { v: 'x' }, { v: null }, {}, { v: 2 }],
      { _id: null, s: { $sum: '$v' }, a: { $avg: '$v' } },
      [{ _id: null, s: 3, a: 1.5 }],
    ],
    [
      'nothing to sum',
      [{}],
      { _id: null, s: { $sum: '$v' }, a: { $avg: '$v' }, lo: { $min: '$v' } },
      [{ _id: null, s: 0, a: null, lo: null }],
    ],
    [
      'across types',
      [{ v: 5 }, { v: 'x' }, { v: null }],
      { _id: null, lo: { $min: '$v' }, hi: { $max: '$v' } },
      [{ _id: null, lo: 5, hi: 'x' }],
    ],
    [
      'in order',
      [{ v: 2 }, {}, { v: 1 }],
      { _id: null, f: { $first: '$v' }, l: { $last: '$v' }, p: { $push: '$v' }, m: { $first: '$z' } },
      [{ _id: null, f: 2, l: 1, p: [2, 1], m: null }],
    ],
  ])('gathers %s', (_, documents, group, expected) => {
    expect(aggregate([{ $group: group }], documents)).toEqual(expected);
  });

  it('takes null as the first and last of a group', () => {
    const ends = { _id: null, first: { $first: '$v' }, last: { $last: '$v' } };
    expect(aggregate([{ $group: ends }], [{ v: null }, { v: 5 }, {}])).toEqual([{ _id: null, first: null, last: null }]);
  });

  it('sums in the widest type', () => {
    const sums = [
      [2_147_483_647, 1],
      [Long.fromString('9007199254740993'), 1],
      [1.5, Decimal128.fromString('0.10')],
    ].map((values) =>
      results(
        [{ $group: { _id: null, s: { $sum: '$v' } } }],
        values.map((v) => ({ v })),
      )[0]?.get('s'),
    );
    expect(sums).toEqual([2_147_483_648n, 9_007_199_254_740_994n, Decimal128.fromString('1.60')]);
  });
});

describe('$unwind', () => {
  const lists = [{ _id: 1, a: [1, 2] }, { _id: 2, a: [] }, { _id: 3 }, { _id: 4, a: null }, { _id: 5, a: 5 }];
  it('gives a document for each element', () => {
    expect(aggregate([{ $unwind: '$a' }], lists)).toEqual([
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
      { _id: 5, a: 5 },
    ]);
  });

  it('keeps what has no elements, and counts', () => {
    const unwind = { path: '$a', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true };
    expect(aggregate([{ $unwind: unwind }], lists)).toEqual([
      { _id: 1, a: 1, i: 0 },
      { _id: 1, a: 2, i: 1 },
      { _id: 2, i: null },
      { _id: 3, i: null },
      { _id: 4, a: null, i: null },
      { _id: 5, a: 5, i: null },
    ]);
    expect(results([{ $unwind: unwind }], lists)[0]?.get('i')).toBe(0n);
  });

  it('leaves the rest of a document with a nested list alone', () => {
    expect(aggregate([{ $unwind: '$a.b' }], [{ a: { b: [{ c: 1 }], d: 1 } }, { a: [{ b: [1] }] }])).toEqual([{ a: { b: { c: 1 }, d: 1 } }]);
  });
});

it.each<[code: number, unknown]>([
  [14, 5],
  [14, ['x']],
  [40323, [{}]],
  [40323, [{ $match: {}, $limit: 1 }]],
  [40324, [{ $nope: {} }]],
  [40324, [{ match: {} }]],
  [238, [{ $lookup: {} }]],
  [238, [{ $bucket: {} }]],
  [2, [{ $match: { a: { $nope: 1 } } }]],
  [15959, [{ $match: 'x' }]],
  [15958, [{ $limit: 0 }]],
  [5107201, [{ $limit: -1 }]],
  [5107200, [{ $skip: -1 }]],
  [15976, [{ $sort: {} }]],
  [15975, [{ $sort: { a: 0 } }]],
  [51272, [{ $project: {} }]],
  [40272, [{ $set: 5 }]],
  [31119, [{ $unset: [] }]],
  [40156, [{ $count: 1 }]],
  [40157, [{ $count: '' }]],
  [40158, [{ $count: '$n' }]],
  [40160, [{ $count: 'a.b' }]],
  [40148, [{ $sortByCount: 'a' }]],
  [28818, [{ $unwind: 'a' }]],
  [28812, [{ $unwind: {} }]],
  [28811, [{ $unwind: { path: '$a', nope: 1 } }]],
  [28822, [{ $unwind: { path: '$a', includeArrayIndex: '$i' } }]],
  [40169, [{ $facet: {} }]],
  [40170, [{ $facet: { a: {} } }]],
  [40600, [{ $facet: { a: [{ $facet: { b: [] } }] } }]],
  [15955, [{ $group: { n: { $sum: 1 } } }]],
  [15947, [{ $group: 5 }]],
  [15952, [{ $group: { _id: null, n: { $nope: 1 } } }]],
  [40234, [{ $group: { _id: null, n: 5 } }]],
  [40235, [{ $group: { _id: null, 'a.b': { $sum: 1 } } }]],
  [40238, [{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }]],
  [168, [{ $group: { _id: { $nope: 1 } } }]],
  [238, [{ $group: { _id: null, n: { $addToSet: 1 } } }]],
])('a pipeline is refused with %i: %j', (code, stages) => {
  expect(codeOf(() => parse(stages))).toBe(code);
});
