import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { proposedEvent } from '../testing/proposed-event';
import { removeScratchDirectories, scratchDirectory } from '../../../data-folder/src/testing';
import { headerOf } from './frame';
import { openStore } from './store';
import { dataFileOf } from './tables';

/** A closed store that holds the stream order-1 with so many events of a recognisable text. */
async function storeOf(events: number): Promise<string> {
  const directory = scratchDirectory();
  const store = await openStore(directory);
  const data = Buffer.from('{"text":"a payload to be damaged"}');
  const list = Array.from({ length: events }, () => proposedEvent({ data }));
  store.log.transaction(() => store.log.append('order-1', list));
  await store.close();
  return directory;
}

/** What opening the store says; 'opened' if it does not fail. */
async function opening(directory: string): Promise<string> {
  return openStore(directory).then(
    async (store) => {
      await store.close();
      return 'opened';
    },
    (error: unknown) => String(error),
  );
}

afterAll(removeScratchDirectories);

describe('a store', () => {
  it('keeps events, their order and their positions when it is opened again', async () => {
    const directory = await storeOf(3);
    const store = await openStore(directory);
    const page = store.log.readStream('order-1', { from: 0n, backwards: false, limit: 10 });
    expect(page.map(({ frame }) => headerOf(frame).revision)).toEqual([0n, 1n, 2n]);
    expect(store.log.readAll({ from: 0n, backwards: false, limit: 10 })).toEqual(page);
    await store.close();
  });

  it('gives no position twice, not even across a restart', async () => {
    const directory = await storeOf(3);
    const store = await openStore(directory);
    const before = store.log.readAll({ from: 0n, backwards: false, limit: 10 }).map(({ position }) => position);
    const { position, revision } = store.log.transaction(() => store.log.append('order-1', [proposedEvent()]));
    expect({ revision, higher: before.every((earlier) => earlier < position) }).toEqual({ revision: 3n, higher: true });
    await store.close();
  });

  it('shows nothing of a transaction that failed', async () => {
    const store = await openStore(await storeOf(1));
    const end = store.log.end;
    const failing = (): unknown =>
      store.log.transaction(() => {
        store.log.append('order-1', [proposedEvent()]);
        store.log.append('order-2', [proposedEvent()]);
        throw new Error('broken off');
      });
    expect(failing).toThrow('broken off');
    expect([store.log.lastRevision('order-1'), store.log.lastRevision('order-2'), store.log.end]).toEqual([0n, -1n, end]);
    expect(store.log.readAll({ from: 0n, backwards: false, limit: 10 })).toHaveLength(1);
    await store.close();
  });

  it('reads pages of bounded size', async () => {
    const store = await openStore(await storeOf(1));
    const large = Array.from({ length: 10 }, () => proposedEvent({ data: Buffer.alloc(100_000) }));
    store.log.transaction(() => store.log.append('large', large));
    expect(store.log.readStream('large', { from: 0n, backwards: false, limit: 100 })).toHaveLength(3);
    expect(store.log.readStream('large', { from: 9n, backwards: true, limit: 2 })).toHaveLength(2);
    await store.close();
  });
});

describe('opening a store', () => {
  it('is refused while it is open', async () => {
    const directory = await storeOf(1);
    const store = await openStore(directory);
    expect(await opening(directory)).toBe(`StoreError: The event store in ${directory} is in use by process ${String(process.pid)}.`);
    expect(store.log.lastRevision('order-1')).toBe(0n);
    await store.close();
    expect(await opening(directory)).toBe('opened');
  });

  it.each([
    ['died', { pid: 2 ** 22 + 1, started: 'boot 1' }],
    ['died, and whose id another process has now', { pid: process.ppid, started: 'boot 1' }],
  ])('takes over from an owner that %s', async (_case, owner) => {
    const directory = await storeOf(1);
    const env = open<Buffer, Buffer>({ path: dataFileOf(directory), encoding: 'binary', keyEncoding: 'binary', maxDbs: 4 });
    const table = env.openDB<Buffer, Buffer>({ name: 'owner', encoding: 'binary', keyEncoding: 'binary' });
    table.putSync(Buffer.from('owner'), Buffer.from(JSON.stringify(owner)));
    await env.close();
    expect(await opening(directory)).toBe('opened');
  });

  it('refuses a newer format', async () => {
    const directory = await storeOf(1);
    writeFileSync(join(directory, 'FORMAT'), '2\n');
    expect(await opening(directory)).toBe(`StoreError: The event store in ${directory} has format 2; this version knows 1.`);
  });

  it('refuses a directory that cannot be written', async () => {
    const file = join(scratchDirectory(), 'file');
    writeFileSync(file, '');
    const directory = join(file, 'store');
    const reason = `ENOTDIR: not a directory, mkdir '${directory}'`;
    expect(await opening(directory)).toBe(`StoreError: The data directory ${directory} is not writable: ${reason}.`);
  });

  it('refuses a file that is cut off', async () => {
    const directory = await storeOf(500);
    const file = dataFileOf(directory);
    const { size } = statSync(file);
    const half = Math.floor(size / 8192) * 4096;
    truncateSync(file, half);
    const sizes = `it has ${String(half)} bytes of ${String(size)}`;
    expect(await opening(directory)).toBe(`StoreError: The event store file ${file} is damaged: ${sizes}.`);
  });

  it('refuses a file that is gone or empty', async () => {
    const directory = await storeOf(1);
    truncateSync(dataFileOf(directory), 0);
    expect(await opening(directory)).toBe(
      `StoreError: The event store in ${directory} is damaged: ${dataFileOf(directory)} is missing or empty.`,
    );
  });

  it('refuses events of which one bit is wrong', async () => {
    const directory = await storeOf(20);
    const file = readFileSync(dataFileOf(directory), 'latin1');
    writeFileSync(dataFileOf(directory), file.replaceAll('a payload', 'A payload'), 'latin1');
    expect(await opening(directory)).toBe(`StoreError: The event store in ${directory} is damaged: a record has a wrong checksum.`);
  });

  it('refuses pages of zeros', async () => {
    const directory = await storeOf(200);
    const bytes = readFileSync(dataFileOf(directory));
    for (let page = 0; page < bytes.length; page += 4096) {
      if (bytes.subarray(page, page + 4096).includes('a payload')) bytes.fill(0, page, page + 4096);
    }
    writeFileSync(dataFileOf(directory), bytes);
    expect(await opening(directory)).toMatch(/^StoreError: The event store in .* is damaged: .+\.$/);
  });

  it('refuses a file that is none of ours', async () => {
    const directory = await storeOf(1);
    writeFileSync(dataFileOf(directory), Buffer.alloc(65_536, 7));
    expect(await opening(directory)).toBe(
      `StoreError: The event store file ${dataFileOf(directory)} is damaged: it does not begin as it should.`,
    );
  });
});
