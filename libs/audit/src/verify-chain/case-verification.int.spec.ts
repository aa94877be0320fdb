import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EventLog, RecordedEvent } from '@platform/event-store';
import { newId } from '../../../platform/event-store/src/testing';
import { checkpointFolderIn, notarialParts } from '../notarial-parts';
import { NotaryWorkshop, rechained, withChange } from '../testing';
import { CaseVerification } from './case-verification';

let workshop: NotaryWorkshop;
const [first, second] = [newId(), newId()];
beforeAll(async () => {
  workshop = await NotaryWorkshop.open();
  for (const id of [first, second, first, second, first]) await workshop.counters.count(id, 1);
  await workshop.signs(5);
});
afterAll(() => workshop.close());

/** Verifies a case in a log, with the tree and the checkpoints that the notary has. */
const verified = (id: string, log: EventLog = workshop.log) => {
  const { streams } = workshop.installation({ log });
  const { tree, signing, checkpoints } = notarialParts(workshop.installation());
  return new CaseVerification({ streams, tree, signing, checkpoints }).verify(id);
};

/** Verifies both cases in a log with other events. */
const verifiedWith = async (change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[]) => {
  const log = await workshop.logOf(change(await workshop.events()));
  return Promise.all([verified(first, log), verified(second, log)]);
};

const streamOf = (id: string) => workshop.counters.streams.streamOf(id);
const sound = { valid: true };
const flawed = (firstInvalidRevision: number, problem: string) => ({ valid: false, firstInvalidRevision, problem });
const signedOtherwise = (revision: number) => `Event ${revision} is not the one that was signed.`;
const unlinked = (revision: number) => `Event ${revision} was changed or moved, or one before it is gone: its hash does not fit.`;

describe('a case, verified against the last signed checkpoint,', () => {
  it('is valid as it was signed', async () => {
    expect(await verified(first)).toMatchObject({
      valid: true,
      events: 3,
      checkpoint: { size: 5, events: 3, signedAt: '2026-06-01T08:00:00.000Z' },
    });
    expect(await verified(newId())).toBeUndefined();
  });

  it('is found out when one byte of an event was flipped', async () => {
    const flipped = (events: readonly RecordedEvent[]) => withChange(events, 2, ({ data }) => ({ data: { ...(data as object), by: 3 } }));
    expect(await verifiedWith(flipped)).toEqual([expect.objectContaining(flawed(1, unlinked(1))), expect.objectContaining(sound)]);
  });

  it('is found out when its chain was computed anew behind a changed event', async () => {
    const rewritten = (events: readonly RecordedEvent[]) =>
      rechained(withChange(events, 2, ({ data }) => ({ data: { ...(data as object), by: 3 } })));
    expect(await verifiedWith(rewritten)).toEqual([expect.objectContaining(flawed(1, signedOtherwise(1))), expect.objectContaining(sound)]);
  });

  it('is found out when two events changed places', async () => {
    const reordered = (events: readonly RecordedEvent[]) => {
      const [a, b, c, d, e, ...rest] = events;
      return [a, b, e, d, c, ...rest].filter((event) => event !== undefined);
    };
    expect(await verifiedWith(reordered)).toEqual([expect.objectContaining(flawed(1, unlinked(1))), expect.objectContaining(sound)]);
  });

  it('is found out when two cases changed places', async () => {
    const swapped = (events: readonly RecordedEvent[]) =>
      events.map((event) => ({ ...event, stream: event.stream === streamOf(first) ? streamOf(second) : streamOf(first) }));
    const found = await verifiedWith(swapped);
    expect(found).toEqual([expect.objectContaining(flawed(0, unlinked(0))), expect.objectContaining(flawed(0, unlinked(0)))]);
  });

  it('is found out when its last events are gone, or all of them', async () => {
    const gone = (revision: number) => `Event ${revision} was signed and is not in the log any more.`;
    const withoutLast = (events: readonly RecordedEvent[]) => events.slice(0, 4);
    expect(await verifiedWith(withoutLast)).toEqual([expect.objectContaining(flawed(2, gone(2))), expect.objectContaining(sound)]);
    const withoutSecond = (events: readonly RecordedEvent[]) => events.filter(({ stream }) => stream === streamOf(first));
    const found = await verifiedWith(withoutSecond);
    expect(found).toEqual([expect.objectContaining(sound), expect.objectContaining({ ...flawed(0, gone(0)), events: 0 })]);
  });

  it('is found out when the tree was changed to suit it', async () => {
    const tiles = workshop.store.collection<{ _id: string; hashes: Buffer }>('tree-tiles');
    const tile = await tiles.findOne({ _id: '0/0' }, { promoteBuffers: true });
    const kept = tile?.hashes ?? Buffer.alloc(0);
    const hashes = Buffer.from(kept);
    hashes.writeUInt8(hashes.readUInt8(0) ^ 1, 0);
    await tiles.updateOne({ _id: '0/0' }, { $set: { hashes } });
    expect(await verified(first)).toMatchObject(flawed(0, signedOtherwise(0)));
    expect(await verified(second)).toMatchObject(flawed(0, 'The tree does not lead from event 0 to the root that was signed.'));
    await tiles.updateOne({ _id: '0/0' }, { $set: { hashes: kept } });
    expect(await verified(first)).toMatchObject(sound);
  });

  it('cannot be vouched for when the last checkpoint is forged, in the data folder or in the view store', async () => {
    const file = path.join(checkpointFolderIn(workshop.dataDir), '9.txt');
    await writeFile(file, (await workshop.checkpoint(5)).replace('\n5\n', '\n9\n'));
    const forged = (place: string) => flawed(0, `the last checkpoint ${place} was not signed with the key of this installation.`);
    expect(await verified(first)).toMatchObject(forged('in the data folder'));
    await rm(file);
    const rows = workshop.store.collection<{ _id: number; note: string }>('signed-checkpoints');
    await rows.insertOne({ _id: 9, note: 'redress' });
    expect(await verified(first)).toMatchObject(forged('in the view store'));
    await rows.deleteOne({ _id: 9 });
    expect(await verified(first)).toMatchObject(sound);
  });

  it('is held against the checkpoint in the data folder when the view store has lost it', async () => {
    const rows = workshop.store.collection<{ _id: number }>('signed-checkpoints');
    const kept = await rows.find().toArray();
    await rows.deleteMany({});
    expect((await verified(first))?.checkpoint).toEqual({ size: 5, events: 3, root: expect.any(String) });
    await rows.insertMany(kept);
  });

  it('is valid with events that were not signed yet', async () => {
    await workshop.counters.look(second);
    expect(await verified(second)).toMatchObject({ valid: true, events: 3, checkpoint: { size: 5, events: 2 } });
  });
});
