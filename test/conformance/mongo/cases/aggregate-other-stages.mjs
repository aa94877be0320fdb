import { pipelineFor, pipelinesFor } from '../lib/kinds.mjs';

export default (test) => {
  const pipeline = pipelineFor(test);
  const pipelines = pipelinesFor(test);

  pipelines('$bucket', [{ v: 1 }, { v: 15 }, { v: 99 }, { v: 10 }, {}], {
    withDefault: [
      { $bucket: { groupBy: '$v', boundaries: [0, 10, 20], default: 'other', output: { n: { $sum: 1 }, all: { $push: '$v' } } } },
    ],
    count: [{ $match: { v: { $lt: 20 } } }, { $bucket: { groupBy: '$v', boundaries: [0, 10, 20] } }],
    outside: [{ $bucket: { groupBy: '$v', boundaries: [0, 10] } }],
    unsorted: [{ $bucket: { groupBy: '$v', boundaries: [10, 0] } }],
    one: [{ $bucket: { groupBy: '$v', boundaries: [0] } }],
    mixed: [{ $bucket: { groupBy: '$v', boundaries: [0, 'a'] } }],
    defaultInside: [{ $bucket: { groupBy: '$v', boundaries: [0, 10], default: 5 } }],
  });
  pipelines(
    '$bucketAuto',
    Array.from({ length: 10 }, (_, n) => ({ v: n * n })),
    {
      three: [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }],
      more: [{ $bucketAuto: { groupBy: '$v', buckets: 20, output: { n: { $sum: 1 } } } }],
      zero: [{ $bucketAuto: { groupBy: '$v', buckets: 0 } }],
    },
  );

  test('aggregate: $lookup by equality', async (t) => {
    await t.given({ k: 1 }, { k: 2 }, { k: [1, 3] }, {}, { k: null });
    await t
      .collection(`${t.name}_other`)
      .insertMany([{ _id: 'a', r: 1 }, { _id: 'b', r: [1, 2] }, { _id: 'c' }, { _id: 'd', r: null }, { _id: 'e', r: 3 }]);
    const found = await t.aggregate([
      { $lookup: { from: `${t.name}_other`, localField: 'k', foreignField: 'r', as: 'found' } },
      { $sort: { _id: 1 } },
    ]);
    return found.map((doc) => ({ _id: doc._id, found: doc.found.map((one) => one._id).sort() }));
  });

  test('aggregate: $lookup with a pipeline, with let, and from nowhere', async (t) => {
    await t.given({ k: 1 }, { k: 2 });
    await t.collection(`${t.name}_other`).insertMany([
      { _id: 'a', r: 1 },
      { _id: 'b', r: 2 },
      { _id: 'c', r: 2 },
    ]);
    const from = `${t.name}_other`;
    const run = (lookup) => t.attempt(() => t.aggregate([{ $lookup: { from, as: 'f', ...lookup } }, { $sort: { _id: 1 } }]));
    return {
      pipeline: await run({
        let: { k: '$k' },
        pipeline: [{ $match: { $expr: { $gte: ['$r', '$$k'] } } }, { $sort: { _id: 1 } }, { $project: { r: 0 } }],
      }),
      both: await run({ localField: 'k', foreignField: 'r', pipeline: [{ $sort: { _id: 1 } }, { $limit: 1 }] }),
      nowhere: await run({ from: `${t.name}_nowhere`, localField: 'k', foreignField: 'r' }),
      noAs: await t.attempt(() => t.aggregate([{ $lookup: { from, localField: 'k', foreignField: 'r' } }])),
    };
  });

  pipelines('$replaceRoot and $replaceWith', [{ a: { x: 1 } }, { a: { x: 2, y: 3 } }], {
    root: [{ $replaceRoot: { newRoot: '$a' } }],
    with: [{ $replaceWith: { $mergeObjects: [{ z: 0 }, '$a', { id: '$_id' }] } }],
  });
  pipelines('$replaceRoot with no document is refused', [{ a: 5 }, {}], {
    scalar: [{ $replaceRoot: { newRoot: '$a' } }],
    missing: [{ $match: { _id: 2 } }, { $replaceWith: '$a' }],
  });
  pipeline(
    '$setWindowFields rank and running sum',
    [
      { g: 1, n: 3 },
      { g: 1, n: 1 },
      { g: 2, n: 5 },
      { g: 1, n: 1 },
    ],
    [
      {
        $setWindowFields: {
          partitionBy: '$g',
          sortBy: { n: 1 },
          output: {
            rank: { $rank: {} },
            dense: { $denseRank: {} },
            total: { $sum: '$n', window: { documents: ['unbounded', 'unbounded'] } },
          },
        },
      },
      { $sort: { _id: 1 } },
    ],
  );

  test('aggregate: $unionWith', async (t) => {
    await t.given({ a: 1 });
    await t.collection(`${t.name}_other`).insertOne({ _id: 2, a: 2 });
    return t.aggregate([{ $unionWith: `${t.name}_other` }, { $sort: { _id: 1 } }]);
  });

  test('aggregate: $out and $merge write or are refused', async (t) => {
    await t.given({ a: 1 }, { a: 2 });
    const out = await t.attempt(() => t.aggregate([{ $match: { a: 1 } }, { $out: `${t.name}_out` }]));
    const merge = await t.attempt(() => t.aggregate([{ $merge: { into: `${t.name}_out` } }]));
    return {
      out,
      merge,
      docs: await t
        .typedCollection(`${t.name}_out`)
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    };
  });

  test('aggregate: $collStats, $indexStats and $documents', async (t) => {
    await t.given({ a: 1 });
    return {
      count: await t.attempt(async () => (await t.aggregate([{ $collStats: { count: {} } }]))[0].count),
      indexes: await t.attempt(async () => (await t.aggregate([{ $indexStats: {} }])).map((one) => one.name)),
      documents: await t.attempt(() => t.db.aggregate([{ $documents: [{ a: 1 }, { a: 2 }] }]).toArray()),
    };
  });

  test('aggregate: a change stream is refused on a standalone (40573)', async (t) => {
    const stream = t.coll.watch();
    const outcome = await t.attempt(() => stream.next());
    await stream.close();
    return outcome;
  });

  test('aggregate: $sample and $redact are taken or refused', async (t) => {
    await t.given({ a: 1 });
    return [await t.attempt(() => t.aggregate([{ $sample: { size: 5 } }])), await t.attempt(() => t.aggregate([{ $redact: '$$KEEP' }]))];
  });

  test('aggregate: the pipeline does not change what is stored', async (t) => {
    await t.given({ a: { b: [3, 1, 2] } });
    await t.aggregate([{ $set: { 'a.c': 1 } }, { $unset: 'a.b' }]);
    await t.aggregate([{ $unwind: '$a.b' }, { $group: { _id: null, l: { $push: '$a.b' } } }]);
    return t.docs();
  });

  test('aggregate: explain is answered or refused', async (t) => {
    await t.given({ a: 1 });
    const explain = await t.attempt(() => t.coll.find({ a: 1 }).explain('queryPlanner'));
    return explain.error ? explain : { hasQueryPlanner: 'queryPlanner' in explain };
  });
};
