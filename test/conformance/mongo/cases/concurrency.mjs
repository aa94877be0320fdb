const all = (count, run) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      run(n).then(
        (value) => ({ value }),
        (error) => ({ error }),
      ),
    ),
  );
const codes = (outcomes) =>
  [...new Set(outcomes.filter((one) => one.error).map((one) => one.error.code ?? one.error.constructor.name))].sort();

export default (test) => {
  test('concurrency: 50 guarded upserts of one revision, exactly one wins', async (t) => {
    const outcomes = await all(50, (n) =>
      t.coll.updateOne({ _id: 'x', revision: { $lt: 7 } }, { $set: { revision: 7, by: n } }, { upsert: true }),
    );
    const good = outcomes.filter((one) => one.value);
    return {
      upserted: good.filter((one) => one.value.upsertedCount === 1).length,
      matched: good.filter((one) => one.value.matchedCount === 1).length,
      codes: codes(outcomes),
      docs: await t.coll.countDocuments(),
    };
  });

  test('concurrency: guarded upserts of revisions 1 to 40, tried again after 11000, end at 40', async (t) => {
    const write = (revision) => t.coll.replaceOne({ _id: 'x', revision: { $lt: revision } }, { revision }, { upsert: true });
    const outcomes = await all(40, (n) => write(n + 1).catch(() => write(n + 1)));
    return { codes: codes(outcomes).filter((code) => code !== 11000), last: (await t.coll.findOne({ _id: 'x' })).revision };
  });

  test('concurrency: 200 $inc of one field add up', async (t) => {
    await t.given({ n: 0 });
    const outcomes = await all(200, () => t.coll.updateOne({ _id: 1 }, { $inc: { n: 1 } }));
    return { codes: codes(outcomes), docs: await t.docs() };
  });

  test('concurrency: 100 upserting $inc add up in one document', async (t) => {
    const outcomes = await all(100, () => t.coll.updateOne({ _id: 'x' }, { $inc: { n: 1 } }, { upsert: true }));
    return { codes: codes(outcomes), docs: await t.docs() };
  });

  test('concurrency: 50 inserts of one unique key, exactly one gets in', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    const outcomes = await all(50, (n) => t.coll.insertOne({ _id: n, k: 'same' }));
    return { inserted: outcomes.filter((one) => one.value).length, codes: codes(outcomes), docs: await t.coll.countDocuments() };
  });

  test('concurrency: 50 inserts of one _id, exactly one gets in', async (t) => {
    const outcomes = await all(50, (n) => t.coll.insertOne({ _id: 'x', n }));
    return { inserted: outcomes.filter((one) => one.value).length, codes: codes(outcomes) };
  });

  test('concurrency: 20 claims by findOneAndUpdate take 20 different rows', async (t) => {
    await t.given(...Array.from({ length: 30 }, (_, n) => ({ state: 'waiting', due: n })));
    const outcomes = await all(20, (n) =>
      t.coll.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'claimed', by: n } }, { sort: { due: 1 }, returnDocument: 'after' }),
    );
    return {
      codes: codes(outcomes),
      different: new Set(outcomes.map((one) => one.value?._id)).size,
      left: await t.coll.countDocuments({ state: 'waiting' }),
    };
  });

  test('concurrency: optimistic writers lose nothing', async (t) => {
    await t.given({ version: 0, sum: 0 });
    const add = async () => {
      for (;;) {
        const seen = await t.coll.findOne({ _id: 1 });
        const result = await t.coll.updateOne(
          { _id: 1, version: seen.version },
          { $set: { version: seen.version + 1, sum: seen.sum + 1 } },
        );
        if (result.modifiedCount === 1) return;
      }
    };
    await all(8, async () => {
      for (let i = 0; i < 5; i++) await add();
    });
    return t.docs();
  });

  test('concurrency: creating one index 10 times at once', async (t) => {
    await t.given({ a: 1 });
    const outcomes = await all(10, () => t.coll.createIndex({ a: 1 }));
    return { codes: codes(outcomes), indexes: (await t.coll.listIndexes().toArray()).length };
  });

  test('concurrency: the first inserts into a new collection all get in', async (t) => {
    const outcomes = await all(20, (n) => t.coll.insertOne({ _id: n }));
    return { codes: codes(outcomes), docs: await t.coll.countDocuments() };
  });

  test('concurrency: a reader never sees half a replacement', async (t) => {
    await t.given({ a: 0, b: 0 });
    let torn = 0;
    await Promise.all([
      (async () => {
        for (let n = 1; n <= 100; n++) await t.coll.replaceOne({ _id: 1 }, { a: n, b: n });
      })(),
      (async () => {
        for (let n = 1; n <= 100; n++) {
          const doc = await t.coll.findOne({ _id: 1 });
          if (!doc || doc.a !== doc.b) torn++;
        }
      })(),
    ]);
    return { torn };
  });

  test('concurrency: a connection answers in order', async (t) => {
    await t.given(...Array.from({ length: 100 }, (_, n) => ({ _id: n })));
    const found = await Promise.all(Array.from({ length: 100 }, (_, n) => t.coll.findOne({ _id: n })));
    return found.every((doc, n) => doc._id === n);
  });
};
