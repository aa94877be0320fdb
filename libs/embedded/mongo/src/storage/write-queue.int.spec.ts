import { openDataFolder, type DataFolder } from '@embedded/data-folder';
import { badValue } from '../errors';
import { removeScratchDirectories, scratchDirectory } from '../../../data-folder/src/testing';
import { DOCUMENT_STORE } from './tables';
import { WriteQueue } from './write-queue';

const key = Buffer.from('key');

describe('the write queue', () => {
  let folder: DataFolder<'catalog' | 'documents' | 'entries'>;
  let queue: WriteQueue;
  let aborts = 0;
  const put = (text: string): void => folder.tables.documents.putSync(key, Buffer.from(text));
  const stored = (): string | undefined => folder.tables.documents.get(key)?.toString();

  beforeEach(async () => {
    folder = await openDataFolder(scratchDirectory(), DOCUMENT_STORE);
    aborts = 0;
    queue = new WriteQueue(folder.env, () => void (aborts += 1));
  });
  afterEach(() => folder.close());
  afterAll(removeScratchDirectories);

  it('runs what waits in the order in which it came, each seeing what was before', async () => {
    const seen: unknown[] = [];
    const step = (text: string) =>
      queue.run(() => {
        seen.push(stored());
        put(text);
        return text;
      });
    expect(await Promise.all([step('one'), step('two'), step('three')])).toEqual(['one', 'two', 'three']);
    expect(seen).toEqual([undefined, 'one', 'two']);
    expect(stored()).toBe('three');
  });

  it('shows nothing before all that waits is written', async () => {
    const writing = queue.run(() => put('one'));
    expect(stored()).toBeUndefined();
    await writing;
    expect(stored()).toBe('one');
  });

  it('lets one that is refused harm no other', async () => {
    const refused = queue.run(() => {
      throw badValue('no');
    });
    const [outcome] = await Promise.allSettled([refused, queue.run(() => put('other'))]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 2, message: 'no' } });
    expect([stored(), aborts]).toEqual(['other', 0]);
  });

  it('writes nothing of a transaction in which the disk failed, and nothing after it', async () => {
    const diskError = Object.assign(new Error('No space left on device'), { code: 28 });
    const outcomes = await Promise.allSettled([
      queue.run(() => put('one')),
      queue.run(() => {
        throw diskError;
      }),
    ]);
    const reason = { code: 8, message: 'not written: the disk failed (No space left on device); restart the server' };
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await expect(queue.run(() => put('two'))).rejects.toMatchObject(reason);
    expect([stored(), aborts]).toEqual([undefined, 1]);
  });

  it('writes what waits when it is closed, and refuses what comes later', async () => {
    const waiting = queue.run(() => put('one'));
    queue.close();
    await waiting;
    expect(stored()).toBe('one');
    await expect(queue.run(() => put('two'))).rejects.toMatchObject({ code: 8, message: 'not written: the server is stopping' });
  });
});
