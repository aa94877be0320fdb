import type { Db, Document as PlainObject, MongoClient } from 'mongodb';
import { startRunning, stopServers } from '../../testing/running-server';
import { removeScratchDirectories } from '../../../../data-folder/src/testing';

interface Row {
  _id: number;
  n?: number;
}

let client: MongoClient;
let database: Db;

beforeEach(async () => {
  ({ client } = await startRunning());
  database = client.db('views');
  await database.collection<Row>('a').insertOne({ _id: 1, n: 1 });
});
afterEach(stopServers);
afterAll(removeScratchDirectories);

const bulkWrite = (ops: PlainObject[], options: PlainObject = {}): Promise<PlainObject> =>
  client.db('admin').command({ bulkWrite: 1, ops, nsInfo: [{ ns: 'views.a' }, { ns: 'views.b' }], ...options });

const idsIn = async (name: string): Promise<number[]> =>
  (
    await database
      .collection<Row>(name)
      .find({}, { sort: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);

it('inserts, updates and deletes in several collections, and answers for each operation', async () => {
  const reply = await bulkWrite([
    { insert: 1, document: { _id: 5 } },
    { update: 0, filter: { _id: 1 }, updateMods: { $inc: { n: 1 } } },
    { update: 1, filter: { _id: 6 }, updateMods: { $set: { n: 1 } }, upsert: true },
    { delete: 1, filter: { _id: { $gte: 5 } }, multi: true },
  ]);
  expect(reply).toMatchObject({ nErrors: 0, nInserted: 1, nMatched: 1, nModified: 1, nUpserted: 1, nDeleted: 2 });
  expect((reply['cursor'] as PlainObject)['firstBatch']).toEqual([
    { ok: 1, idx: 0, n: 1 },
    { ok: 1, idx: 1, n: 1, nModified: 1 },
    { ok: 1, idx: 2, n: 1, nModified: 0, upserted: { _id: 6 } },
    { ok: 1, idx: 3, n: 2 },
  ]);
  expect([await idsIn('a'), await idsIn('b')]).toEqual([[1], []]);
});

const withErrors = [
  { insert: 0, document: { _id: 1 } },
  { update: 0, filter: { _id: 1 }, updateMods: { $nope: { n: 1 } } },
  { insert: 0, document: { _id: 2 } },
];

it('stops at the first error in order', async () => {
  expect(await bulkWrite(withErrors)).toMatchObject({ nErrors: 1, nInserted: 0 });
  expect(await idsIn('a')).toEqual([1]);
});

it('goes on after errors without order, and shows only them when asked', async () => {
  const reply = await bulkWrite(withErrors, { ordered: false, errorsOnly: true });
  expect(reply).toMatchObject({ nErrors: 2, nInserted: 1 });
  expect((reply['cursor'] as PlainObject)['firstBatch']).toMatchObject([
    { ok: 0, idx: 0, code: 11000, keyValue: { _id: 1 }, n: 0 },
    { ok: 0, idx: 1, code: 9, n: 0, nModified: 0 },
  ]);
  expect(await idsIn('a')).toEqual([1, 2]);
});

it('is what the bulk write of a client uses', async () => {
  const result = await client.bulkWrite([{ namespace: 'views.b', name: 'insertOne', document: { _id: 9 as never } }]);
  expect(result.insertedCount).toBe(1);
  expect(await idsIn('b')).toEqual([9]);
});

it.each<[code: number, PlainObject[]]>([
  [2, [{ rename: 0 }]],
  [2, [{ insert: 2, document: {} }]],
  [16, []],
  [9, [{ update: 0, filter: {}, updateMods: 5 }]],
  [40414, [{ insert: 0 }]],
  [40415, [{ insert: 0, document: {}, nope: 1 }]],
  [238, [{ delete: 0, filter: {}, collation: { locale: 'en' } }]],
])('is refused with %i as a whole: %j', async (code, ops) => {
  await expect(bulkWrite(ops)).rejects.toMatchObject({ code });
});
