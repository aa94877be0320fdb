import { keysOf } from '../lib/kit.mjs';

export default (test) => {
  const listed = async (t, filter = { name: { $regex: `^${t.name}` } }) =>
    (await t.db.listCollections(filter).toArray()).sort((a, b) => (a.name < b.name ? -1 : 1));
  const namesOf = async (t) => (await listed(t)).map((one) => one.name);

  test('collection: rename takes content and indexes along', async (t) => {
    await t.given({ k: 1 });
    await t.coll.createIndex({ k: 1 }, { unique: true });
    await t.coll.rename(`${t.name}_new`);
    const renamed = t.typedCollection(`${t.name}_new`);
    return {
      names: await namesOf(t),
      docs: await renamed.find().toArray(),
      indexes: await renamed.listIndexes().toArray(),
      duplicate: await t.code(() => renamed.insertOne({ k: 1 })),
    };
  });

  test('collection: rename onto a present one is refused with 48, with dropTarget it replaces', async (t) => {
    await t.given({ _id: 'old' });
    await t.collection(`${t.name}_b`).insertOne({ _id: 'new' });
    const refused = await t.attempt(() => t.collection(`${t.name}_b`).rename(t.name));
    await t.collection(`${t.name}_b`).rename(t.name, { dropTarget: true });
    return { refused, names: await namesOf(t), ids: await t.ids({}) };
  });

  test('collection: rename of a missing one is refused with 26', async (t) => t.coll.rename(`${t.name}_new`));
  test('collection: rename onto itself or to a refused name', async (t) => {
    const database = t.db.databaseName;
    const rename = async (suffix, to, where = 'admin') => {
      await t.collection(`${t.name}_${suffix}`).insertOne({ _id: 1 });
      return t.attempt(() => t.command({ renameCollection: `${database}.${t.name}_${suffix}`, to }, where));
    };
    return {
      itself: await rename('itself', `${database}.${t.name}_itself`),
      dollar: await rename('dollar', `${database}.a$b`),
      empty: await rename('empty', `${database}.`),
      notAdmin: await rename('outside', `${database}.${t.name}_outside2`, database),
    };
  });

  test('collection: rename into another database', async (t) => {
    await t.given({ a: 1 });
    const other = `${t.db.databaseName}_other`;
    const outcome = await t.attempt(() =>
      t.command({ renameCollection: `${t.db.databaseName}.${t.name}`, to: `${other}.${t.name}` }, 'admin'),
    );
    return { outcome, here: await namesOf(t), there: await t.client.db(other).collection(t.name).countDocuments() };
  });

  test('collection: a rename while a cursor is open', async (t) => {
    await t.given({}, {}, {}, {});
    const cursor = t.coll.find({}, { batchSize: 2, sort: { _id: 1 } });
    await cursor.next();
    await t.coll.rename(`${t.name}_new`);
    const rest = await t.attempt(() => cursor.toArray());
    return rest.error ? { error: rest.error } : rest.map((doc) => doc._id);
  });

  test('database: dropDatabase, and of a missing one', async (t) => {
    const other = t.client.db(`${t.db.databaseName}_drop`);
    await other.collection('a').insertOne({ _id: 1 });
    const first = await t.command({ dropDatabase: 1 }, other.databaseName);
    const second = await t.command({ dropDatabase: 1 }, other.databaseName);
    return { first, second, collections: await other.listCollections().toArray() };
  });

  test('database: listDatabases shows a new one by name', async (t) => {
    await t.given({ a: 1 });
    const named = await t.client.db('admin').command({ listDatabases: 1, filter: { name: t.db.databaseName } });
    const nameOnly = await t.client.db('admin').command({ listDatabases: 1, nameOnly: true, filter: { name: t.db.databaseName } });
    return {
      keys: keysOf(named),
      one: keysOf(named.databases[0]),
      nameOnly: nameOnly.databases,
      nameOnlyKeys: keysOf(nameOnly),
      notAdmin: await t.code(() => t.command({ listDatabases: 1 })),
    };
  });

  test('database: dbStats and collStats keys', async (t) => {
    await t.given({ a: 1 });
    return {
      db: await t.attempt(async () => keysOf(await t.db.command({ dbStats: 1 }))),
      coll: await t.attempt(async () => keysOf(await t.db.command({ collStats: t.name }))),
      collMod: await t.attempt(() => t.command({ collMod: t.name })),
    };
  });

  test('collection: a validator refuses with 121', async (t) => {
    const made = await t.attempt(() => t.command({ create: t.name, validator: { a: { $type: 'int' } } }));
    const refused = await t.attempt(() => t.coll.insertOne({ _id: 1, a: 'x' }));
    return { made, refused: refused.error ?? refused };
  });
};
