// Subscriptions to $all, frame by frame.
import { fill } from '../lib/all.mjs';
import { brief } from '../lib/answers.mjs';
import { sleep } from '../lib/wait.mjs';

export default (test) => {
  const frames = (name, o, after) =>
    test(`subscribe to all, raw: ${name}`, async (c) => {
      const p = await fill(c);
      const { frames: got, status } = await c.raw.read(
        { all: true, subscription: true, ...o(c, p) },
        {
          quiet: 600,
          after:
            after &&
            (async (list) => {
              await sleep(400);
              list.push('--- live');
              await fill(c, 5);
              await sleep(400);
            }),
        },
      );
      return {
        frames: got
          .filter((f) => !f.event || f.event.stream.startsWith(c.prefix))
          .map((f) => (f.event ? `event ${JSON.parse(Buffer.from(f.event.data)).n}` : brief(f))),
        status,
      };
    });
  frames('order of frames without a filter', (_c, p) => ({ from: p[1] }), true);
  frames(
    'order of frames with a filter, interval 1, window 1',
    (c, p) => ({ from: p[1], filter: { on: 'stream', prefixes: [c.stream('b')], max: 1, interval: 1 } }),
    true,
  );
  frames(
    'order of frames from the end with a filter that fits nothing',
    (c) => ({ from: 'end', filter: { on: 'stream', prefixes: [c.stream('zzz')], max: 1, interval: 1 } }),
    true,
  );
  frames('a filter with a checkpoint interval of 0', (c, p) => ({
    from: p[1],
    filter: { on: 'stream', prefixes: [c.prefix], max: 1, interval: 0 },
  }));
  frames('a filter with a window of 0', (c, p) => ({ from: p[1], filter: { on: 'stream', prefixes: [c.prefix], max: 0, interval: 1 } }));
  frames('a filter without a window', (c, p) => ({ from: p[1], filter: { on: 'stream', prefixes: [c.prefix], max: null, interval: 1 } }));
  frames('a filter without an expression', (_c, p) => ({ from: p[1], filter: { on: 'none', interval: 1 } }));
  frames('a filter with an empty expression', (_c, p) => ({ from: p[1], filter: { on: 'stream', interval: 1 } }));
  frames('a filter with both prefix and regex', (c, p) => ({
    from: p[1],
    filter: { on: 'stream', prefixes: [c.stream('a')], regex: `${c.prefix}-b`, max: 1000, interval: 1000 },
  }));
  frames('a filter with an ill-formed regex', (_c, p) => ({ from: p[1], filter: { on: 'stream', regex: '(', interval: 1 } }));
  frames('backwards', (_c, p) => ({ from: p[1], backwards: true }));
  frames('no position, start or end', () => ({ from: null }));
  frames('neither filter nor no_filter', (_c, p) => ({ from: p[1], filter: null }));
};
