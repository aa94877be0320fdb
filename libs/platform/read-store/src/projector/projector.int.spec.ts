import { newId } from '../../../event-store/src/testing';
import { eventually } from '../../../../../test/support/eventually';
import { collectionName, ViewDirectory } from '../store/view-directory';
import { counterView, Notes, Workshop } from '../testing';

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

const rowOf = (id: string, minRevision: number) => workshop.reader.find(counterView, id, minRevision);

describe('the projector', () => {
  it('shows what was recorded before and after it began, with what is personal sealed', async () => {
    const [early, late] = [newId(), newId()];
    await workshop.counters.count(early, 2);
    await workshop.counters.look(early);
    workshop.project();
    await eventually(() => workshop.notes.catchings > 0);
    await workshop.counters.count(late, 1);
    const who = { $sealed: expect.any(String) as string, of: expect.stringMatching(/\/who$/) as string };
    expect(await rowOf(early, 1)).toEqual({ _id: early, revision: 1, version: 0, document: { count: 2, looks: 1 } });
    expect(await rowOf(late, 0)).toEqual({ _id: late, revision: 0, version: 0, document: { count: 1, looks: 0, who } });
  });

  it('answers nothing before it has once reached the end of the log', async () => {
    await expect(workshop.reader.collectionOf(counterView)).rejects.toThrow('the view counters is behind');
  });

  it('goes on where it stopped', async () => {
    const id = newId();
    await workshop.counters.look(id);
    const stop = workshop.project();
    await eventually(async () => (await rowOf(id, 0).catch(() => null)) !== null);
    await stop();
    await workshop.counters.look(id);
    workshop.project();
    expect(await rowOf(id, 1)).toEqual({ _id: id, revision: 1, version: 0, document: { count: 0, looks: 2 } });
    expect(workshop.notes.gaps).toEqual([]);
  });

  it('makes a document anew when it was edited into a gap', async () => {
    const id = newId();
    await workshop.counters.look(id);
    await workshop.counters.look(id);
    workshop.project();
    await eventually(async () => (await rowOf(id, 1).catch(() => null)) !== null);
    const rows = await workshop.reader.collectionOf(counterView);
    await rows.updateOne({ _id: id }, { $set: { revision: 0 } });
    await workshop.counters.look(id);
    expect(await rowOf(id, 2)).toEqual({ _id: id, revision: 2, version: 0, document: { count: 0, looks: 3 } });
    expect(workshop.notes.gaps).toEqual([`${id}/2`]);
  });

  it('leaves the work to the one who has it, and takes over when that one stops', async () => {
    const id = newId();
    const second = new Notes();
    const stopFirst = workshop.project();
    await eventually(() => workshop.notes.leads);
    workshop.project(second);
    await workshop.counters.look(id);
    await rowOf(id, 0);
    expect([workshop.notes.leads, second.leads]).toEqual([true, false]);
    await stopFirst();
    await workshop.counters.look(id);
    expect(await rowOf(id, 1)).toMatchObject({ revision: 1, document: { looks: 2 } });
    expect([workshop.notes.leads, second.leads]).toEqual([false, true]);
  }, 30_000);
});

describe('an event that makes a projection fail', () => {
  it('is parked, its document is marked, and the others go on', async () => {
    const [bad, good] = [newId(), newId()];
    await workshop.counters.count(bad, 7);
    await workshop.counters.count(bad, 1);
    await workshop.counters.count(good, 2);
    workshop.project();
    await eventually(async () => (await rowOf(good, 0).catch(() => null)) !== null);
    const missing = [{ revision: 0, type: 'Counted' }];
    expect(await rowOf(bad, 1)).toMatchObject({ revision: 1, missing, document: { count: 1 } });
    expect(await rowOf(good, 0)).toMatchObject({ document: { count: 2 } });
    const parked = await workshop.store.collection('parked-events').find().toArray();
    expect(parked).toMatchObject([
      {
        key: bad,
        revision: 0,
        type: 'Counted',
        reason: 'the view counters failed on it: TypeError',
        parkedAt: expect.any(String) as string,
      },
    ]);
  });
});

describe('the collections of a view', () => {
  it('a new one becomes the live one when it is whole, but never takes back what somebody has switched to since', async () => {
    const directory = new ViewDirectory(workshop.store);
    const first = await directory.current(counterView);
    await directory.arrived(counterView, first);
    expect(await directory.live(counterView)).toEqual(first);
    const rebuilt = await directory.begin(counterView);
    await directory.switchTo(counterView, rebuilt);
    await directory.arrived(counterView, first);
    expect(await directory.of(counterView)).toEqual({ _id: 'counters', last: 2, live: rebuilt, previous: first });
  });

  it('have their indexes', async () => {
    const directory = new ViewDirectory(workshop.store);
    const generation = await directory.current(counterView);
    const rows = workshop.store.collection(collectionName(counterView, generation));
    expect((await rows.indexes()).map(({ name, key }) => ({ name, key }))).toEqual([
      { name: '_id_', key: { _id: 1 } },
      { name: 'count', key: { 'document.count': 1 } },
    ]);
  });
});
