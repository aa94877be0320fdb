import { streamNameFilter } from '@eventstore/db-client';
import { fill, mine } from '../lib/all.mjs';
import { sleep } from '../lib/wait.mjs';

export default (test) => {
  /** Runs a filtered subscription over n events of which every k-th fits; tells where the checkpoints stand among the events. */
  const checkpoints = (name, { history, live, every = 1, options = {}, onlyCount = false }) =>
    test(`subscribe to all, checkpoints: ${name}`, async (c) => {
      const write = async (from, n) => {
        const out = [];
        for (let i = from; i < from + n; i += 1)
          out.push((await c.client.appendToStream(c.stream(i % every === 0 ? 'fits' : 'other'), c.ev(i))).position);
        return out;
      };
      const mark = (await c.client.appendToStream(c.stream('mark'), c.ev(-1))).position;
      const past = await write(1, history);
      const log = [];
      const w = c.watch(
        c.client.subscribeToAll({
          fromPosition: mark,
          filter: streamNameFilter({
            prefixes: [c.stream('fits')],
            ...options,
            checkpointReached: async (_s, p) => {
              log.push(p);
            },
          }),
        }),
      );
      await w.isLive();
      await sleep(300);
      const afterHistory = log.length;
      const present = await write(history + 1, live);
      await sleep(500);
      const all = [...past, ...present];
      const where = (p) => {
        const i = all.findIndex((q) => q.commit === p.commit);
        if (i >= 0) return p.commit === p.prepare ? `at event ${i + 1}` : `at event ${i + 1}, prepare differs`;
        if (p.commit === mark.commit) return 'at the start position';
        if (p.commit < mark.commit) return 'before the start position';
        const next = all.findIndex((q) => q.commit > p.commit);
        return next < 0 ? 'after the last event' : `between event ${next} and ${next + 1}`;
      };
      const places = log.map(where);
      return {
        events: mine(c, w),
        ...(onlyCount ? {} : { inHistory: places.slice(0, afterHistory), whenLive: places.slice(afterHistory) }),
        any: log.length > 0,
        rising: log.every((p, i) => i === 0 || p.commit >= log[i - 1].commit),
        caughtUp: w.caughtUp,
        errors: w.errors,
      };
    });
  checkpoints('interval 1, window 1, history of 6', { history: 6, live: 0, options: { checkpointInterval: 1, maxSearchWindow: 1 } });
  checkpoints('interval 1, window 1, live 6', { history: 0, live: 6, options: { checkpointInterval: 1, maxSearchWindow: 1 } });
  checkpoints('interval 1, window 1, live 6, none fits', {
    history: 0,
    live: 6,
    every: 1000,
    options: { checkpointInterval: 1, maxSearchWindow: 1 },
  });
  checkpoints('interval 2, window 5, history of 20 of which every fourth fits', {
    history: 20,
    live: 0,
    every: 4,
    options: { checkpointInterval: 2, maxSearchWindow: 5 },
  });
  checkpoints('interval 2, window 5, live 20 of which every fourth fits', {
    history: 0,
    live: 20,
    every: 4,
    options: { checkpointInterval: 2, maxSearchWindow: 5 },
  });
  checkpoints('interval 1, window 10, history of 7 and live 16', {
    history: 7,
    live: 16,
    options: { checkpointInterval: 1, maxSearchWindow: 10 },
  });
  checkpoints('interval 3, window 1, live 10', { history: 0, live: 10, options: { checkpointInterval: 3, maxSearchWindow: 1 } });
  checkpoints('default interval and window, live 70', { history: 0, live: 70 });
  checkpoints('default interval and window, history of 70', { history: 70, live: 0 });
  checkpoints('default interval and window, history of 70, none fits', { history: 70, live: 0, every: 1000 });
  checkpoints('interval 1, window 1,000, history of 5 and live 5', {
    history: 5,
    live: 5,
    options: { checkpointInterval: 1, maxSearchWindow: 1000 },
  });
  test('subscribe to all, checkpoints: without a filter none comes', async (c) => {
    const p = await fill(c);
    const { frames } = await c.raw.read(
      { all: true, subscription: true, from: p[0] },
      {
        quiet: 500,
        after: async () => {
          await fill(c, 5);
        },
      },
    );
    return { checkpoints: frames.filter((f) => f.checkpoint).length };
  });
  test('subscribe to all, checkpoints: resuming exclusively from a checkpoint loses nothing', async (c) => {
    const log = [];
    const { position } = await c.client.appendToStream(c.stream('mark'), c.ev(-1));
    await fill(c);
    const filter = (extra) => streamNameFilter({ prefixes: [c.stream('b')], checkpointInterval: 1, maxSearchWindow: 1, ...extra });
    const first = c.watch(
      c.client.subscribeToAll({
        fromPosition: position,
        filter: filter({
          checkpointReached: async (_s, p) => {
            log.push(p);
          },
        }),
      }),
    );
    await first.isLive();
    await fill(c, 5);
    await sleep(400);
    const whole = mine(c, first);
    const rest = [];
    for (const p of log.slice(0, 4)) {
      const w = c.watch(c.client.subscribeToAll({ fromPosition: p, filter: filter({}) }));
      await w.isLive();
      await sleep(100);
      const before = first.events.filter((e) => e.event.position.commit <= p.commit).map((e) => e.event.data.n);
      rest.push([...before, ...mine(c, w)].join() === whole.join());
    }
    return { whole, rest };
  });
};
