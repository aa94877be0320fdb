import { long } from '../lib/kit.mjs';
import { pipelinesFor } from '../lib/kinds.mjs';

export default (test) => {
  const pipelines = pipelinesFor(test);

  test('aggregate: the raw reply', async (t) => {
    await t.given({ a: 1 });
    return t.command({ aggregate: t.name, pipeline: [], cursor: {} });
  });
  test('aggregate: without cursor is refused with 9', async (t) => t.command({ aggregate: t.name, pipeline: [] }));
  test('aggregate: on a missing collection', async (t) => t.aggregate([{ $match: { a: 1 } }, { $sort: { a: 1 } }]));

  test('aggregate: batches', async (t) => {
    await t.given(...Array.from({ length: 250 }, (_, n) => ({ n })));
    const { cursor } = await t.reply({ aggregate: t.name, pipeline: [{ $sort: { _id: 1 } }], cursor: {} });
    await t.reply({ killCursors: t.name, cursors: [cursor.id] });
    const all = await t.coll.aggregate([{ $sort: { _id: 1 } }], { batchSize: 9 }).toArray();
    return { first: cursor.firstBatch.length, all: all.length, last: all.at(-1)._id };
  });

  test('aggregate: batchSize 0 and options', async (t) => {
    await t.given({ a: 1 });
    const reply = await t.command({
      aggregate: t.name,
      pipeline: [],
      cursor: { batchSize: 0 },
      allowDiskUse: true,
      maxTimeMS: 5000,
      comment: 'probe',
      readConcern: { level: 'local' },
    });
    return { documents: reply.cursor.firstBatch.length, id: reply.cursor.id };
  });

  const rows = [{ g: 'a', n: 3 }, { g: 'b', n: 1 }, { g: 'a', n: 2 }, { g: 'c' }];
  pipelines('$match, $sort, $skip and $limit in any order', rows, {
    page: [{ $match: { n: { $gte: 1 } } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }],
    limitThenSort: [{ $sort: { _id: 1 } }, { $limit: 2 }, { $sort: { n: 1 } }],
    twoLimits: [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 1 }, { $limit: 5 }],
    matchLate: [{ $sort: { _id: 1 } }, { $limit: 2 }, { $match: { g: 'b' } }],
    longs: [{ $sort: { _id: 1 } }, { $skip: long(1) }, { $limit: long(1) }],
  });
  pipelines('refused $limit, $skip, $sort and $match', rows, {
    limitZero: [{ $limit: 0 }],
    limitNegative: [{ $limit: -1 }],
    limitText: [{ $limit: '1' }],
    skipNegative: [{ $skip: -1 }],
    sortEmpty: [{ $sort: {} }],
    sortZero: [{ $sort: { a: 0 } }],
    matchText: [{ $match: 'x' }],
    matchUnknown: [{ $match: { a: { $nope: 1 } } }],
  });
  pipelines('unknown and malformed stages', [{ a: 1 }], {
    unknown: [{ $nope: {} }],
    two: [{ $match: {}, $limit: 1 }],
    none: [{}],
    notDocument: ['x'],
    noDollar: [{ match: {} }],
  });
  test('aggregate: an unknown stage is refused also on a missing collection', async (t) => t.aggregate([{ $nope: {} }]));
  pipelines('$count', rows, {
    all: [{ $count: 'n' }],
    none: [{ $match: { g: 'z' } }, { $count: 'n' }],
    empty: [{ $count: '' }],
    dollar: [{ $count: '$n' }],
    dot: [{ $count: 'a.b' }],
    number: [{ $count: 1 }],
  });
  test('aggregate: $count on a missing collection gives no document', async (t) => t.aggregate([{ $count: 'n' }]));
  pipelines('$project', [{ a: 1, b: { x: 1, y: [{ z: 1, w: 2 }] }, c: null }], {
    include: [{ $project: { a: 1 } }],
    exclude: [{ $project: { b: 0 } }],
    noId: [{ $project: { _id: 0, a: 1 } }],
    dotted: [{ $project: { 'b.y.z': 1 } }],
    computed: [{ $project: { s: { $add: ['$a', 1] }, t: '$b.x', u: '$zz', v: { w: '$a' } } }],
    id: [{ $project: { _id: '$a' } }],
    array: [{ $project: { l: ['$a', '$zz', 5] } }],
    empty: [{ $project: {} }],
    mix: [{ $project: { a: 1, b: 0 } }],
    remove: [{ $project: { a: { $cond: [true, '$$REMOVE', 1] } } }],
    literal: [{ $project: { a: { $literal: '$a' }, b: 'text' } }],
    throughArray: [{ $project: { l: '$b.y.z' } }],
  });
  pipelines('$set, $addFields and $unset', [{ a: 1, b: { x: 1, y: 2 }, l: [{ x: 1 }, 5] }], {
    set: [{ $set: { c: '$a', 'b.z': 3 } }],
    same: [{ $addFields: { a: 'new' } }],
    missing: [{ $set: { q: '$zz' } }],
    throughArray: [{ $set: { 'l.y': 9 } }],
    throughScalar: [{ $set: { 'a.b': 1 } }],
    document: [{ $set: { b: { w: 1 } } }],
    unset: [{ $unset: 'b.x' }],
    unsetTwo: [{ $unset: ['a', 'l.x'] }],
    unsetMissing: [{ $unset: 'zz' }],
    unsetEmpty: [{ $unset: [] }],
    setScalar: [{ $set: 5 }],
    setEmpty: [{ $set: {} }],
    setId: [{ $set: { _id: 'x' } }],
    array: [{ $set: { m: ['$a', { n: '$b.y' }] } }],
  });
  pipelines('$unwind', [{ a: [1, 2] }, { a: [] }, {}, { a: null }, { a: 5 }, { a: [[3], null] }], {
    plain: [{ $unwind: '$a' }],
    preserve: [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }],
    index: [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }],
    both: [{ $unwind: { path: '$a', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } }],
    noDollar: [{ $unwind: 'a' }],
    noPath: [{ $unwind: {} }],
    unknown: [{ $unwind: { path: '$a', nope: 1 } }],
    badIndex: [{ $unwind: { path: '$a', includeArrayIndex: '$i' } }],
  });
  pipelines('$unwind of a nested path', [{ a: { b: [{ c: 1 }, { c: 2 }], d: 1 } }, { a: [{ b: [1] }] }], {
    nested: [{ $unwind: '$a.b' }],
    twice: [{ $unwind: '$a' }, { $unwind: '$a.b' }],
  });
  pipelines('$facet', rows, {
    pages: [
      {
        $facet: {
          total: [{ $count: 'n' }],
          page: [{ $sort: { _id: 1 } }, { $limit: 2 }],
          none: [{ $match: { g: 'z' } }],
          empty: [{ $match: { g: 'z' } }, { $count: 'n' }],
        },
      },
    ],
    after: [{ $facet: { t: [{ $count: 'n' }] } }, { $set: { n: { $arrayElemAt: ['$t.n', 0] } } }],
    byGroup: [
      { $facet: { g: [{ $sortByCount: '$g' }, { $sort: { count: -1, _id: 1 } }], all: [{ $group: { _id: null, s: { $sum: '$n' } } }] } },
    ],
    nested: [{ $facet: { a: [{ $facet: { b: [] } }] } }],
    emptyPipeline: [{ $facet: { a: [] } }, { $project: { size: { $size: '$a' } } }],
    none: [{ $facet: {} }],
    notArray: [{ $facet: { a: { $limit: 1 } } }],
    badName: [{ $facet: { 'a.b': [] } }],
  });
  test('aggregate: $facet on a missing collection gives empty lists', async (t) =>
    t.aggregate([{ $facet: { total: [{ $count: 'n' }], page: [{ $limit: 1 }] } }]));
  pipelines('$sortByCount', [{ a: 'x' }, { a: 'x' }, { a: 'y' }, {}, { a: null }, {}], {
    field: [{ $sortByCount: '$a' }],
    expression: [{ $sortByCount: { $ifNull: ['$a', 'none'] } }],
    text: [{ $sortByCount: 'a' }],
  });
};
