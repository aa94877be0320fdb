import type { Db } from 'mongodb';
import { startRunning, stopServers } from '../../testing/running-server';
import { removeScratchDirectories } from '../../../../data-folder/src/testing';

interface Row {
  _id: number;
  a: unknown;
}

const validator = { a: { $type: 'int' } };

let database: Db;
let dataDir: string;

beforeEach(async () => {
  const running = await startRunning();
  ({ dataDir } = running);
  database = running.client.db('views');
  await database.createCollection('rows', { validator });
});
afterEach(stopServers);
afterAll(removeScratchDirectories);

const rows = () => database.collection<Row>('rows');

it('refuses every document that does not meet the validator', async () => {
  await rows().insertOne({ _id: 1, a: 1 });
  await expect(rows().insertOne({ _id: 2, a: 'x' })).rejects.toMatchObject({ code: 121 });
  await expect(rows().updateOne({ _id: 1 }, { $set: { a: 'x' } })).rejects.toMatchObject({ code: 121 });
  await expect(rows().updateOne({ _id: 3 }, { $set: { a: 'x' } }, { upsert: true })).rejects.toMatchObject({ code: 121 });
  await expect(rows().findOneAndReplace({ _id: 1 }, { a: 'x' })).rejects.toMatchObject({ code: 121 });
  expect(await rows().find().toArray()).toEqual([{ _id: 1, a: 1 }]);
});

it('keeps the validator with new indexes, another name and a restart', async () => {
  await rows().createIndex({ a: 1 });
  await rows().rename('renamed');
  await stopServers();
  database = (await startRunning(dataDir)).client.db('views');
  const [described] = await database.listCollections().toArray();
  expect(described).toMatchObject({ name: 'renamed', options: { validator } });
  await expect(database.collection<Row>('renamed').insertOne({ _id: 1, a: 'x' })).rejects.toMatchObject({ code: 121 });
});

it('makes nothing again that is there with the same validator', async () => {
  await database.command({ create: 'rows', validator });
  await expect(database.command({ create: 'rows' })).rejects.toMatchObject({ code: 48 });
});

it('refuses validators that are no filters, and to pass them by', async () => {
  await expect(database.command({ create: 'other', validator: { a: { $nope: 1 } } })).rejects.toMatchObject({ code: 2 });
  await expect(database.command({ create: 'other', validator: { $jsonSchema: {} } })).rejects.toMatchObject({ code: 238 });
  await expect(rows().insertOne({ _id: 1, a: 'x' }, { bypassDocumentValidation: true })).rejects.toMatchObject({ code: 238 });
});
