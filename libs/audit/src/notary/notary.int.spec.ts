import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../../../../test/support/eventually';
import { newId } from '../../../platform/event-store/src/testing';
import { checkpointFolderIn, notarialParts, outsideFolder, verifiedCheckpoint, verifierKeyText, verifyLog } from '../index';
import { CheckpointsReader } from '../checkpoints/checkpoints.reader';
import { isExtension } from '../merkle/proofs';
import { NotaryWorkshop, rechained, withChange } from '../testing';
import type { OutsidePlace } from './outside-places';

let workshop: NotaryWorkshop;
const [first, second] = [newId(), newId()];
beforeEach(async () => {
  workshop = await NotaryWorkshop.open();
  for (const id of [first, second, first]) await workshop.counters.count(id, 1);
});
afterEach(() => workshop.close());

const signer = () => notarialParts(workshop.installation()).signer;
const signedNow = async (size: number) => verifiedCheckpoint(await workshop.checkpoint(size), signer().verifier);

/** The root over the log as somebody computes it who has nothing but the log. */
const rootOfLog = async () => {
  const events = await workshop.events();
  async function* inTurn() {
    yield* await Promise.resolve(events);
  }
  return (await verifyLog(inTurn(), { keptLeaf: () => Promise.resolve(undefined) })).root;
};

describe('the notary', () => {
  it('signs everything that is in the log, and goes on as it grows', async () => {
    const { notes } = workshop.notary();
    await eventually(() => notes.signedSize === 3);
    expect(await signedNow(3)).toMatchObject({ size: 3, root: await rootOfLog() });
    await workshop.counters.look(second);
    await eventually(() => notes.signedSize === 4);
    expect(await signedNow(4)).toMatchObject({ size: 4, root: await rootOfLog() });
    expect([notes.alarms, notes.interruptions, notes.size]).toEqual([[], [], 4]);
    expect((await readdir(checkpointFolderIn(workshop.dataDir))).sort()).toEqual(['3.txt', '4.txt', 'key.pub']);
  });

  it('goes on where another ended, and does not sign the same again', async () => {
    await workshop.signs(3);
    const { notes } = workshop.notary();
    await eventually(() => notes.signedSize === 3);
    await workshop.counters.look(first);
    await eventually(() => notes.signedSize === 4);
    expect((await readdir(checkpointFolderIn(workshop.dataDir))).sort()).toEqual(['3.txt', '4.txt', 'key.pub']);
  });

  it('makes the same tree from the log alone, once its own is lost', async () => {
    await workshop.signs(3);
    await workshop.signs(3, workshop.installation({ readStore: workshop.newStore() }));
    expect(await signedNow(3)).toMatchObject({ root: await rootOfLog() });
  });

  it('lets one of several work at a time', async () => {
    const [one, other] = [workshop.notary(), workshop.notary()];
    await eventually(() => one.notes.signedSize + other.notes.signedSize === 3);
    expect([one.notes.leads, other.notes.leads].filter(Boolean)).toHaveLength(1);
    const [leader, waiting] = one.notes.leads ? [one, other] : [other, one];
    await leader.stop();
    await workshop.counters.look(first);
    await eventually(() => waiting.notes.signedSize === 4);
    expect(leader.notes.leads).toBe(false);
  });

  it('proves that what it signs goes on from what it signed', async () => {
    await workshop.signs(3);
    await workshop.counters.look(second);
    await workshop.signs(4);
    const { tree, checkpoints } = notarialParts(workshop.installation());
    const reader = new CheckpointsReader({ tree, checkpoints, key: signer().verifier });
    const { items, key, nextCursor } = await reader.page({ limit: 1 });
    expect([items.map(({ size }) => size), key, nextCursor]).toEqual([[4], verifierKeyText(signer().verifier), '4']);
    expect((await reader.page({ limit: 1, cursor: '4' })).items.map(({ note }) => note)).toEqual([await workshop.checkpoint(3)]);
    const { proof } = await reader.consistency(3, 4);
    const [earlier, later] = [await signedNow(3), await signedNow(4)];
    expect(
      earlier &&
        later &&
        isExtension(
          earlier,
          later,
          proof.map((hash) => Buffer.from(hash, 'base64')),
        ),
    ).toBe(true);
    await expect(reader.consistency(3, 5)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reader.consistency(5, 4)).rejects.toMatchObject({ code: 'validation-failed' });
  });
});

describe('outside', () => {
  it('each checkpoint lies in the folder, with the key', async () => {
    const folder = path.join(workshop.dataDir, 'auditor');
    const { notes } = workshop.notary(workshop.installation(), [outsideFolder(folder, verifierKeyText(signer().verifier))]);
    await eventually(() => notes.signedSize === 3);
    await workshop.counters.look(first);
    await eventually(async () => (await readdir(folder)).includes('4.txt'));
    expect((await readdir(folder)).sort()).toEqual(['3.txt', '4.txt', 'key.pub']);
  });

  it('what could not be told is told the next time, and a place is not told more often than it wants', async () => {
    const told: number[] = [];
    let isAway = true;
    const mailbox: OutsidePlace = {
      name: 'mail',
      pause: 3_600_000,
      tell: ({ size }) => {
        if (isAway) return Promise.reject(new Error('away'));
        told.push(size);
        return Promise.resolve();
      },
    };
    const { notes } = workshop.notary(workshop.installation(), [mailbox]);
    await eventually(() => notes.untoldPlaces.length > 1);
    expect([notes.untoldPlaces[0], notes.toldPlaces]).toEqual([{ place: 'mail', since: undefined }, []]);
    isAway = false;
    await eventually(() => notes.toldPlaces.length > 0);
    await workshop.counters.look(first);
    await eventually(() => notes.signedSize === 4);
    expect([told, notes.toldPlaces]).toEqual([[3], ['mail']]);
  });
});

describe('a place outside that does not get checkpoints any more', () => {
  it('is told of with when it got its last one', async () => {
    const told: number[] = [];
    const folder: OutsidePlace = {
      name: 'directory',
      pause: 0,
      tell: ({ size }) => {
        if (size > 3) return Promise.reject(new Error('no space left on device'));
        told.push(size);
        return Promise.resolve();
      },
    };
    const { notes } = workshop.notary(workshop.installation(), [folder]);
    await eventually(() => notes.toldPlaces.length > 0);
    await workshop.counters.look(first);
    await eventually(() => notes.untoldPlaces.length > 0);
    expect([told, notes.untoldPlaces[0]]).toEqual([[3], { place: 'directory', since: '2026-06-01T08:00:00.000Z' }]);
  });
});

describe('the notary signs nothing more, and says why,', () => {
  beforeEach(async () => {
    await workshop.signs(3);
    await workshop.counters.look(second);
    await workshop.signs(4);
  });

  /** What a notary says of another log. Whoever made it has thrown away the tree too. */
  const alarmOver = async (log = workshop.log): Promise<string | undefined> => {
    const { notes, stop } = workshop.notary(workshop.installation({ log, readStore: workshop.newStore() }));
    await eventually(() => notes.alarms.length > 0);
    await stop();
    expect([notes.signedSize, await readdir(checkpointFolderIn(workshop.dataDir))]).toEqual([
      0,
      expect.arrayContaining(['3.txt', '4.txt']),
    ]);
    return notes.alarms[0];
  };

  it('when the last events are gone', async () => {
    const log = await workshop.logOf((await workshop.events()).slice(0, -1));
    expect(await alarmOver(log)).toBe('the log holds 3 events, and 4 were signed: the last 1 are gone');
  });

  it('when an event was changed and its chain computed anew: between which checkpoints it lies', async () => {
    const changed = withChange(await workshop.events(), 1, ({ data }) => ({ data: { ...(data as object), by: 5 } }));
    const log = await workshop.logOf(rechained(changed));
    expect(await alarmOver(log)).toBe(
      'the first 4 events of the log are not those that were signed: the first difference is between ' +
        `event 0 of ${workshop.counters.streams.streamOf(first)} and event 1 of ${workshop.counters.streams.streamOf(first)}`,
    );
  });

  it('when a checkpoint is forged', async () => {
    const note = await workshop.checkpoint(4);
    await rm(path.join(checkpointFolderIn(workshop.dataDir), '4.txt'));
    await writeFile(path.join(checkpointFolderIn(workshop.dataDir), '4.txt'), note.replace('\n4\n', '\n5\n'));
    expect(await alarmOver()).toBe('the last checkpoint in the data folder was not signed with the key of this installation');
  });

  it('when the last event that it knows is not in the log any more', async () => {
    const log = await workshop.logOf((await workshop.events()).slice(0, -1));
    const { notes } = workshop.notary(workshop.installation({ log }));
    await eventually(() => notes.alarms.length > 0);
    expect(notes.alarms[0]).toBe(`event 1 of ${workshop.counters.streams.streamOf(second)} is not in the log as it was`);
  });
});
