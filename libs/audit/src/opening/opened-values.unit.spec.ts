import { Buffer } from 'node:buffer';
import { KeyStoreUnavailable, type RecordedEvent } from '@platform/event-store';
import { SealedFields, type KeyStore } from '@redress/privacy';
import { OpenedValues } from './opened-values';

const stream = 'complaint-KL-7F3K9-2QDXM';

/** Keys in memory, which can be destroyed, or out of reach. */
class Keys implements KeyStore {
  readonly kept = new Map<string, Buffer>();
  isAway = false;

  find(name: string): Promise<Buffer | undefined> {
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve(this.kept.get(name));
  }
  obtain(name: string): Promise<Buffer> {
    const key = this.kept.get(name) ?? Buffer.alloc(32, 5);
    this.kept.set(name, key);
    return Promise.resolve(key);
  }
  destroy(name: string): Promise<void> {
    this.kept.delete(name);
    return Promise.resolve();
  }
}

const eventWith = (data: unknown, type = 'NoteAdded'): RecordedEvent => ({
  id: 'e-1',
  stream,
  revision: 1,
  type,
  data,
  metadata: {},
  position: { commit: 1n, prepare: 1n },
});

/** A note as it is stored, by an installation with these keys. */
const storedNote = async (keys: Keys) => {
  const seal = await new SealedFields(keys).sealing(stream, true);
  return eventWith({ note: seal('e-1/note', 'Sanne called.'), by: 'phone' });
};

/** Opens it in a process that has not opened anything before, with these events in the log. */
const openedBy = async (keys: Keys, event: RecordedEvent, ...inLog: readonly RecordedEvent[]) => {
  const [opened] = await new OpenedValues({ read: () => Promise.resolve(inLog) }, new SealedFields(keys)).open([event]);
  return opened?.data;
};

describe('what is opened for an auditor', () => {
  let keys: Keys;
  let note: RecordedEvent;
  beforeEach(async () => {
    keys = new Keys();
    note = await storedNote(keys);
  });

  it('is what was sealed; everything else is as it was', async () => {
    expect(await openedBy(keys, note)).toEqual({ note: 'Sanne called.', by: 'phone' });
  });
  it.each(['ErasureApproved', 'PersonalDataErased'])('is said to be erased when the key is gone and the log has %s', async (type) => {
    await keys.destroy(stream);
    expect(await openedBy(keys, note, note, eventWith({}, type))).toEqual({ note: { erased: true }, by: 'phone' });
  });
  it('stays sealed when the key is gone and nothing says why', async () => {
    await keys.destroy(stream);
    expect(await openedBy(keys, note, note)).toEqual(note.data);
  });
  it('stays sealed when somebody moved it to another case', async () => {
    keys.kept.set('complaint-KL-00000-00000', Buffer.alloc(32, 5));
    const moved = { ...note, stream: 'complaint-KL-00000-00000' };
    expect(await openedBy(keys, moved, moved)).toEqual(note.data);
  });
  it('is not answered while the key store is away', async () => {
    keys.isAway = true;
    await expect(openedBy(keys, note)).rejects.toThrow(KeyStoreUnavailable);
  });
});
