import { bulkCounts } from '../lib/kit.mjs';

const counted = async (promise) => bulkCounts(await promise);

export default (test) => {
  test('bulkWrite: all kinds, counted', async (t) => {
    await t.given({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });
    const result = await counted(
      t.coll.bulkWrite([
        { insertOne: { document: { _id: 10 } } },
        { updateOne: { filter: { _id: 1 }, update: { $set: { a: 5 } } } },
        { updateMany: { filter: { a: 1 }, update: { $set: { a: 6 } } } },
        { replaceOne: { filter: { _id: 11 }, replacement: { b: 1 }, upsert: true } },
        { updateOne: { filter: { _id: 12 }, update: { $set: { b: 1 } }, upsert: true } },
        { deleteOne: { filter: { _id: 4 } } },
        { deleteMany: { filter: { a: 6 } } },
      ]),
    );
    return { result, docs: await t.docs() };
  });

  test('bulkWrite: ordered stops at the first error', async (t) => {
    await t.given({ a: 1 });
    const outcome = await t.attempt(() =>
      counted(
        t.coll.bulkWrite([
          { insertOne: { document: { _id: 2 } } },
          { insertOne: { document: { _id: 1 } } },
          { insertOne: { document: { _id: 3 } } },
        ]),
      ),
    );
    return { outcome, ids: await t.ids({}) };
  });

  test('bulkWrite: unordered goes on after mixed errors', async (t) => {
    await t.given({ a: 'x' });
    const outcome = await t.attempt(() =>
      counted(
        t.coll.bulkWrite(
          [
            { insertOne: { document: { _id: 2 } } },
            { insertOne: { document: { _id: 1 } } },
            { updateOne: { filter: { _id: 1 }, update: { $inc: { a: 1 } } } },
            { updateOne: { filter: { _id: 2 }, update: { $set: { b: 1 } } } },
            { replaceOne: { filter: { _id: 3, r: { $lt: 1 } }, replacement: { r: 1 }, upsert: true } },
            { deleteOne: { filter: { _id: 9 } } },
            { updateOne: { filter: { _id: 2 }, update: { $nope: { b: 1 } } } },
          ],
          { ordered: false },
        ),
      ),
    );
    return { outcome, docs: await t.docs() };
  });

  test('bulkWrite: ordered, changes of one document follow each other', async (t) => {
    const result = await counted(
      t.coll.bulkWrite([
        { insertOne: { document: { _id: 1, n: 1 } } },
        { updateOne: { filter: { _id: 1, n: 1 }, update: { $set: { n: 2 } } } },
        { replaceOne: { filter: { _id: 1, n: 2 }, replacement: { n: 3 } } },
        { updateOne: { filter: { _id: 1, n: 1 }, update: { $set: { n: 4 } } } },
      ]),
    );
    return { result, docs: await t.docs() };
  });

  test('bulkWrite: upserted _ids carry the index of their operation', async (t) =>
    counted(
      t.coll.bulkWrite([
        { insertOne: { document: { _id: 'i' } } },
        { updateOne: { filter: { _id: 'u' }, update: { $set: { a: 1 } }, upsert: true } },
        { deleteOne: { filter: { _id: 'i' } } },
        { replaceOne: { filter: { _id: 'r' }, replacement: { a: 1 }, upsert: true } },
      ]),
    ));

  test('bulkWrite: 3000 guarded replacements', async (t) => {
    const operations = Array.from({ length: 3000 }, (_, n) => ({
      replaceOne: { filter: { _id: n % 1000, revision: { $lt: n } }, replacement: { revision: n }, upsert: true },
    }));
    const result = await counted(t.coll.bulkWrite(operations, { ordered: true }));
    return {
      matched: result.matchedCount,
      modified: result.modifiedCount,
      upserted: result.upsertedCount,
      sum: await t.aggregate([{ $group: { _id: null, sum: { $sum: '$revision' } } }]),
    };
  });

  test('bulkWrite: an empty list is refused by the driver', async (t) => t.coll.bulkWrite([]));

  test('bulkWrite: the command across collections, in order', async (t) => {
    const outcome = await t.attempt(async () => {
      const { cursor, ...counts } = await t.command(
        {
          bulkWrite: 1,
          ops: [
            { insert: 0, document: { _id: 1 } },
            { insert: 1, document: { _id: 1 } },
            { insert: 0, document: { _id: 1 } },
            { insert: 0, document: { _id: 2 } },
          ],
          nsInfo: [{ ns: `${t.db.databaseName}.${t.name}` }, { ns: `${t.db.databaseName}.${t.name}_b` }],
        },
        'admin',
      );
      return { counts, results: cursor.firstBatch };
    });
    return { outcome, a: await t.ids({}), b: await t.collection(`${t.name}_b`).countDocuments() };
  });
};
