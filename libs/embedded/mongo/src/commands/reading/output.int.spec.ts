import type { Db, Document as PlainObject } from 'mongodb';
import { startRunning, stopServers } from '../../testing/running-server';
import { removeScratchDirectories } from '../../../../data-folder/src/testing';

interface Row extends PlainObject {
  _id: number;
}

let database: Db;

beforeEach(async () => {
  database = (await startRunning()).client.db('views');
  await database.collection<Row>('rows').insertMany([
    { _id: 1, a: 1 },
    { _id: 2, a: 2 },
  ]);
});
afterEach(stopServers);
afterAll(removeScratchDirectories);

const run = (...stages: PlainObject[]): Promise<PlainObject[]> => database.collection<Row>('rows').aggregate(stages).toArray();
const rowsIn = (name: string): Promise<Row[]> =>
  database
    .collection<Row>(name)
    .find({}, { sort: { _id: 1 } })
    .toArray();

describe('$out', () => {
  it('replaces a collection and keeps its indexes', async () => {
    await database.collection('out').createIndex({ k: 1 }, { unique: true }, {});
    await database.collection<Row>('out').insertOne({ _id: 7, k: 1 });
    expect(await run({ $match: { a: 1 } }, { $out: 'out' })).toEqual([]);
    expect(await rowsIn('out')).toEqual([{ _id: 1, a: 1 }]);
    expect((await database.collection('out').indexes()).map(({ name }) => name)).toEqual(['_id_', 'k_1']);
    expect((await database.listCollections().toArray()).map(({ name }) => name)).toEqual(['out', 'rows']);
  });

  it('leaves the collection as it was when a result is refused', async () => {
    await database.collection('out').createIndex({ k: 1 }, { unique: true }, {});
    await database.collection<Row>('out').insertOne({ _id: 7, k: 1 });
    await expect(run({ $set: { k: 5 } }, { $out: 'out' })).rejects.toMatchObject({ code: 11000 });
    expect(await rowsIn('out')).toEqual([{ _id: 7, k: 1 }]);
    expect((await database.listCollections().toArray()).map(({ name }) => name)).toEqual(['out', 'rows']);
  });

  it('may go where the documents come from', async () => {
    await run({ $match: { a: 2 } }, { $out: { db: 'views', coll: 'rows' } });
    expect(await rowsIn('rows')).toEqual([{ _id: 2, a: 2 }]);
  });
});

describe('$merge', () => {
  it.each<[string, PlainObject, PlainObject[]]>([
    [
      'sets the fields of what is there',
      {},
      [
        { _id: 1, b: 9, a: 1 },
        { _id: 2, a: 2 },
      ],
    ],
    [
      'replaces',
      { on: '_id', whenMatched: 'replace' },
      [
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ],
    ],
    [
      'keeps',
      { whenMatched: 'keepExisting' },
      [
        { _id: 1, b: 9 },
        { _id: 2, a: 2 },
      ],
    ],
    ['discards what is new', { whenNotMatched: 'discard' }, [{ _id: 1, b: 9, a: 1 }]],
  ])('%s', async (_, options, expected) => {
    await database.collection<Row>('into').insertOne({ _id: 1, b: 9 });
    expect(await run({ $merge: { into: 'into', ...options } })).toEqual([]);
    expect(await rowsIn('into')).toEqual(expected);
  });
});

it.each<[code: number, PlainObject[]]>([
  [40601, [{ $out: 'out' }, { $match: {} }]],
  [51178, [{ $out: 5 }]],
  [51178, [{ $merge: { whenMatched: 'merge' } }]],
  [2, [{ $out: { db: 'views' } }]],
  [73, [{ $out: 'system.views' }]],
  [238, [{ $out: { db: 'views', coll: 'out', timeseries: {} } }]],
  [238, [{ $merge: { into: 'out', on: 'k' } }]],
  [238, [{ $merge: { into: 'out', whenMatched: 'fail' } }]],
  [238, [{ $merge: { into: 'out', let: {} } }]],
])('is refused with %i: %j', async (code, stages) => {
  await expect(run(...stages)).rejects.toMatchObject({ code });
  expect((await database.listCollections().toArray()).map(({ name }) => name)).toEqual(['rows']);
});
