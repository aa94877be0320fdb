import { long, keysOf } from '../lib/kit.mjs';

export default (test) => {
  const ten = (t, count = 10) => t.given(...Array.from({ length: count }, (_, n) => ({ n })));
  const ids = (docs) => docs.map((doc) => Number(doc._id));

  test('find: the raw reply and its getMore', async (t) => {
    await ten(t, 5);
    const { cursor, ...rest } = await t.reply({ find: t.name, batchSize: 2, sort: { _id: 1 } });
    const more = await t.reply({ getMore: cursor.id, collection: t.name, batchSize: 2 });
    const last = await t.reply({ getMore: cursor.id, collection: t.name });
    return {
      first: { keys: keysOf({ cursor, ...rest }), cursor: keysOf(cursor), ids: ids(cursor.firstBatch), open: cursor.id.toString() !== '0' },
      more: { keys: keysOf(more.cursor), ids: ids(more.cursor.nextBatch), same: more.cursor.id.toString() === cursor.id.toString() },
      last: { ids: ids(last.cursor.nextBatch), id: last.cursor.id },
      gone: await t.attempt(() => t.reply({ getMore: cursor.id, collection: t.name })),
    };
  });

  test('find: an exhausted first batch has cursor id 0 as a long', async (t) => {
    await ten(t, 2);
    return (await t.reply({ find: t.name, sort: { _id: 1 } })).cursor.id;
  });

  test('find: the first batch has 101 documents', async (t) => {
    await ten(t, 150);
    const { cursor } = await t.reply({ find: t.name });
    await t.reply({ killCursors: t.name, cursors: [cursor.id] });
    return cursor.firstBatch.length;
  });

  test('find: batchSize 0 opens a cursor without documents', async (t) => {
    await ten(t, 3);
    const { cursor } = await t.reply({ find: t.name, batchSize: 0 });
    const more = await t.reply({ getMore: cursor.id, collection: t.name });
    return {
      first: cursor.firstBatch.length,
      open: cursor.id.toString() !== '0',
      more: more.cursor.nextBatch.length,
      after: more.cursor.id,
    };
  });

  test('find: a batch that is exactly the result leaves the cursor open or closed', async (t) => {
    await ten(t, 4);
    const { cursor } = await t.reply({ find: t.name, batchSize: 4 });
    return { documents: cursor.firstBatch.length, open: cursor.id.toString() !== '0' };
  });

  test('find: limit equal to batchSize closes the cursor', async (t) => {
    await ten(t, 6);
    const reply = await t.reply({ find: t.name, batchSize: 4, limit: 4 });
    return { documents: reply.cursor.firstBatch.length, open: reply.cursor.id.toString() !== '0' };
  });

  test('find: singleBatch', async (t) => {
    await ten(t, 6);
    const reply = await t.command({ find: t.name, batchSize: 2, singleBatch: true, sort: { _id: 1 } });
    return { documents: reply.cursor.firstBatch.length, id: reply.cursor.id };
  });

  test('find: batches through the driver see every document once', async (t) => {
    await ten(t, 250);
    const seen = ids(await t.coll.find({}, { batchSize: 7, sort: { _id: 1 } }).toArray());
    return { count: seen.length, distinct: new Set(seen).size, first: seen[0], last: seen.at(-1) };
  });

  test('find: skip and limit', async (t) => {
    await ten(t);
    const page = async (options) => ids(await t.coll.find({}, { sort: { _id: 1 }, ...options }).toArray());
    return [
      await page({ skip: 3 }),
      await page({ limit: 3 }),
      await page({ skip: 8, limit: 5 }),
      await page({ skip: 50 }),
      await page({ limit: 0 }),
      await page({ skip: 2, limit: 4, batchSize: 3 }),
    ];
  });

  test('find: a negative limit is one batch of that many', async (t) => {
    await ten(t);
    return ids(await t.coll.find({}, { sort: { _id: 1 }, limit: -3 }).toArray());
  });

  test('find: negative limit, skip and batchSize in the command are refused', async (t) => {
    await ten(t, 2);
    const bare = (more) => t.attempt(() => t.command({ find: t.name, sort: { _id: 1 }, ...more }));
    return [
      await bare({ limit: -3 }),
      await bare({ skip: -1 }),
      await bare({ batchSize: -1 }),
      await bare({ limit: 'x' }),
      await bare({ limit: 1.5 }),
      await bare({ skip: long(1) }),
    ];
  });

  test('find: closing a cursor early kills it', async (t) => {
    await ten(t);
    const cursor = t.coll.find({}, { batchSize: 2, sort: { _id: 1 } });
    const first = await cursor.next();
    await cursor.close();
    return { first, closed: cursor.closed, after: await t.attempt(() => cursor.next()) };
  });

  test('find: killCursors answers what was killed and what not', async (t) => {
    await ten(t);
    const { cursor } = await t.reply({ find: t.name, batchSize: 2 });
    const kill = await t.reply({ killCursors: t.name, cursors: [cursor.id] });
    const again = await t.reply({ killCursors: t.name, cursors: [cursor.id] });
    const counts = (reply) => ({
      keys: keysOf(reply),
      killed: reply.cursorsKilled.length,
      notFound: reply.cursorsNotFound.length,
      alive: reply.cursorsAlive.length,
      unknown: reply.cursorsUnknown.length,
    });
    return { kill: counts(kill), again: counts(again) };
  });

  test('find: getMore of an unknown cursor is refused with 43', async (t) => t.reply({ getMore: long(4242424242), collection: t.name }));

  test('find: getMore on another collection is refused', async (t) => {
    await ten(t);
    const { cursor } = await t.reply({ find: t.name, batchSize: 2 });
    return t.reply({ getMore: cursor.id, collection: `${t.name}_other` });
  });
};
