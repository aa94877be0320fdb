import { long, keysOf } from '../lib/kit.mjs';

export default (test) => {
  const admin = (t, command) => t.client.db('admin').command(command);

  test('command: hello keys', async (t) => keysOf(await admin(t, { hello: 1 })));
  test('command: hello limits and flags', async (t) => {
    const {
      isWritablePrimary,
      maxBsonObjectSize,
      maxMessageSizeBytes,
      maxWriteBatchSize,
      logicalSessionTimeoutMinutes,
      minWireVersion,
      readOnly,
      ok,
    } = await admin(t, { hello: 1 });
    return {
      isWritablePrimary,
      maxBsonObjectSize,
      maxMessageSizeBytes,
      maxWriteBatchSize,
      logicalSessionTimeoutMinutes,
      minWireVersion,
      readOnly,
      ok,
    };
  });
  test('command: isMaster keys, in both spellings', async (t) => [
    keysOf(await admin(t, { isMaster: 1 })),
    keysOf(await admin(t, { ismaster: 1 })),
  ]);
  test('command: ping', async (t) => [await t.command({ ping: 1 }), await t.command({ ping: 1 }, 'admin')]);
  test('command: buildInfo keys', async (t) => [keysOf(await admin(t, { buildInfo: 1 })), keysOf(await t.db.command({ buildinfo: 1 }))]);
  test('command: serverStatus keys', async (t) => keysOf(await admin(t, { serverStatus: 1 })));
  test('command: serverStatus has what monitors read', async (t) => {
    const keys = keysOf(await admin(t, { serverStatus: 1 }));
    return Object.fromEntries(
      [
        'host',
        'version',
        'process',
        'pid',
        'uptime',
        'localTime',
        'connections',
        'network',
        'opcounters',
        'mem',
        'metrics',
        'storageEngine',
        'ok',
      ].map((key) => [key, keys.includes(key)]),
    );
  });

  for (const [name, command] of Object.entries({
    connectionStatus: { connectionStatus: 1 },
    hostInfo: { hostInfo: 1 },
    whatsmyuri: { whatsmyuri: 1 },
    getParameter: { getParameter: 1, featureCompatibilityVersion: 1 },
    listCommands: { listCommands: 1 },
    getCmdLineOpts: { getCmdLineOpts: 1 },
    getLog: { getLog: 'startupWarnings' },
    features: { features: 1 },
  })) {
    test(`command: ${name} keys`, async (t) => keysOf(await admin(t, command)));
  }

  test('command: an unknown one is refused with 59', async (t) => t.command({ nopeNope: 1 }));
  test('command: an empty one', async (t) => t.command({}));
  test('command: names are case-sensitive', async (t) => [
    await t.attempt(() => t.command({ Ping: 1 })),
    await t.attempt(() => t.command({ FIND: t.name })),
    await t.attempt(() => t.command({ findandmodify: t.name, query: {}, remove: true })),
  ]);
  test('command: unknown arguments are refused', async (t) => {
    await t.given({ a: 1 });
    const bare = (command) => t.attempt(() => t.command(command));
    return {
      find: await bare({ find: t.name, nope: 1 }),
      insert: await bare({ insert: t.name, documents: [{ _id: 5 }], nope: 1 }),
      update: await bare({ update: t.name, updates: [{ q: {}, u: { $set: { a: 1 } } }], nope: 1 }),
      updateStatement: await bare({ update: t.name, updates: [{ q: {}, u: { $set: { a: 1 } }, nope: 1 }] }),
      delete: await bare({ delete: t.name, deletes: [{ q: {}, limit: 1, nope: 1 }] }),
      aggregate: await bare({ aggregate: t.name, pipeline: [], cursor: {}, nope: 1 }),
      count: await bare({ count: t.name, nope: 1 }),
      distinct: await bare({ distinct: t.name, key: 'a', nope: 1 }),
      findAndModify: await bare({ findAndModify: t.name, remove: true, nope: 1 }),
      createIndexes: await bare({ createIndexes: t.name, indexes: [{ key: { a: 1 }, name: 'a_1' }], nope: 1 }),
      listIndexes: await bare({ listIndexes: t.name, nope: 1 }),
      ping: await bare({ ping: 1, nope: 1 }),
      hello: await t.attempt(async () => (await t.db.command({ hello: 1, nope: 1 })).ok),
      drop: await bare({ drop: t.name, nope: 1 }),
    };
  });
  test('command: wrong types of arguments are refused', async (t) => {
    await t.given({ a: 1 });
    const bare = (command) => t.attempt(() => t.command(command));
    return {
      filter: await bare({ find: t.name, filter: 'x' }),
      sort: await bare({ find: t.name, sort: 'a' }),
      projection: await bare({ find: t.name, projection: 'a' }),
      batchSize: await bare({ find: t.name, batchSize: 'x' }),
      documents: await bare({ insert: t.name, documents: 'x' }),
      ordered: await bare({ insert: t.name, documents: [{ _id: 9 }], ordered: 'x' }),
      updates: await bare({ update: t.name, updates: { q: {} } }),
      noQuery: await bare({ update: t.name, updates: [{ u: { $set: { a: 1 } } }] }),
      noChange: await bare({ update: t.name, updates: [{ q: {} }] }),
      changeText: await bare({ update: t.name, updates: [{ q: {}, u: 'x' }] }),
      pipeline: await bare({ aggregate: t.name, pipeline: {}, cursor: {} }),
      key: await bare({ distinct: t.name, key: [] }),
      noDocuments: await bare({ insert: t.name }),
      noUpdates: await bare({ update: t.name }),
      cursor: await bare({ aggregate: t.name, pipeline: [], cursor: 5 }),
    };
  });

  test('command: maxTimeMS is accepted, negative and text are refused', async (t) => {
    await t.given({ a: 1 });
    const bare = (maxTimeMS) => t.attempt(async () => (await t.command({ find: t.name, maxTimeMS })).cursor.firstBatch.length);
    return [await bare(5000), await bare(0), await bare(long(5000)), await bare(-1), await bare('x')];
  });

  test('command: write concerns are accepted or refused', async (t) => {
    let next = 1;
    const insert = (writeConcern) => t.attempt(() => t.command({ insert: t.name, documents: [{ _id: next++ }], writeConcern }));
    return {
      w1: await insert({ w: 1 }),
      majority: await insert({ w: 'majority', wtimeout: 1000 }),
      j: await insert({ w: 1, j: true }),
      w2: await insert({ w: 2 }),
      nope: await insert({ w: 'nope' }),
      text: await insert('x'),
      unknown: await insert({ w: 1, nope: 1 }),
      ids: await t.ids({}),
    };
  });

  test('command: comment, readConcern and apiVersion', async (t) => {
    await t.given({ a: 1 });
    const bare = (more) => t.attempt(async () => (await t.command({ find: t.name, ...more })).cursor.firstBatch.length);
    return {
      comment: await bare({ comment: { a: 1 } }),
      local: await bare({ readConcern: { level: 'local' } }),
      empty: await bare({ readConcern: {} }),
      wrong: await bare({ readConcern: 'local' }),
      api: await bare({ apiVersion: '1' }),
      apiStrict: await bare({ apiVersion: '1', apiStrict: true }),
      apiWrong: await bare({ apiVersion: '9' }),
    };
  });

  test('command: explain keys', async (t) => {
    await t.given({ a: 1 });
    const reply = await t.attempt(() => t.db.command({ explain: { find: t.name, filter: { a: 1 } }, verbosity: 'queryPlanner' }));
    return reply.error ? reply : { hasQueryPlanner: 'queryPlanner' in reply, ok: reply.ok };
  });
};
