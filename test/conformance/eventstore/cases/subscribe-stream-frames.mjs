// Subscriptions to a stream, frame by frame.
import { brief } from '../lib/answers.mjs';
import { sleep } from '../lib/wait.mjs';

export default (test) => {
  const frames = (name, o, prepare, after) =>
    test(`subscribe to stream, raw: ${name}`, async (c) => {
      const s = c.stream();
      await prepare(c, s);
      const { frames: got, status } = await c.raw.read(
        { stream: s, subscription: true, ...o },
        {
          quiet: 600,
          after:
            after &&
            (async (list) => {
              await sleep(400);
              list.push('--- live');
              await after(c, s);
              await sleep(300);
            }),
        },
      );
      return { frames: got.map((f) => (f === '--- live' ? f : brief(f))), status };
    });
  const three = (c, s) => c.client.appendToStream(s, c.evs(3));
  frames('order of frames from the start, then live', { from: 'start' }, three, (c, s) => c.client.appendToStream(s, c.evs(2)));
  frames('order of frames from the end, then live', { from: 'end' }, three, (c, s) => c.client.appendToStream(s, c.evs(2)));
  frames(
    'order of frames of a missing stream, then created',
    { from: 'start' },
    async () => {},
    (c, s) => c.client.appendToStream(s, c.evs(2)),
  );
  frames('order of frames, tombstoned while live', { from: 'start' }, three, (c, s) => c.client.tombstoneStream(s));
  frames('order of frames, tombstoned before', { from: 'start' }, async (c, s) => {
    await three(c, s);
    await c.client.tombstoneStream(s);
  });
  frames('order of frames, soft-deleted before', { from: 'start' }, async (c, s) => {
    await three(c, s);
    await c.client.deleteStream(s);
  });
  frames('a count is given besides nothing else', { from: 'start', subscription: false, count: 2 }, three);
  frames('no revision, start or end', { from: null }, three);
  test('subscribe to stream, raw: a deadline ends it', async ({ raw, stream, client, evs }) => {
    await client.appendToStream(stream(), evs(1));
    const { frames: got, status } = await raw.read({ stream: stream(), subscription: true }, { deadline: 700, quiet: 3000 });
    return { frames: got.map(brief), status };
  });
};
