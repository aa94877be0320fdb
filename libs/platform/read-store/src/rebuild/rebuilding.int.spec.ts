import { newId } from '../../../event-store/src/testing';
import { ParkedEvents, Rebuilding, type Progress, type Row, type View } from '../index';
import { eventually } from '../../../../../test/support/eventually';
import { Occurrences } from '../projector/occurrences';
import { ViewWriter } from '../projector/view-writer';
import { counterView, Workshop } from '../testing';

let workshop: Workshop;
let rebuilding: Rebuilding<never>;
const progress: Progress = { read: () => undefined, compared: () => undefined };
let stopProjecting: () => Promise<void>;
beforeEach(async () => {
  workshop = new Workshop();
  const { store, notes: observer, counters } = workshop;
  rebuilding = new Rebuilding({ store, observer, streams: counters.streams as never });
  stopProjecting = workshop.project();
  await eventually(() => workshop.notes.catchings > 0);
});
afterEach(() => workshop.close());

const looked = async (times: number): Promise<string> => {
  const id = newId();
  for (let time = 0; time < times; time++) await workshop.counters.look(id);
  await workshop.reader.find(counterView, id, times - 1);
  return id;
};
const rows = () => workshop.reader.collectionOf(counterView);
const collectionNow = async () => (await rows()).collectionName;

describe('verifying a view', () => {
  it('finds nothing when it is what the log says', async () => {
    await looked(2);
    expect(await rebuilding.verify(counterView, progress)).toEqual([]);
    expect((await workshop.store.database.listCollections().toArray()).map(({ name }) => name)).not.toContain('counters.v2');
  });

  it('finds what was edited, dropped or made up by hand', async () => {
    const [edited, dropped] = [await looked(2), await looked(1)];
    await (await rows()).updateOne({ _id: edited }, { $set: { document: { count: 5, looks: 2 } } });
    await (await rows()).deleteOne({ _id: dropped });
    await (await rows()).insertOne({ _id: 'nobody', revision: 3, version: 3 });
    const found = (await rebuilding.verify(counterView, progress)) ?? [];
    expect([...found].sort((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      { key: edited, kind: 'different' },
      { key: dropped, kind: 'missing' },
      { key: 'nobody', kind: 'unknown to the log' },
    ]);
  });
});

describe('rebuilding a view', () => {
  it('mends it beside the live one, which stays for the way back', async () => {
    const [id, other] = [await looked(2), await looked(1)];
    await (await rows()).deleteMany({});
    const rebuilt = await rebuilding.rebuild(counterView, progress);
    expect(rebuilt.collection).toBe('counters.v2');
    expect(rebuilt.differences?.map(({ kind }) => kind)).toEqual(['missing', 'missing']);
    await eventually(async () => (await collectionNow()) === 'counters.v2');
    expect(await workshop.reader.find(counterView, id, 1)).toMatchObject({ document: { looks: 2 } });
    await workshop.counters.look(other);
    expect(await workshop.reader.find(counterView, other, 1)).toMatchObject({ document: { looks: 2 } });

    expect(await rebuilding.rollBack(counterView)).toBe('counters.v1');
    await eventually(async () => (await collectionNow()) === 'counters.v1');
    await workshop.counters.look(other);
    expect(await workshop.reader.find(counterView, other, 2)).toMatchObject({ document: { looks: 3 } });
  }, 30_000);

  it('shows what happened while it was compared as soon as it is answered from', async () => {
    const [edited, lively] = [await looked(1), await looked(1)];
    await stopProjecting();
    await (await rows()).updateOne({ _id: edited }, { $set: { document: { count: 5, looks: 2 } } });
    let folded = 0;
    const looksWhileCompared: View = {
      ...counterView,
      async complete(row) {
        if (row._id === edited && ++folded === 2) await workshop.counters.look(lively);
        return row;
      },
    };
    const { collection } = await rebuilding.rebuild(looksWhileCompared, progress);
    expect(await workshop.store.collection<Row>(collection).findOne({ _id: lively })).toMatchObject({
      revision: 1,
      document: { looks: 2 },
    });
  });

  it('shows what happened since when the way back is taken', async () => {
    const id = await looked(1);
    await rebuilding.rebuild(counterView, progress);
    await eventually(async () => (await collectionNow()) === 'counters.v2');
    await workshop.counters.look(id);
    await workshop.reader.find(counterView, id, 1);
    await stopProjecting();
    const collection = String(await rebuilding.rollBack(counterView));
    expect(await workshop.store.collection<Row>(collection).findOne({ _id: id })).toMatchObject({ revision: 1, document: { looks: 2 } });
    workshop.project();
    await workshop.counters.look(id);
    expect(await workshop.reader.find(counterView, id, 2)).toMatchObject({ document: { looks: 3 } });
  }, 30_000);

  it('drops the collections that are no longer needed', async () => {
    await looked(1);
    for (let time = 0; time < 3; time++) await rebuilding.rebuild(counterView, progress);
    const names = (await workshop.store.database.listCollections().toArray()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('counters')).sort()).toEqual(['counters.v3', 'counters.v4']);
  }, 30_000);
});

it.each(['verify', 'rebuild'] as const)('leaves no collection behind when it fails: %s', async (work) => {
  await looked(1);
  const withoutKeys = { ...counterView, complete: () => Promise.reject(new Error('the keys are away')) };
  await expect(rebuilding[work](withoutKeys, progress)).rejects.toThrow('the keys are away');
  const names = (await workshop.store.database.listCollections().toArray()).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('counters'))).toEqual(['counters.v1']);
});

describe('replaying what was parked', () => {
  it('mends the document once the event can be read, and tells what still cannot', async () => {
    const [seven, still] = [newId(), newId()];
    for (const id of [seven, still]) await workshop.counters.count(id, 7);
    await eventually(async () => (await workshop.reader.find(counterView, still).catch(() => null)) !== null);
    expect((await rebuilding.replayParked([counterView])).map(({ key }) => key)).toEqual([seven, still].sort());
    const mended = { ...counterView, evolve: () => ({ count: 7, looks: 0 }) };
    expect(await rebuilding.replayParked([mended])).toEqual([]);
    expect(await workshop.reader.find(counterView, seven)).toEqual({
      _id: seven,
      revision: 0,
      version: 0,
      document: { count: 7, looks: 0 },
    });
  });

  it('stays on the list until the document is mended', async () => {
    const id = newId();
    await workshop.counters.count(id, 7);
    await eventually(async () => (await workshop.reader.find(counterView, id).catch(() => null)) !== null);
    const withoutKeys = { ...counterView, evolve: () => ({}), complete: () => Promise.reject(new Error('the keys are away')) };
    await expect(rebuilding.replayParked([withoutKeys])).rejects.toThrow('the keys are away');
    expect((await new ParkedEvents(workshop.store).all()).map(({ key }) => key)).toEqual([id]);
  });

  it('stays on the list when a projector that cannot read it writes the document again', async () => {
    const id = newId();
    await workshop.counters.count(id, 7);
    await workshop.reader.find(counterView, id, 0);
    await stopProjecting();
    await workshop.counters.look(id);
    const parked = new ParkedEvents(workshop.store);
    const occurrences = new Occurrences<never>(workshop.counters.streams as never, parked);
    const writer = new ViewWriter<never>(counterView, await rows(), { occurrences, parked, observer: workshop.notes });
    const onItsWay = await writer.prepare((await occurrences.history(id)).slice(1));

    expect(await rebuilding.replayParked([{ ...counterView, evolve: () => ({ count: 7, looks: 0 }) }])).toEqual([]);
    await workshop.counters.look(id);
    const next = await writer.prepare((await occurrences.history(id)).slice(2));
    await writer.write(onItsWay);
    await writer.write(next);

    expect(await workshop.reader.find(counterView, id)).toMatchObject({ revision: 2, missing: [{ revision: 0 }] });
    expect((await parked.all()).map(({ key, revision }) => `${key}/${String(revision)}`)).toEqual([`${id}/0`]);
  });
});
