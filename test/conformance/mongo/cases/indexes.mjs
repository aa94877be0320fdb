import { decimal, double, long } from '../lib/kit.mjs';

export default (test) => {
  const create = (t, ...indexes) => t.attempt(() => t.command({ createIndexes: t.name, indexes }));
  const names = async (t) => (await t.coll.listIndexes().toArray()).map((index) => index.name);

  test('index: createIndex answers the name', async (t) => [
    await t.coll.createIndex({ a: 1 }),
    await t.coll.createIndex({ a: 1, b: -1 }),
    await t.coll.createIndex({ 'a.b': 1 }),
    await names(t),
  ]);
  test('index: the raw replies, new, present and on a missing collection', async (t) => {
    const first = await create(t, { key: { a: 1 }, name: 'a_1' });
    return [
      first,
      await create(t, { key: { a: 1 }, name: 'a_1' }),
      await create(t, { key: { b: 1 }, name: 'b_1' }, { key: { c: 1 }, name: 'c_1' }),
    ];
  });

  test('index: listIndexes shows every kind', async (t) => {
    await t.coll.createIndexes([
      { key: { a: 1 } },
      { key: { b: 1 }, unique: true },
      { key: { c: -1 }, sparse: true },
      { key: { d: 1, e: -1 }, unique: true, partialFilterExpression: { e: { $exists: true } }, name: 'mine' },
      { key: { f: 1 }, expireAfterSeconds: 100_000_000 },
    ]);
    return t.typed.listIndexes().toArray();
  });

  test('index: listIndexes of a missing collection is refused with 26', async (t) => t.coll.listIndexes().toArray());
  test('index: listIndexes raw reply', async (t) => {
    await t.given({});
    return t.command({ listIndexes: t.name });
  });

  test('index: unique refuses a second insert with keyPattern and keyValue', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({ k: 'a' });
    return {
      outcome: await t.attempt(() => t.coll.insertOne({ _id: 2, k: 'a' })),
      reply: await t.command({ insert: t.name, documents: [{ _id: 3, k: 'a' }] }),
      ids: await t.ids({}),
    };
  });

  test('index: unique counts null and missing as one value', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({});
    return [await t.attempt(() => t.coll.insertOne({ _id: 2 })), await t.attempt(() => t.coll.insertOne({ _id: 3, k: null }))];
  });

  test('index: unique compares numbers by value', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({ k: 1 });
    const add = (k) => t.code(() => t.coll.insertOne({ k }));
    return [await add(long(1)), await add(double(1)), await add(decimal('1.0')), await add('1'), await add(1.5), await add(true)];
  });

  test('index: unique over two fields', async (t) => {
    await t.coll.createIndex({ a: 1, b: 1 }, { unique: true });
    await t.given({ a: 1, b: 1 });
    return [
      await t.attempt(() => t.coll.insertOne({ a: 1, b: 2 })),
      await t.attempt(() => t.coll.insertOne({ a: 1, b: 1 })),
      await t.attempt(() => t.coll.insertOne({ a: 1 })),
      await t.attempt(() => t.coll.insertOne({ a: 1, b: null })),
    ];
  });

  test('index: unique over an array sees every element, but not twice in one document', async (t) => {
    await t.coll.createIndex({ a: 1 }, { unique: true });
    await t.given({ a: [1, 2] });
    return [
      await t.attempt(() => t.coll.insertOne({ _id: 2, a: [2, 3] })),
      await t.code(() => t.coll.insertOne({ _id: 3, a: [5, 5] })),
      await t.code(() => t.coll.insertOne({ _id: 4, a: 5 })),
      await t.code(() => t.coll.insertOne({ _id: 5, a: [] })),
      await t.code(() => t.coll.insertOne({ _id: 6, a: [] })),
      await t.code(() => t.coll.insertOne({ _id: 7 })),
    ];
  });

  test('index: unique on a dotted path and on documents', async (t) => {
    await t.coll.createIndex({ 'a.b': 1 }, { unique: true });
    await t.given({ a: { b: { x: 1, y: 2 } } });
    return [
      await t.attempt(() => t.coll.insertOne({ a: { b: { x: 1, y: 2 } } })),
      await t.code(() => t.coll.insertOne({ a: { b: { y: 2, x: 1 } } })),
      await t.code(() => t.coll.insertOne({ a: [{ b: 7 }, { b: 8 }] })),
      await t.code(() => t.coll.insertOne({ a: { b: 8 } })),
    ];
  });

  test('index: two arrays in one compound index are refused', async (t) => {
    await t.coll.createIndex({ a: 1, b: 1 });
    return [
      await t.attempt(() => t.coll.insertOne({ _id: 1, a: [1], b: [1] })),
      await t.code(() => t.coll.insertOne({ _id: 2, a: [1], b: 1 })),
    ];
  });

  test('index: sparse unique lets documents without the field in', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true, sparse: true });
    await t.given({}, {}, { k: 1 });
    return [
      await t.code(() => t.coll.insertOne({ k: 1 })),
      await t.code(() => t.coll.insertOne({ k: null })),
      await t.code(() => t.coll.insertOne({ k: null })),
      await t.ids({ _id: { $lt: 9 } }),
      (await t.coll.find({ _id: { $lt: 9 } }, { sort: { k: 1, _id: 1 } }).toArray()).length,
    ];
  });

  test('index: partial unique only counts what its filter takes', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true, partialFilterExpression: { live: true } });
    await t.given({ k: 1 }, { k: 1 }, { k: 1, live: true });
    return [
      await t.attempt(() => t.coll.insertOne({ _id: 4, k: 1, live: true })),
      await t.code(() => t.coll.insertOne({ _id: 5, k: 1, live: false })),
      await t.attempt(() => t.coll.updateOne({ _id: 5 }, { $set: { live: true } })),
      await t.ids({ k: 1 }),
    ];
  });

  test('index: unique over data that violates it is refused with 11000', async (t) => {
    await t.given({ k: 1 }, { k: 1 });
    return { outcome: await t.attempt(() => t.coll.createIndex({ k: 1 }, { unique: true })), names: await names(t) };
  });

  test('index: unique over a null twice is refused with 11000', async (t) => {
    await t.given({}, { k: null });
    return t.coll.createIndex({ k: 1 }, { unique: true });
  });

  test('index: the same name with other keys is refused with 86', async (t) => {
    await t.coll.createIndex({ a: 1 }, { name: 'mine' });
    return t.coll.createIndex({ b: 1 }, { name: 'mine' });
  });

  test('index: the same name with other options is refused', async (t) => {
    await t.coll.createIndex({ a: 1 });
    return [
      await t.attempt(() => t.coll.createIndex({ a: 1 }, { unique: true })),
      await t.attempt(() => t.coll.createIndex({ a: 1 }, { sparse: true })),
      await t.attempt(() => t.coll.createIndex({ a: 1 }, { expireAfterSeconds: 1000 })),
    ];
  });

  test('index: the same keys under another name are refused with 85', async (t) => {
    await t.coll.createIndex({ a: 1 }, { name: 'one' });
    return [
      await t.attempt(() => t.coll.createIndex({ a: 1 }, { name: 'two' })),
      await t.attempt(() => t.coll.createIndex({ a: 1 }, { name: 'three', unique: true })),
    ];
  });

  test('index: the same keys in another direction or order are another index', async (t) => {
    await t.coll.createIndex({ a: 1, b: 1 });
    return [
      await t.attempt(() => t.coll.createIndex({ b: 1, a: 1 })),
      await t.attempt(() => t.coll.createIndex({ a: 1, b: -1 })),
      await names(t),
    ];
  });
};
