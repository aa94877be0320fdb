import { date, long, oid } from '../lib/kit.mjs';

/** The write of a read model: only newer revisions get in. */
const guarded = (t, revision, more = {}) =>
  t.coll.replaceOne({ _id: 'case-1', revision: { $lt: revision } }, { revision, ...more }, { upsert: true });

export default (test) => {
  test('guard: the first revision is upserted', async (t) => ({ result: await guarded(t, 1, { a: 1 }), docs: await t.docs() }));

  test('guard: a newer revision replaces', async (t) => {
    await guarded(t, 1, { a: 1 });
    return { result: await guarded(t, 2, { b: 2 }), docs: await t.docs() };
  });

  test('guard: the same revision again collides with 11000', async (t) => {
    await guarded(t, 2, { a: 1 });
    return { outcome: await t.attempt(() => guarded(t, 2, { b: 2 })), docs: await t.docs() };
  });

  test('guard: an older revision collides with 11000', async (t) => {
    await guarded(t, 5, { a: 1 });
    return { outcome: await t.attempt(() => guarded(t, 3, { b: 2 })), docs: await t.docs() };
  });

  test('guard: updateOne with an older revision collides with 11000', async (t) => {
    await t.given({ _id: 'x', revision: 5 });
    return {
      outcome: await t.attempt(() => t.coll.updateOne({ _id: 'x', revision: { $lt: 5 } }, { $set: { revision: 5 } }, { upsert: true })),
      docs: await t.docs(),
    };
  });

  test('guard: the raw reply of a collision', async (t) => {
    await t.given({ _id: 'x', revision: 5 });
    return t.command({ update: t.name, updates: [{ q: { _id: 'x', revision: { $lt: 5 } }, u: { revision: 4 }, upsert: true }] });
  });

  test('guard: revisions as longs', async (t) => {
    await t.given({ _id: 'case-1', revision: long('9007199254740993') });
    const older = await t.attempt(() => guarded(t, long('9007199254740992')));
    const newer = await t.attempt(() => guarded(t, long('9007199254740994')));
    return { older, newer, docs: await t.docs() };
  });

  test('guard: a document without revision is not below any number', async (t) => {
    await t.given({ _id: 'case-1' });
    return { outcome: await t.attempt(() => guarded(t, 1)), docs: await t.docs() };
  });

  test('guard: without upsert an older revision just matches nothing', async (t) => {
    await t.given({ _id: 'case-1', revision: 5 });
    return t.coll.replaceOne({ _id: 'case-1', revision: { $lt: 3 } }, { revision: 3 });
  });

  test('guard: unordered bulk write of new, newer and older revisions', async (t) => {
    await t.given({ _id: 'b', revision: 1 }, { _id: 'c', revision: 9 });
    const operations = ['a', 'b', 'c', 'd'].map((_id) => ({
      replaceOne: { filter: { _id, revision: { $lt: 5 } }, replacement: { revision: 5 }, upsert: true },
    }));
    return { outcome: await t.attempt(() => t.coll.bulkWrite(operations, { ordered: false })), docs: await t.docs() };
  });

  test('replace: replaces everything but the _id', async (t) => {
    await t.given({ a: 1, b: 2 });
    return { result: await t.coll.replaceOne({ _id: 1 }, { c: 3 }), docs: await t.docs() };
  });

  test('replace: by the same content modifies nothing', async (t) => {
    await t.given({ a: 1, b: 2 });
    return [await t.coll.replaceOne({ _id: 1 }, { a: 1, b: 2 }), await t.coll.replaceOne({ _id: 1 }, { b: 2, a: 1 })];
  });

  test('replace: a match of nothing', async (t) => {
    await t.given({ a: 1 });
    return t.coll.replaceOne({ _id: 9 }, { a: 2 });
  });

  test('replace: the same _id in the replacement is fine, another is refused with 66', async (t) => {
    await t.given({ a: 1 });
    return [
      await t.coll.replaceOne({ a: 1 }, { _id: 1, a: 2 }),
      await t.attempt(() => t.coll.replaceOne({ a: 2 }, { _id: 2, a: 3 })),
      await t.docs(),
    ];
  });

  test('replace: the _id stays first whatever its place in the replacement', async (t) => {
    await t.given({ a: 1 });
    await t.coll.replaceOne({ _id: 1 }, { z: 1, _id: 1, a: 2 });
    return (await t.docs()).map((doc) => Object.keys(doc));
  });

  test('replace: upsert takes the _id of the filter', async (t) => ({
    result: await t.coll.replaceOne({ _id: 'k', other: 5 }, { a: 1 }, { upsert: true }),
    docs: await t.docs(),
  }));
  test('replace: upsert takes the _id of the replacement', async (t) => ({
    result: await t.coll.replaceOne({ other: 5 }, { _id: 'r', a: 1 }, { upsert: true }),
    docs: await t.docs(),
  }));
  test('replace: upsert makes an ObjectId when nobody names one', async (t) => ({
    result: await t.coll.replaceOne({ other: 5 }, { a: 1 }, { upsert: true }),
    docs: await t.docs(),
  }));
  test('replace: upsert with different _ids in filter and replacement is refused', async (t) =>
    t.coll.replaceOne({ _id: 1 }, { _id: 2 }, { upsert: true }));

  test('upsert: the raw reply names the upserted _id', async (t) =>
    t.command({
      update: t.name,
      updates: [
        { q: { _id: 1 }, u: { $set: { a: 1 } }, upsert: true },
        { q: { _id: 2 }, u: { a: 2 }, upsert: true },
      ],
    }));

  test('upsert: updateOne on nothing inserts, on something updates', async (t) => {
    const change = () => t.coll.updateOne({ _id: 1 }, { $inc: { n: 1 }, $setOnInsert: { first: true } }, { upsert: true });
    return [await change(), await change(), await t.docs()];
  });

  test('upsert: updateMany on nothing inserts one', async (t) => ({
    result: await t.coll.updateMany({ a: 1 }, { $set: { b: 1 } }, { upsert: true }),
    docs: await t.docs(),
  }));

  const derived = async (t, filter, change = { $set: { s: 1 } }) => {
    const outcome = await t.attempt(() => t.coll.updateOne(filter, change, { upsert: true }));
    return { outcome, docs: await t.docs() };
  };

  test('upsert: equalities of the filter become fields', async (t) => derived(t, { _id: 7, t: 'x', n: 5 }));
  test('upsert: $eq and a single $in and $all become fields', async (t) =>
    derived(t, { _id: 7, a: { $eq: 1 }, b: { $in: [2] }, c: { $in: [1, 2] }, d: { $all: [3] } }));
  test('upsert: comparisons do not become fields', async (t) =>
    derived(t, { _id: 7, n: { $gt: 3 }, m: { $ne: 1 }, e: { $exists: true }, r: /^a/ }));
  test('upsert: equalities inside $and become fields', async (t) =>
    derived(t, { _id: 7, $and: [{ a: 1 }, { b: { $eq: 2 } }, { c: { $gt: 1 } }] }));
  test('upsert: a single $or branch becomes fields, two do not', async (t) => [
    await derived(t, { _id: 7, $or: [{ a: 1 }] }),
    await derived(t, { _id: 8, $or: [{ a: 1 }, { b: 1 }] }),
  ]);
  test('upsert: $nor and $not do not become fields', async (t) => derived(t, { _id: 7, $nor: [{ a: 1 }], b: { $not: { $eq: 1 } } }));
  test('upsert: dotted equalities become sub-documents', async (t) => derived(t, { _id: 7, 'a.b': 1, 'a.c.d': 2 }, { $set: { 'a.e': 3 } }));
  test('upsert: a sub-document of the filter is taken as it is', async (t) => derived(t, { _id: 7, a: { b: 1, c: 2 } }));
  test('upsert: two equalities on one field are refused', async (t) => derived(t, { $and: [{ a: 1 }, { a: 2 }] }));
  test('upsert: a field and its part in the filter are refused', async (t) => derived(t, { a: { x: 1 }, 'a.b': 1 }));
  test('upsert: the operator works on the value of the filter', async (t) => derived(t, { _id: 7, n: 5 }, { $inc: { n: 1 } }));
  test('upsert: $unset removes what the filter gave', async (t) => derived(t, { _id: 7, a: 1 }, { $unset: { a: '' } }));
  test('upsert: $push onto an equality of the filter is refused', async (t) => derived(t, { _id: 7, a: 1 }, { $push: { a: 2 } }));
  test('upsert: $pull, $pop and $rename on nothing', async (t) => [
    await derived(t, { _id: 7 }, { $pull: { a: 1 } }),
    await derived(t, { _id: 8 }, { $pop: { a: 1 } }),
    await derived(t, { _id: 9 }, { $rename: { a: 'b' } }),
  ]);
  test('upsert: $setOnInsert with dots and with an _id', async (t) =>
    derived(t, { key: 'x' }, { $setOnInsert: { _id: 'mine', 'a.b': 1 } }));
  test('upsert: $setOnInsert and $set on one path are refused with 40', async (t) =>
    derived(t, { _id: 7 }, { $setOnInsert: { a: 1 }, $set: { a: 2 } }));
  test('upsert: $set of another _id than the filter is refused', async (t) => derived(t, { _id: 7 }, { $set: { _id: 8 } }));
  test('upsert: $min, $max, $mul, $addToSet and $currentDate on nothing', async (t) =>
    derived(
      t,
      { _id: 7 },
      { $min: { a: 1 }, $max: { b: 2 }, $mul: { c: 3 }, $addToSet: { d: { $each: [1, 1] } }, $currentDate: { e: true } },
    ));
  test('upsert: a pipeline starts from the equalities of the filter', async (t) =>
    derived(t, { _id: 7, a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }]));
  test('upsert: an _id range in the filter gives a new ObjectId', async (t) => derived(t, { _id: { $gt: 5 } }));
  test('upsert: an _id of null, of a date, of an ObjectId and of a document', async (t) => [
    await derived(t, { _id: null }),
    await derived(t, { _id: date('2024-01-01T00:00:00Z') }),
    await derived(t, { _id: oid(3) }),
    await derived(t, { _id: { a: 1, b: 2 } }),
  ]);
  test('upsert: an array _id in the filter is refused', async (t) => derived(t, { _id: [1, 2] }));
  test('upsert: a part of _id in the filter', async (t) => derived(t, { '_id.a': 1, '_id.b': 2 }));
  test('upsert: a null equality becomes a field', async (t) => derived(t, { _id: 7, a: null }));

  test('upsert: a unique index on another field refuses with 11000', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({ k: 'a' });
    return derived(t, { _id: 2, k: 'a' });
  });
};
