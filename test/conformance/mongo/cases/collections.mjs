export default (test) => {
  const listed = async (t, filter = { name: { $regex: `^${t.name}` } }) =>
    (await t.db.listCollections(filter).toArray()).sort((a, b) => (a.name < b.name ? -1 : 1));
  const namesOf = async (t) => (await listed(t)).map((one) => one.name);

  test('collection: the first insert makes it', async (t) => {
    const before = await namesOf(t);
    await t.coll.insertOne({ _id: 1 });
    return { before, after: await listed(t) };
  });

  test('collection: a read or a delete does not make it', async (t) => {
    await t.coll.findOne({});
    await t.coll.deleteOne({});
    await t.coll.updateOne({}, { $set: { a: 1 } });
    return namesOf(t);
  });

  test('collection: createIndex makes it', async (t) => {
    await t.coll.createIndex({ a: 1 });
    return namesOf(t);
  });
  test('collection: create, and again', async (t) => [
    await t.command({ create: t.name }),
    await t.attempt(() => t.command({ create: t.name })),
    await t.attempt(() => t.command({ create: t.name, capped: true, size: 4096 })),
  ]);
  test('collection: createCollection by the driver twice', async (t) => {
    await t.db.createCollection(t.name);
    return t.attempt(async () => (await t.db.createCollection(t.name)).collectionName);
  });

  test('collection: options are taken or refused', async (t) => {
    const create = (suffix, options) => t.attempt(() => t.command({ create: `${t.name}_${suffix}`, ...options }));
    return {
      capped: await create('capped', { capped: true, size: 4096 }),
      cappedNoSize: await create('capped2', { capped: true }),
      collation: await create('collation', { collation: { locale: 'nl' } }),
      validator: await create('validator', { validator: { a: { $type: 'int' } } }),
      timeseries: await create('ts', { timeseries: { timeField: 'at' } }),
      clustered: await create('clustered', { clusteredIndex: { key: { _id: 1 }, unique: true } }),
      view: await create('view', { viewOn: t.name, pipeline: [] }),
      ttl: await create('ttl', { expireAfterSeconds: 10 }),
      unknown: await create('unknown', { nope: 1 }),
    };
  });

  test('collection: listCollections raw, nameOnly and filtered', async (t) => {
    await t.coll.insertOne({ _id: 1 });
    const raw = await t.command({ listCollections: 1, filter: { name: t.name } });
    return {
      raw,
      nameOnly: await t.db.listCollections({ name: t.name }, { nameOnly: true }).toArray(),
      none: await t.db.listCollections({ name: 'nope' }).toArray(),
      type: (await listed(t, { type: 'collection', name: t.name })).length,
    };
  });

  test('collection: names that are refused', async (t) => {
    const make = (name) => t.attempt(() => t.command({ create: name }));
    return {
      empty: await make(''),
      dollar: await make('a$b'),
      leadingDot: await make('.a'),
      trailingDot: await make('a.'),
      system: await make('system.mine'),
      zero: await make('a\u0000b'),
      number: await t.attempt(() => t.command({ create: 5 })),
      tooLong: await make('n'.repeat(250)),
    };
  });

  test('collection: names that are fine', async (t) => {
    const outcomes = [];
    for (const name of [`${t.name}.dotted`, `${t.name} with blanks`, `${t.name}-é`, `${t.name}_${'n'.repeat(200)}`])
      outcomes.push(await t.code(() => t.collection(name).insertOne({ _id: 1 })));
    return outcomes;
  });

  test('collection: an insert into a refused name', async (t) => [
    await t.attempt(() => t.command({ insert: 'a$b', documents: [{ _id: 1 }] })),
    await t.attempt(() => t.command({ insert: '', documents: [{ _id: 1 }] })),
    await t.attempt(() => t.command({ find: '' })),
    await t.attempt(() => t.command({ find: 5 })),
    await t.attempt(() => t.command({ find: 'a$b' })),
  ]);

  test('collection: database names that are refused', async (t) => {
    const probe = (name) => t.attempt(() => t.command({ find: t.name }, name));
    return {
      blank: await probe('a b'),
      dot: await probe('a.b'),
      dollar: await probe('a$b'),
      slash: await probe('a/b'),
      long: await probe('n'.repeat(64)),
    };
  });

  test('collection: drop, and drop of a missing one', async (t) => {
    await t.given({});
    return [
      await t.command({ drop: t.name }),
      await t.attempt(() => t.command({ drop: t.name })),
      await t.attempt(() => t.coll.drop()),
      await namesOf(t),
    ];
  });

  test('collection: after a drop it is empty and without indexes', async (t) => {
    await t.given({ k: 1 });
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.coll.drop();
    await t.given({ k: 1 }, { k: 1 });
    return { ids: await t.ids({}), indexes: (await t.coll.listIndexes().toArray()).map((one) => one.name) };
  });

  test('collection: a drop closes its cursors', async (t) => {
    await t.given({}, {}, {}, {});
    const cursor = t.coll.find({}, { batchSize: 2, sort: { _id: 1 } });
    await cursor.next();
    await t.coll.drop();
    const rest = await t.attempt(() => cursor.toArray());
    return rest.error ?? rest;
  });
};
