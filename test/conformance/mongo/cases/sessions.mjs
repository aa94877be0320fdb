import { long, keysOf } from '../lib/kit.mjs';

export default (test) => {
  test('session: an explicit session without a transaction', async (t) =>
    t.client.withSession(async (session) => {
      await t.coll.insertOne({ _id: 1 }, { session });
      await t.coll.updateOne({ _id: 1 }, { $set: { a: 1 } }, { session });
      return t.typed.find({}, { session }).toArray();
    }));

  test('session: causal consistency is accepted', async (t) =>
    t.client.withSession({ causalConsistency: true }, async (session) => {
      await t.coll.insertOne({ _id: 1 }, { session });
      return t.coll.findOne({}, { session });
    }));

  test('session: startSession, refreshSessions, endSessions and killSessions', async (t) => {
    const started = await t.attempt(() => t.command({ startSession: 1 }, 'admin'));
    const sessions = started.id ? [started.id] : [];
    return {
      started: started.error ?? keysOf(started),
      refresh: await t.attempt(() => t.command({ refreshSessions: sessions }, 'admin')),
      end: await t.attempt(() => t.command({ endSessions: sessions }, 'admin')),
      kill: await t.attempt(() => t.command({ killSessions: sessions }, 'admin')),
    };
  });

  test('session: a transaction on a standalone is refused with 20', async (t) => {
    await t.given({ a: 1 });
    return t.client.withSession(async (session) => {
      session.startTransaction();
      const write = await t.attempt(() => t.coll.insertOne({ _id: 9 }, { session }));
      await session.abortTransaction().catch(() => {});
      session.startTransaction();
      const read = await t.attempt(() => t.coll.findOne({}, { session }));
      await session.abortTransaction().catch(() => {});
      return { write, read, ids: await t.ids({}) };
    });
  });

  test('session: a retryable write flag on a standalone is refused with 20', async (t) => ({
    outcome: await t.attempt(() => t.command({ insert: t.name, documents: [{ _id: 1 }], txnNumber: long(1) })),
    ids: await t.ids({}),
  }));
  test('session: commitTransaction and abortTransaction without one', async (t) => [
    await t.attempt(() => t.command({ commitTransaction: 1 }, 'admin')),
    await t.attempt(() => t.command({ abortTransaction: 1 }, 'admin')),
  ]);
  test('session: snapshot reads on a standalone', async (t) => {
    await t.given({ a: 1 });
    return t.client.withSession({ snapshot: true }, (session) => t.attempt(() => t.coll.findOne({}, { session })));
  });

  test('command: replica set commands on a standalone', async (t) => [
    await t.attempt(() => t.command({ replSetGetStatus: 1 }, 'admin')),
    await t.attempt(() => t.command({ replSetGetConfig: 1 }, 'admin')),
    await t.attempt(() => t.command({ listShards: 1 }, 'admin')),
  ]);
  test('command: admin commands outside admin are refused with 13', async (t) => [
    await t.code(() => t.command({ listDatabases: 1 })),
    await t.code(() => t.command({ getParameter: 1, featureCompatibilityVersion: 1 })),
    await t.code(() => t.command({ hostInfo: 1 })),
  ]);
  test('command: users and logins', async (t) => [
    await t.attempt(() => t.command({ saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: Buffer.from('n,,n=nobody,r=probe') }, 'admin')),
    await t.attempt(() => t.command({ usersInfo: 'nobody' })),
    await t.attempt(() => t.command({ logout: 1 })),
  ]);
  test('command: mapReduce, group, eval and geoNear are gone or refused', async (t) => {
    await t.given({ a: 1 });
    return [
      await t.attempt(async () =>
        keysOf(
          await t.db.command({
            mapReduce: t.name,
            map: 'function() { emit(1, 1) }',
            reduce: 'function() { return 1 }',
            out: { inline: 1 },
          }),
        ),
      ),
      await t.attempt(() => t.command({ group: { ns: t.name } })),
      await t.attempt(() => t.command({ eval: '1' })),
      await t.attempt(() => t.command({ getLastError: 1 })),
    ];
  });
};
