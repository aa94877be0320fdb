export default (test) => {
  const ten = (t, count = 10) => t.given(...Array.from({ length: count }, (_, n) => ({ n })));
  const ids = (docs) => docs.map((doc) => Number(doc._id));

  test('find: noCursorTimeout, allowDiskUse, comment, maxTimeMS and readConcern are accepted', async (t) => {
    await ten(t, 3);
    return ids(
      await t.coll
        .find(
          {},
          {
            sort: { _id: 1 },
            noCursorTimeout: true,
            allowDiskUse: true,
            comment: { why: 'probe' },
            maxTimeMS: 5000,
            readConcern: { level: 'local' },
          },
        )
        .toArray(),
    );
  });

  test('find: readConcern majority, available and an unknown one', async (t) => {
    await ten(t, 1);
    const read = (level) => t.attempt(() => t.coll.find({}, { readConcern: { level } }).toArray());
    return {
      majority: await read('majority'),
      available: await read('available'),
      linearizable: await read('linearizable'),
      snapshot: await read('snapshot'),
      nope: await read('nope'),
    };
  });

  test('find: a read preference is accepted', async (t) => {
    await ten(t, 1);
    return t.coll.find({}, { readPreference: 'secondaryPreferred' }).toArray();
  });

  test('find: hint by name and by key, and on a missing index (2)', async (t) => {
    await t.given({ a: 1 });
    await t.coll.createIndex({ a: 1 });
    const hinted = (hint) => t.attempt(() => t.ids({ a: 1 }, { hint }));
    return {
      name: await hinted('a_1'),
      key: await hinted({ a: 1 }),
      id: await hinted('_id_'),
      natural: await hinted({ $natural: 1 }),
      missing: await hinted('nope_1'),
      missingKey: await hinted({ nope: 1 }),
    };
  });

  test('find: a hint on a missing index for update, delete, count, distinct and aggregate', async (t) => {
    await t.given({ a: 1 });
    const hint = 'nope_1';
    return {
      update: await t.attempt(() => t.coll.updateOne({ a: 1 }, { $set: { b: 1 } }, { hint })),
      delete: await t.attempt(() => t.coll.deleteOne({ a: 1 }, { hint })),
      count: await t.attempt(() => t.coll.countDocuments({ a: 1 }, { hint })),
      findAndModify: await t.attempt(() => t.coll.findOneAndUpdate({ a: 1 }, { $set: { b: 1 } }, { hint })),
      aggregate: await t.attempt(() => t.aggregate([{ $match: { a: 1 } }], { hint })),
    };
  });

  test('find: in a missing collection', async (t) => t.command({ find: t.name }));
  test('find: findOne of nothing is null', async (t) => t.coll.findOne({ _id: 1 }));
  test('find: min, max and returnKey', async (t) => {
    await t.given({ a: 1 }, { a: 2 }, { a: 3 });
    await t.coll.createIndex({ a: 1 });
    return [
      await t.attempt(() => t.ids({}, { min: { a: 2 }, hint: { a: 1 } })),
      await t.attempt(() => t.coll.find({}, { returnKey: true, hint: { a: 1 }, sort: { a: 1 } }).toArray()),
    ];
  });

  test('find: a tailable cursor on a plain collection is refused', async (t) => {
    await ten(t, 1);
    return t.coll.find({}, { tailable: true }).toArray();
  });

  test('find: a collation is taken or refused', async (t) => {
    await t.given({ a: 'b' }, { a: 'B' }, { a: 'a' }, { a: 'é' }, { a: 'e' });
    const collation = { locale: 'en', strength: 2 };
    return {
      find: await t.attempt(() => t.ids({ a: 'b' }, { collation })),
      sort: await t.attempt(() => t.order({ a: 1, _id: 1 }, { collation })),
      numeric: await t.attempt(() => t.ids({ a: 'b' }, { collation: { locale: 'nl', numericOrdering: true } })),
      simple: await t.attempt(() => t.ids({ a: 'b' }, { collation: { locale: 'simple' } })),
      nope: await t.attempt(() => t.ids({}, { collation: { locale: 'nope' } })),
    };
  });

  test('find: let variables in $expr', async (t) => {
    await t.given({ a: 1 }, { a: 2 });
    return t.ids({ $expr: { $eq: ['$a', '$$wanted'] } }, { let: { wanted: 2 } });
  });

  test('find: documents inserted during a read do not break it', async (t) => {
    await ten(t, 20);
    const cursor = t.coll.find({ n: { $lt: 20 } }, { batchSize: 5, sort: { _id: 1 } });
    const seen = [];
    for await (const doc of cursor) {
      seen.push(doc._id);
      if (seen.length === 3) await t.coll.insertOne({ _id: 1000, n: 1000 });
      if (seen.length === 6) await t.coll.deleteOne({ _id: 1 });
    }
    return seen;
  });

  test('find: replies of 20 MB come in several batches', async (t) => {
    const text = 'x'.repeat(1_000_000);
    for (let n = 0; n < 20; n += 5) await t.coll.insertMany([0, 1, 2, 3, 4].map((m) => ({ _id: n + m, text })));
    const { cursor } = await t.reply({ find: t.name, batchSize: 20, sort: { _id: 1 } });
    const rest = await t.coll.find({}, { batchSize: 20 }).toArray();
    await t.reply({ killCursors: t.name, cursors: [cursor.id] });
    return { first: cursor.firstBatch.length, open: cursor.id.toString() !== '0', all: rest.length };
  });
};
