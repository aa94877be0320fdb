// Reads of $all, frame by frame.
import { fill } from '../lib/all.mjs';

export default (test) => {
  const raw = (name, work) => test(`read all, raw: ${name}`, work);
  const near = (c) => fill(c, 0, () => 'probe');
  const own = (c, { frames, status }) => ({ frames: frames.filter((f) => !f.event || f.event.stream.startsWith(c.prefix)), status });
  raw('a filter by stream prefix, forwards with maxCount', async (c) => {
    const p = await near(c);
    return own(c, await c.raw.read({ all: true, from: p[0], count: 2, filter: { on: 'stream', prefixes: [c.stream('b')], interval: 1 } }));
  });
  raw('a filter by stream prefix, backwards', async (c) => {
    const p = await near(c);
    return own(
      c,
      await c.raw.read({
        all: true,
        from: p[4],
        backwards: true,
        count: 2,
        filter: { on: 'stream', prefixes: [c.stream('a')], interval: 1 },
      }),
    );
  });
  raw('a filter by type prefix that fits nothing, max window 1', async (c) => {
    const p = await near(c);
    return c.raw.read({ all: true, from: p[0], count: 10, filter: { on: 'type', prefixes: [`none-${c.prefix}`], max: 1, interval: 1 } });
  });
  raw('compatibility 1: which frames come besides the events', async (c) => {
    const p = await near(c);
    const brief = ({ frames, status }) => ({
      frames: frames
        .filter((f) => !f.event || f.event.stream.startsWith(c.prefix))
        .map((f) => (f.event ? `event ${f.event.stream} ${f.event.revision}` : Object.keys(f)[0])),
      status,
    });
    return brief(await c.raw.read({ all: true, from: p[0], count: 5, compatibility: 1 }));
  });
  raw('no position, start or end', async (c) =>
    c.raw.read({ all: true, from: null, count: 2 }).then(({ frames, status }) => ({ frames: frames.length, status })),
  );
};
