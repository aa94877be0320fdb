export default (test) => {
  const create = (t, ...indexes) => t.attempt(() => t.command({ createIndexes: t.name, indexes }));
  const names = async (t) => (await t.coll.listIndexes().toArray()).map((index) => index.name);

  /** Each specification in a collection of its own, so that none stands in the way of another. */
  const specifications = (name, specs) =>
    test(`index: ${name}`, async (t) => {
      const outcomes = {};
      for (const [title, index] of Object.entries(specs))
        outcomes[title] = await t.attempt(() => t.command({ createIndexes: `${t.name}_${title}`, indexes: [index] }));
      return outcomes;
    });

  specifications('refused specifications', {
    noKey: { name: 'x' },
    emptyKey: { key: {}, name: 'x' },
    noName: { key: { a: 1 } },
    emptyName: { key: { a: 1 }, name: '' },
    star: { key: { a: 1 }, name: '*' },
    zero: { key: { a: 0 }, name: 'x' },
    text: { key: { a: 'up' }, name: 'x' },
    emptyField: { key: { '': 1 }, name: 'x' },
    dollar: { key: { $a: 1 }, name: 'x' },
    dots: { key: { 'a..b': 1 }, name: 'x' },
    unknownOption: { key: { a: 1 }, name: 'x', nope: 1 },
    sparseAndPartial: { key: { a: 1 }, name: 'x', sparse: true, partialFilterExpression: { a: 1 } },
    ttlText: { key: { a: 1 }, name: 'x', expireAfterSeconds: 'x' },
    ttlOfTwo: { key: { a: 1, b: 1 }, name: 'x', expireAfterSeconds: 100 },
    fraction: { key: { a: 1.5 }, name: 'x' },
    bool: { key: { a: true }, name: 'x' },
  });
  specifications(
    'partial filters that are allowed and refused',
    Object.fromEntries(
      Object.entries({
        gt: { a: { $gt: 1 } },
        in: { a: { $in: [1, 2] } },
        or: { $or: [{ a: 1 }, { b: 1 }] },
        exists: { a: { $exists: true } },
        missing: { a: { $exists: false } },
        ne: { a: { $ne: 1 } },
        regex: { a: /x/ },
        type: { a: { $type: 'string' } },
        text: 'x',
      }).map(([title, partialFilterExpression]) => [title, { key: { a: 1 }, name: 'x', partialFilterExpression }]),
    ),
  );
  test('index: an empty list is refused', async (t) => create(t));
  specifications('text, hashed, 2dsphere, wildcard, collation, hidden and background are taken or refused', {
    text: { key: { a: 'text' }, name: 'x' },
    hashed: { key: { a: 'hashed' }, name: 'x' },
    sphere: { key: { a: '2dsphere' }, name: 'x' },
    wildcard: { key: { '$**': 1 }, name: 'x' },
    collation: { key: { a: 1 }, name: 'x', collation: { locale: 'nl' } },
    hidden: { key: { a: 1 }, name: 'x', hidden: true },
    background: { key: { a: 1 }, name: 'x', background: true },
    version1: { key: { a: 1 }, name: 'x', v: 1 },
  });

  test('index: the index on _id can be asked for again, but not changed', async (t) => {
    await t.given({});
    return [
      await create(t, { key: { _id: 1 }, name: '_id_' }),
      await create(t, { key: { _id: 1 }, name: 'other' }),
      await create(t, { key: { _id: -1 }, name: 'down' }),
      await create(t, { key: { _id: 1 }, name: '_id_', unique: true }),
      await create(t, { key: { a: 1 }, name: '_id_' }),
    ];
  });

  test('index: dropIndex by name, by key and of all', async (t) => {
    await t.coll.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { c: 1 } }, { key: { d: 1 } }]);
    return [
      await t.coll.dropIndex('a_1'),
      await t.command({ dropIndexes: t.name, index: { b: 1 } }),
      await names(t),
      await t.coll.dropIndexes(),
      await names(t),
    ];
  });

  test('index: dropIndex of a missing index is refused with 27', async (t) => {
    await t.given({});
    return [
      await t.attempt(() => t.coll.dropIndex('nope_1')),
      await t.attempt(() => t.command({ dropIndexes: t.name, index: { nope: 1 } })),
      await t.attempt(() => t.command({ dropIndexes: t.name, index: ['_id_', 'nope'] })),
    ];
  });

  test('index: dropIndex of _id_ and in a missing collection is refused', async (t) => {
    const missing = await t.attempt(() => t.coll.dropIndex('a_1'));
    await t.given({});
    return { missing, id: await t.attempt(() => t.coll.dropIndex('_id_')) };
  });

  test('index: a dropped unique index no longer refuses', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({ k: 1 });
    await t.coll.dropIndex('k_1');
    return t.coll.insertOne({ _id: 2, k: 1 });
  });

  test('index: very long values are indexed', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    const long = 'x'.repeat(100_000);
    await t.given({ k: long });
    return [
      await t.code(() => t.coll.insertOne({ _id: 2, k: long })),
      await t.code(() => t.coll.insertOne({ _id: 3, k: `${long}y` })),
      await t.ids({ k: long }),
      await t.ids({ k: { $gt: long } }),
    ];
  });

  test('index: 1000 characters of name are fine', async (t) => t.attempt(() => t.coll.createIndex({ a: 1 }, { name: 'n'.repeat(1000) })));
  test('index: more than 64 indexes are refused', async (t) => {
    const outcome = await t.attempt(() => t.coll.createIndexes(Array.from({ length: 64 }, (_, n) => ({ key: { [`f${n}`]: 1 } }))));
    return { refused: Boolean(outcome.error), code: outcome.error?.code ?? null };
  });

  test('index: a unique index survives a replaced document', async (t) => {
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.given({ k: 'a' }, { k: 'b' });
    await t.coll.replaceOne({ _id: 1 }, { k: 'c' });
    return [
      await t.code(() => t.coll.insertOne({ _id: 3, k: 'a' })),
      await t.code(() => t.coll.insertOne({ _id: 4, k: 'c' })),
      await t.code(() => t.coll.replaceOne({ _id: 2 }, { k: 'c' })),
    ];
  });

  test('index: an insert refused by the second unique index leaves nothing behind', async (t) => {
    await t.coll.createIndexes([
      { key: { a: 1 }, unique: true },
      { key: { b: 1 }, unique: true },
    ]);
    await t.given({ a: 1, b: 1 });
    return [
      await t.code(() => t.coll.insertOne({ _id: 2, a: 2, b: 1 })),
      await t.code(() => t.coll.insertOne({ _id: 3, a: 2, b: 3 })),
      await t.ids({}),
    ];
  });
};
