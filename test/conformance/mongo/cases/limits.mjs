import { BSON, double } from '../lib/kit.mjs';

const MAX = 16 * 1024 * 1024;
/** A document of exactly so many bytes. */
const sized = (size, doc) => {
  const empty = { ...doc, text: '' };
  return { ...empty, text: 'x'.repeat(size - BSON.calculateObjectSize(empty)) };
};
const nested = (depth) => {
  let doc = { leaf: 1 };
  for (let level = 1; level < depth; level++) doc = { a: doc };
  return doc;
};
const nestedArrays = (depth) => {
  let value = [1];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
};

export default (test) => {
  test('limit: a document of exactly 16 MiB is stored', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertOne(sized(MAX, { _id: 1 })));
    const [stored] = await t.coll.aggregate([{ $project: { length: { $strLenBytes: '$text' } } }]).toArray();
    return { outcome, stored, read: (await t.coll.findOne({ _id: 1 }))?.text.length };
  });

  test('limit: a document of 16 MiB and one byte is refused', async (t) => ({
    outcome: await t.attempt(() => t.coll.insertOne(sized(MAX + 1, { _id: 1 }))),
    ids: await t.ids({}),
  }));
  test('limit: insertMany of a document that is too large', async (t) => ({
    outcome: await t.attempt(() => t.coll.insertMany([{ _id: 0 }, sized(MAX + 1, { _id: 1 }), { _id: 2 }])),
    ids: await t.ids({}),
  }));
  test('limit: an upsert of a document of 16 MiB and one byte is refused', async (t) => ({
    outcome: await t.attempt(() => t.coll.replaceOne({ _id: 1 }, sized(MAX + 1, { _id: 1 }), { upsert: true })),
    ids: await t.ids({}),
  }));

  test('limit: an update that grows a document beyond 16 MiB is refused', async (t) => {
    await t.coll.insertOne(sized(MAX - 100, { _id: 1 }));
    const outcome = await t.attempt(() => t.coll.updateOne({ _id: 1 }, { $set: { more: 'x'.repeat(1000) } }));
    const [stored] = await t.coll.aggregate([{ $project: { more: { $type: '$more' } } }]).toArray();
    return { outcome, stored };
  });

  test('limit: a $push that grows a document beyond 16 MiB is refused', async (t) => {
    await t.coll.insertOne(sized(MAX - 100, { _id: 1, list: [] }));
    return t.attempt(() => t.coll.updateOne({ _id: 1 }, { $push: { list: { $each: Array.from({ length: 200 }, (_, n) => n) } } }));
  });

  test('limit: 60 MB in one insertMany arrive in several messages', async (t) => {
    const text = 'x'.repeat(15_000_000);
    const result = await t.coll.insertMany([1, 2, 3, 4].map((_id) => ({ _id, text })));
    return { inserted: result.insertedCount, ids: await t.ids({}) };
  });

  test('limit: an aggregation result beyond 16 MiB in one document is refused', async (t) => {
    const text = 'x'.repeat(5_650_000);
    await t.coll.insertMany([1, 2, 3].map((_id) => ({ _id, text })));
    const outcome = await t.attempt(
      async () => (await t.coll.aggregate([{ $group: { _id: null, all: { $push: '$text' } } }]).toArray()).length,
    );
    return outcome;
  });

  test('limit: a filter of 1 MB', async (t) => {
    await t.given({ a: 5 });
    return t.ids({ a: { $in: Array.from({ length: 80_000 }, (_, n) => n) } });
  });

  test('limit: nesting of documents', async (t) => {
    const depths = {};
    for (const depth of [50, 100, 150, 177, 178, 179, 180, 181, 198, 199, 200, 201, 250])
      depths[depth] = await t.code(() => t.coll.insertOne({ _id: depth, d: nested(depth) }));
    return { depths, read: await t.ids({}) };
  });

  test('limit: nesting of arrays', async (t) => {
    const depths = {};
    for (const depth of [50, 100, 150, 178, 179, 180, 181, 200, 201])
      depths[depth] = await t.code(() => t.coll.insertOne({ _id: depth, d: nestedArrays(depth) }));
    return { depths, read: await t.ids({}) };
  });

  test('limit: a $set that nests too deep', async (t) => {
    await t.given({});
    const path = (depth) => Array.from({ length: depth }, () => 'a').join('.');
    const codes = {};
    for (const depth of [100, 179, 180, 181, 200, 201])
      codes[depth] = await t.code(() => t.coll.updateOne({ _id: 1 }, { $set: { [`b${depth}.${path(depth)}`]: 1 } }));
    return codes;
  });

  test('limit: a nested filter', async (t) => {
    await t.given({ a: 1 });
    const filter = (depth) => (depth === 0 ? { a: 1 } : { $and: [filter(depth - 1)] });
    const codes = {};
    for (const depth of [20, 45, 60, 99, 120]) codes[depth] = await t.code(() => t.ids(filter(depth)));
    return codes;
  });

  test('limit: a thousand fields and a field name of 10000 characters', async (t) => {
    await t.given({ _id: 1, ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n])), ['n'.repeat(10_000)]: double(1) });
    return [await t.ids({ f999: 999 }), await t.ids({ ['n'.repeat(10_000)]: 1 })];
  });

  test('limit: keys with dollars and dots reached by $getField and refused by $set', async (t) => {
    await t.command({ insert: t.name, documents: [{ _id: 1, a: { 'x.y': 1, $z: 2 } }] });
    return {
      get: await t.attempt(() =>
        t.aggregate([
          { $project: { v: { $getField: { field: 'x.y', input: '$a' } }, w: { $getField: { field: { $literal: '$z' }, input: '$a' } } } },
        ]),
      ),
      set: await t.attempt(() => t.coll.updateOne({ _id: 1 }, { $set: { 'a.x.y': 5 } })),
      docs: await t.docs(),
    };
  });

  test('limit: __proto__, constructor and toString are plain field names', async (t) => {
    await t.command({ insert: t.name, documents: [{ _id: 1, ['__proto__']: 5, constructor: 1, toString: 'x', hasOwnProperty: 2 }] });
    const raw = () => t.coll.find({}, { raw: true }).toArray();
    return {
      before: await raw(),
      proto: await t.attempt(() => t.ids({ ['__proto__']: 5 })),
      constructor: await t.attempt(() => t.ids({ constructor: 1 })),
      valueOf: await t.attempt(() => t.ids({ valueOf: { $exists: true } })),
      throughScalar: await t.attempt(() => t.coll.updateOne({ _id: 1 }, { $set: { '__proto__.polluted': 1 } })),
      nested: await t.attempt(() => t.coll.updateOne({ _id: 1 }, { $set: { 'a.__proto__.b': 1 } })),
      after: await raw(),
      group: await t.attempt(() => t.aggregate([{ $group: { _id: '$constructor', n: { $sum: '$__proto__' } } }])),
    };
  });
};
