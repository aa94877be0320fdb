import { KeyStoreUnavailable, type RecordedEvent } from '@platform/event-store';
import { SealedFields } from '@redress/privacy';
import { KeysInMemory } from '../testing';
import { OpenedValues } from './opened-values';

const stream = 'complaint-KL-7F3K9-2QDXM';

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
const storedNote = async (keys: KeysInMemory) => {
  const seal = await new SealedFields(keys).sealing(stream, true);
  return eventWith({ note: seal('e-1/note', 'Sanne called.'), by: 'phone' });
};

/** Opens it in a process that has not opened anything before, with these events in the log. */
const openedBy = async (keys: KeysInMemory, event: RecordedEvent, ...inLog: readonly RecordedEvent[]) => {
  const [opened] = await new OpenedValues({ read: () => Promise.resolve(inLog) }, new SealedFields(keys)).open([event]);
  return opened?.data;
};

describe('what is opened for an auditor', () => {
  let keys: KeysInMemory;
  let note: RecordedEvent;
  beforeEach(async () => {
    keys = new KeysInMemory();
    note = await storedNote(keys);
  });

  it('is what was sealed; everything else is as it was', async () => {
    expect(await openedBy(keys, note)).toEqual({ note: 'Sanne called.', by: 'phone' });
  });
  it.each(['ErasureBegun', 'PersonalDataErased'])(
    'is said to be erased when the log has %s, also while the key is in memory',
    async (type) => {
      expect(await openedBy(keys, note, note, eventWith({}, type))).toEqual({ note: { erased: true }, by: 'phone' });
    },
  );
  it('stays sealed when the key is gone and nothing says why: that two admins agreed is not enough', async () => {
    await keys.destroy(stream);
    expect(await openedBy(keys, note, note, eventWith({}, 'ErasureApproved'))).toEqual(note.data);
  });
  it('stays sealed when somebody moved it to another case', async () => {
    await keys.obtain('complaint-KL-00000-00000');
    const moved = { ...note, stream: 'complaint-KL-00000-00000' };
    expect(await openedBy(keys, moved, moved)).toEqual(note.data);
  });
  it('is not answered while the key store is away', async () => {
    keys.isAway = true;
    await expect(openedBy(keys, note)).rejects.toThrow(KeyStoreUnavailable);
  });
});
