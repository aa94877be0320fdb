import { eventTypeFilter, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import { fill, mine, summary } from '../lib/all.mjs';
import { sleep } from '../lib/wait.mjs';

export default (test) => {
  const filtered = (name, make) =>
    test(`subscribe to all, filter: ${name}`, async (c) => {
      const p = await fill(c);
      let sub;
      try {
        sub = c.client.subscribeToAll({ fromPosition: p[0], filter: make(c) });
      } catch (error) {
        return { refusedByTheClient: error.message };
      }
      const w = c.watch(sub);
      await w.isLive(2500);
      const history = mine(c, w);
      await fill(c, 5);
      await sleep(400);
      return {
        history,
        ...summary(c, w),
        foreign: w.events.some((e) => e.event && !e.event.streamId.startsWith(c.prefix) && !e.event.streamId.startsWith('$'))
          ? 'some'
          : 'none',
      };
    });
  filtered('stream name prefix', (c) => streamNameFilter({ prefixes: [c.stream('b')] }));
  filtered('two stream name prefixes', (c) => streamNameFilter({ prefixes: [c.stream('a'), c.stream('b')] }));
  filtered('stream name prefix that fits nothing', (c) => streamNameFilter({ prefixes: [c.stream('zzz')] }));
  filtered('stream name prefix in another letter case', (c) => streamNameFilter({ prefixes: [c.stream('B')] }));
  filtered('stream name regex', (c) => streamNameFilter({ regex: `^${c.prefix}-[a]$` }));
  filtered('stream name regex without anchors', (c) => streamNameFilter({ regex: `${c.prefix.slice(2)}-b` }));
  filtered('stream name regex that ignores case by (?i)', (c) => streamNameFilter({ regex: `(?i)^${c.prefix}-B$` }));
  filtered('stream name regex with an ill-formed expression', () => streamNameFilter({ regex: '(' }));
  filtered('an empty regex', () => streamNameFilter({ regex: '' }));
  filtered('no prefix at all', () => streamNameFilter({ prefixes: [] }));
  filtered('the empty prefix', () => eventTypeFilter({ prefixes: [''] }));
  filtered('event type prefix', () => eventTypeFilter({ prefixes: ['od'] }));
  filtered('event type regex', () => eventTypeFilter({ regex: '^ev.n$' }));
  filtered('excludeSystemEvents', () => excludeSystemEvents());
  filtered('a checkpoint interval of 0', (c) => ({ ...streamNameFilter({ prefixes: [c.prefix] }), checkpointInterval: 0 }));
  filtered('a search window of 0', (c) => streamNameFilter({ prefixes: [c.prefix], maxSearchWindow: 0 }));
  filtered('a search window of 1', (c) => streamNameFilter({ prefixes: [c.prefix], maxSearchWindow: 1 }));
  filtered('a search window of 1,000', (c) => streamNameFilter({ prefixes: [c.prefix], maxSearchWindow: 1000 }));

  test('subscribe to all, filter: excludeSystemEvents hides metadata events', async (c) => {
    const { position } = await c.client.appendToStream(c.stream(), c.ev(0));
    await c.client.setStreamMetadata(c.stream(), { n: 1 });
    await c.client.appendToStream(c.stream(), c.ev(1));
    await c.client.appendToStream(`$${c.stream()}`, c.ev(2));
    const w = c.watch(c.client.subscribeToAll({ fromPosition: position, filter: excludeSystemEvents() }));
    await w.isLive();
    await sleep(200);
    return w.events.filter((e) => e.event.streamId.includes(c.prefix)).map((e) => `${e.event.streamId} ${e.event.type}`);
  });
  test('subscribe to all, filter: a stream prefix matches metadata streams only by their own name', async (c) => {
    const { position } = await c.client.appendToStream(c.stream(), c.ev(0));
    await c.client.setStreamMetadata(c.stream(), { n: 1 });
    const seen = async (prefix) => {
      const w = c.watch(c.client.subscribeToAll({ fromPosition: position, filter: streamNameFilter({ prefixes: [prefix] }) }));
      await w.isLive();
      await sleep(200);
      return w.events.filter((e) => e.event.streamId.includes(c.prefix)).map((e) => e.event.streamId);
    };
    return { plain: await seen(c.prefix), dollars: await seen(`$$${c.prefix}`) };
  });
};
