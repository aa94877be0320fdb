import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startServer } from './server';
import { startRunning, stopServers } from './testing/running-server';
import { removeScratchDirectories, scratchDirectory, startServerProcess } from '../../data-folder/src/testing';

const RUN_SERVER = join(__dirname, 'testing/run-server.cjs');

interface Row {
  _id: number;
  k?: string;
  text?: string;
}

afterEach(stopServers);
afterAll(removeScratchDirectories);

/** A data folder with so many rows of a collection that has a unique index on `k`. */
async function folderOf(rows: number): Promise<string> {
  const { client, dataDir } = await startRunning();
  const collection = client.db('views').collection<Row>('rows');
  await collection.createIndex({ k: 1 }, { unique: true }, {});
  await collection.insertMany(Array.from({ length: rows }, (_, n) => ({ _id: n, k: `k${n}` })));
  await stopServers();
  return dataDir;
}

/** What starting says; 'started' if it does not fail. */
const starting = (dataDir: string, port = 0): Promise<string> =>
  startServer({ dataDir, port }).then(
    async (server) => {
      await server.stop();
      return 'started';
    },
    (error: unknown) => String(error),
  );

describe('a server that starts again', () => {
  it('has its documents, its indexes and their order', async () => {
    const { client } = await startRunning(await folderOf(300));
    const collection = client.db('views').collection<Row>('rows');
    expect(await collection.find({ k: { $gte: 'k98' } }, { sort: { k: 1 } }).toArray()).toEqual([
      { _id: 98, k: 'k98' },
      { _id: 99, k: 'k99' },
    ]);
    await expect(collection.insertOne({ _id: 1000, k: 'k5' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { k: 1 },
      keyValue: { k: 'k5' },
    });
    await collection.insertOne({ _id: 1000, k: 'new' });
    expect((await collection.find().toArray()).at(-1)).toEqual({ _id: 1000, k: 'new' });
  });

  it('knows that an index has arrays', async () => {
    const { client, dataDir } = await startRunning();
    const tags = client.db('views').collection('tags');
    await tags.createIndex({ tag: 1 });
    await tags.insertMany([
      { _id: 1 as never, tag: ['a', 'c'] },
      { _id: 2 as never, tag: 'b' },
    ]);
    await stopServers();
    const again = await startRunning(dataDir);
    const found = again.client
      .db('views')
      .collection('tags')
      .find({ tag: { $gte: 'a' } }, { sort: { tag: 1 } });
    expect((await found.toArray()).map(({ _id }) => _id)).toEqual([1, 2]);
  });
});

describe('starting a server', () => {
  it('is refused while another one has the folder', async () => {
    const { dataDir } = await startRunning();
    expect(await starting(dataDir)).toBe(`StoreError: The document store in ${dataDir} is in use by process ${process.pid}.`);
  });

  it('is refused when the port is taken', async () => {
    const { server } = await startRunning();
    const dataDir = scratchDirectory();
    expect(await starting(dataDir, server.port)).toBe(`Error: The address 127.0.0.1:${server.port} is in use.`);
    expect(await starting(dataDir)).toBe('started');
  });

  it('is refused when the file is cut off', async () => {
    const dataDir = await folderOf(300);
    const file = join(dataDir, 'documents.mdb');
    const { size } = statSync(file);
    const half = Math.floor(size / 8192) * 4096;
    truncateSync(file, half);
    expect(await starting(dataDir)).toBe(`StoreError: The document store file ${file} is damaged: it has ${half} bytes of ${size}.`);
  });

  it('is refused when the file is none of ours, or of a newer format', async () => {
    const dataDir = await folderOf(1);
    const file = join(dataDir, 'documents.mdb');
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.alloc(65_536, 7));
    expect(await starting(dataDir)).toBe(`StoreError: The document store file ${file} is damaged: it does not begin as it should.`);
    writeFileSync(file, whole);
    writeFileSync(join(dataDir, 'FORMAT'), '2\n');
    expect(await starting(dataDir)).toBe(`StoreError: The document store in ${dataDir} has format 2; this version knows 1.`);
  });
});

describe('a disk that is full', () => {
  it('is a clear error for what is written, and then for every write; what is there can be read', async () => {
    const dataDir = await folderOf(3);
    const limited = await startServerProcess(RUN_SERVER, dataDir, 2_000);
    const client = new MongoClient(limited.url);
    const collection = client.db('views').collection<Row>('rows');
    const large = Array.from({ length: 4 }, (_, n) => ({ _id: 10 + n, k: `large ${n}`, text: 'x'.repeat(1_000_000) }));
    await expect(collection.insertMany(large)).rejects.toThrow(/^not written: the disk failed \(.+\); restart the server$/);
    await expect(collection.insertOne({ _id: 20 })).rejects.toThrow(/^not written: the disk failed \(.+\); restart the server$/);
    expect(await collection.countDocuments()).toBe(3);
    await client.close();
    await limited.kill();
    const again = await startRunning(dataDir);
    await again.client.db('views').collection<Row>('rows').insertOne({ _id: 20 });
    expect(await again.client.db('views').collection('rows').countDocuments()).toBe(4);
  });
});

describe('a connection', () => {
  it('is cut when it sends what is no message, and no other is', async () => {
    const { server, client } = await startRunning();
    const socket = connect(server.port, server.host);
    socket.write(Buffer.alloc(64, 0x41));
    await once(socket, 'close');
    expect(await client.db('views').command({ ping: 1 })).toEqual({ ok: 1 });
  });
});
