import { refusalIn } from '../lib/errors.mjs';
import { prepare, STATES } from '../lib/context.mjs';

const EXPECTED = ['any', 'no_stream', 0n, 2n, 7n];

export default (test) => {
  for (const [method, kind] of [
    ['deleteStream', 'delete'],
    ['tombstoneStream', 'tombstone'],
  ])
    for (const state of STATES) {
      for (const expected of EXPECTED)
        test(`${kind}: expecting ${expected}, a stream that is ${state}`, async (c) => {
          const s = c.stream();
          await prepare(c, s, state);
          const answer = await c.attempt(c.client[method](s, { expectedRevision: expected }));
          return { answer, then: await c.look(s), metadataText: await c.metadataText(s) };
        });
      test(`${kind}: raw, expecting stream_exists and nothing at all, a stream that is ${state}`, async (c) => {
        const [a, b] = [c.stream('a'), c.stream('b')];
        await prepare(c, a, state);
        await prepare(c, b, state);
        return {
          streamExists: await c.raw.remove(kind, a, 'stream_exists'),
          nothing: await c.raw.remove(kind, b, undefined),
          a: await c.look(a),
          b: await c.look(b),
        };
      });
    }

  test('delete: raw, no stream identifier', async ({ raw }) => raw.remove('delete', undefined, 'no_stream'));

  test('delete: of a system stream and of a metadata stream', async ({ client, stream, ev, attempt, look }) => {
    const s = stream();
    await client.appendToStream(`$${s}`, ev(0));
    await client.setStreamMetadata(s, { n: 1 });
    return {
      system: await attempt(client.deleteStream(`$${s}`)),
      meta: await attempt(client.deleteStream(`$$${s}`)),
      then: await look(s),
      get: await attempt(client.getStreamMetadata(s)).then(({ metastreamRevision: _, ...m }) => m),
    };
  });
  test('tombstone: of a metadata stream', async ({ client, stream, ev, attempt, revisions }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    await client.setStreamMetadata(s, { maxCount: 1 });
    return { answer: await attempt(client.tombstoneStream(`$$${s}`)), then: await revisions(client.readStream(s)) };
  });

  test('delete: twice, then again with the old revision', async ({ client, stream, evs, attempt, look }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    return {
      one: await attempt(client.deleteStream(s)),
      two: await attempt(client.deleteStream(s)),
      three: await attempt(client.deleteStream(s, { expectedRevision: 2n })),
      then: await look(s),
    };
  });

  const again = (name, expected, more = async () => ({})) =>
    test(`delete: ${name}`, async (c) => {
      const s = c.stream();
      await c.client.appendToStream(s, c.evs(3));
      await c.client.deleteStream(s);
      const append = await c.attempt(c.client.appendToStream(s, c.evs(2), { expectedRevision: expected }));
      return {
        append,
        then: await c.look(s),
        backwards: await c.revisions(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' })),
        from0: await c.revisions(c.client.readStream(s, { fromRevision: 0n, maxCount: 1 })),
        metadataText: await c.metadataText(s),
        ...(await more(c, s)),
      };
    });
  again('written again with any, the revision goes on', 'any');
  again('written again with no_stream', 'no_stream');
  again('written again with stream_exists', 'stream_exists');
  again('written again with the old exact revision', 2n);
  again('written again with revision 0', 0n);
  again('written again, then the next exact revision, then deleted and written once more', 'any', async (c, s) => ({
    next: await c.attempt(c.client.appendToStream(s, c.ev(1), { expectedRevision: 4n })),
    remove: await c.attempt(c.client.deleteStream(s, { expectedRevision: 5n })),
    once: await c.attempt(c.client.appendToStream(s, c.ev(2), { expectedRevision: 'no_stream' })),
    view: await c.look(s),
  }));

  test('delete: metadata set before is kept or lost, and after writing again', async ({
    client,
    stream,
    evs,
    attempt,
    look,
    metadataText,
  }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.setStreamMetadata(s, { maxCount: 7, colour: 'red' });
    const remove = await attempt(client.deleteStream(s));
    const deleted = await metadataText(s);
    await client.appendToStream(s, evs(1));
    return { remove, deleted, writtenAgain: await metadataText(s), then: await look(s) };
  });

  test('delete: metadata set on a soft-deleted stream brings it back or not', async ({ client, stream, evs, attempt, look, ev }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.deleteStream(s);
    const set = await attempt(client.setStreamMetadata(s, { colour: 'red' }));
    const after = await look(s);
    return { set, after, append: await attempt(client.appendToStream(s, ev(9), { expectedRevision: 'no_stream' })), then: await look(s) };
  });

  test('delete: $tb of a soft-deleted stream set by hand to 1 brings its events back', async ({ client, stream, evs, attempt, look }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.deleteStream(s);
    return { set: await attempt(client.setStreamMetadata(s, { truncateBefore: 1 })), then: await look(s) };
  });

  test('delete: getStreamMetadata of a soft-deleted stream', async ({ client, stream, evs, attempt }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.deleteStream(s);
    return attempt(client.getStreamMetadata(s)).then(({ metastreamRevision, ...m }) => ({
      ...m,
      hasMetastreamRevision: metastreamRevision !== undefined,
    }));
  });

  test('delete: all append expectations right after a soft delete, one after the other', async ({ client, stream, evs, ev, attempt }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.deleteStream(s);
    const out = [];
    for (const expectedRevision of [7n, 0n, 'stream_exists', 'no_stream', 'no_stream', 3n, 'stream_exists'])
      out.push([String(expectedRevision), await attempt(client.appendToStream(s, ev(1), { expectedRevision }))]);
    return out;
  });

  test('delete: the answered position is that of the metadata event', async ({ client, stream, evs, read }) => {
    const s = stream();
    const append = await client.appendToStream(s, evs(3));
    const remove = await client.deleteStream(s);
    const meta = await read(client.readStream(`$$${s}`));
    return { append: append.position, remove: remove.position, metadataEvent: meta.map((e) => e.event.position) };
  });

  test('tombstone: then append, read, delete, tombstone and metadata again', async ({ client, stream, evs, ev, attempt, read }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    const first = await attempt(client.tombstoneStream(s, { expectedRevision: 2n }));
    const appends = {};
    for (const expectedRevision of ['any', 'no_stream', 'stream_exists', 2n, 3n])
      appends[expectedRevision] = await attempt(client.appendToStream(s, ev(1), { expectedRevision }));
    return {
      first,
      appends,
      read: await read(client.readStream(s)),
      remove: await attempt(client.deleteStream(s)),
      tombstone: await attempt(client.tombstoneStream(s)),
      metadata: await attempt(client.setStreamMetadata(s, { n: 1 })),
      get: await attempt(client.getStreamMetadata(s)),
    };
  });

  test('tombstone: of a soft-deleted stream, then everything again', async ({ client, stream, evs, ev, attempt, read }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    await client.deleteStream(s);
    return {
      tombstone: await attempt(client.tombstoneStream(s)),
      append: await attempt(client.appendToStream(s, ev(1))),
      read: await read(client.readStream(s)),
      remove: await attempt(client.deleteStream(s)),
      metadata: await read(client.readStream(`$$${s}`)),
    };
  });

  test('tombstone: the answered position is the one of $streamDeleted in $all', async ({ client, stream, evs, read }) => {
    const s = stream();
    const append = await client.appendToStream(s, evs(2));
    const gone = await client.tombstoneStream(s);
    const tail = await read(client.readAll({ fromPosition: append.position }));
    return { append: append.position, gone: gone.position, records: tail.filter((e) => e.event?.streamId === s).map((e) => e.event) };
  });

  test('delete and tombstone: of 1,000 events, metadata and answer', async ({ client, stream, evs, attempt, metadataText }) => {
    const s = stream();
    await client.appendToStream(s, evs(1000));
    const answer = await attempt(client.deleteStream(s, { expectedRevision: 999n }));
    const deleted = await metadataText(s);
    await client.appendToStream(s, evs(1), { expectedRevision: 999n });
    return { refusal: refusalIn(answer), deleted, again: await metadataText(s) };
  });
};
