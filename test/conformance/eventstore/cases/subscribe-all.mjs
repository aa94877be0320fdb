import { streamNameFilter } from '@eventstore/db-client';
import { fill, hasMine, summary } from '../lib/all.mjs';
import { sleep } from '../lib/wait.mjs';

const MAX64 = 18446744073709551615n;

export default (test) => {
  test('subscribe to all: from a position is exclusive, then live', async (c) => {
    const p = await fill(c);
    const w = c.watch(c.client.subscribeToAll({ fromPosition: p[1] }));
    await w.isLive();
    await fill(c, 5);
    await hasMine(c, w, 8);
    await sleep(200);
    return summary(c, w);
  });
  test('subscribe to all: from the end, live only', async (c) => {
    await fill(c);
    const w = c.watch(c.client.subscribeToAll({ fromPosition: 'end' }));
    await w.isLive();
    await fill(c, 5);
    await hasMine(c, w, 5);
    await sleep(200);
    return summary(c, w);
  });
  test(
    'subscribe to all: from the start comes the whole history',
    async (c) => {
      await fill(c);
      const w = c.watch(c.client.subscribeToAll({ fromPosition: 'start' }));
      await w.isLive(20_000);
      await hasMine(c, w, 5);
      const p = w.events.map((e) => e.event?.position.commit ?? e.link.position.commit);
      return summary(c, w, { rising: p.every((x, i) => i === 0 || x > p[i - 1]) });
    },
    { timeout: 30_000 },
  );
  test('subscribe to all: the first event from the start is the first of readAll', async (c) => {
    const [first] = await c.read(c.client.readAll({ maxCount: 1 }));
    const w = c.watch(c.client.subscribeToAll({ fromPosition: 'start' }));
    await w.has(1);
    return { same: w.events[0].event.position.commit === first.event.position.commit };
  });
  for (const [title, position] of [['0/0', { commit: 0n, prepare: 0n }]])
    test(`subscribe to all: from the position ${title}, the first event`, async (c) => {
      const two = await c.read(c.client.readAll({ maxCount: 2 }));
      const w = c.watch(c.client.subscribeToAll({ fromPosition: position }));
      await w.has(1);
      const at = w.events[0]?.event.position.commit;
      return {
        firstOfReadAllIsAtZero: two[0].event.position.commit === 0n,
        startsWith:
          at === two[0].event.position.commit ? 'the first event' : at === two[1].event.position.commit ? 'the second event' : 'another',
        errors: w.errors,
      };
    });
  test('subscribe to all: from 2^64 - 1 means the end', async (c) => {
    await fill(c);
    const w = c.watch(c.client.subscribeToAll({ fromPosition: { commit: MAX64, prepare: MAX64 } }));
    await w.isLive(3000);
    await fill(c, 5);
    await hasMine(c, w, 5);
    return summary(c, w);
  });
  test('subscribe to all: from a position beyond the end', async (c) => {
    const p = await fill(c);
    const w = c.watch(
      c.client.subscribeToAll({ fromPosition: { commit: p[4].commit + 100_000_000n, prepare: p[4].prepare + 100_000_000n } }),
    );
    await w.isLive(2500);
    await fill(c, 5);
    await sleep(700);
    return summary(c, w);
  });
  test('subscribe to all: from a position between two events', async (c) => {
    const p = await fill(c);
    const w = c.watch(c.client.subscribeToAll({ fromPosition: { commit: p[1].commit + 1n, prepare: p[1].prepare + 1n } }));
    await w.isLive(2500);
    await hasMine(c, w, 3);
    await sleep(200);
    return summary(c, w);
  });
  test('subscribe to all: all fields of a history and a live event', async (c) => {
    const p = await fill(c);
    const w = c.watch(c.client.subscribeToAll({ fromPosition: p[3], filter: streamNameFilter({ prefixes: [c.prefix] }) }));
    await w.isLive();
    await c.client.appendToStream(c.stream('c'), c.ev(9, { metadata: { a: 1 } }));
    await hasMine(c, w, 2);
    return w.events;
  });
  test(
    'subscribe to all: 500 events of history and 300 written meanwhile, no gap and no double',
    async (c) => {
      const s = c.stream();
      const { position } = await c.client.appendToStream(s, c.ev(0));
      await c.client.appendToStream(s, c.evs(499));
      const writer = c.newClient();
      const w = c.watch(c.client.subscribeToAll({ fromPosition: position }));
      for (let i = 0; i < 300; i += 1) await writer.appendToStream(s, c.ev(i));
      const own = () => w.events.filter((e) => e.event?.streamId === s);
      for (let i = 0; i < 1000 && own().length < 799; i += 1) await sleep(5);
      await sleep(200);
      return { count: own().length, inOrder: own().every((e, i) => e.event.revision === BigInt(i + 1)), errors: w.errors };
    },
    { timeout: 20_000 },
  );
  test('subscribe to all: deletes and tombstones as seen live', async (c) => {
    const s = c.stream();
    const w = c.watch(c.client.subscribeToAll({ fromPosition: 'end' }));
    await w.isLive();
    await c.client.appendToStream(s, c.evs(2));
    await c.client.deleteStream(s);
    await c.client.appendToStream(s, c.ev(7));
    await c.client.tombstoneStream(s);
    await sleep(700);
    return w.events
      .filter((e) => e.event?.streamId.endsWith(s))
      .map((e) => ({ stream: e.event.streamId, revision: e.event.revision, type: e.event.type, position: e.event.position }));
  });
  test('subscribe to all: unsubscribe ends it, nothing comes after', async (c) => {
    const sub = c.client.subscribeToAll({ fromPosition: 'end' });
    const w = c.watch(sub);
    await w.isLive();
    await c.client.appendToStream(c.stream(), c.ev(0));
    await hasMine(c, w, 1);
    await sub.unsubscribe();
    await sleep(200);
    await c.client.appendToStream(c.stream(), c.ev(1));
    await sleep(300);
    return summary(c, w, { ended: w.ended, closed: w.closed });
  });
  test('subscribe to all: a position of one subscription resumes another without gap or double', async (c) => {
    const p = await fill(c);
    const first = c.watch(c.client.subscribeToAll({ fromPosition: p[0] }));
    await hasMine(c, first, 2);
    const at = first.events.filter((e) => e.event?.streamId.startsWith(c.prefix))[1].event.position;
    const second = c.watch(c.client.subscribeToAll({ fromPosition: at }));
    await second.isLive();
    await sleep(200);
    return summary(c, second);
  });
};
