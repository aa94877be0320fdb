import { sleep } from '../lib/wait.mjs';

export default (test) => {
  const shape = ({ metastreamRevision, ...m }) => ({ ...m, hasMetastreamRevision: metastreamRevision !== undefined });

  test('metadata: get of a missing stream', async ({ client, stream, attempt }) => attempt(client.getStreamMetadata(stream())));
  test('metadata: get of a stream without metadata', async ({ client, stream, ev, attempt }) => {
    await client.appendToStream(stream(), ev(0));
    return attempt(client.getStreamMetadata(stream()));
  });
  test('metadata: set on a missing stream, then get', async ({ client, stream, attempt, look }) => {
    const s = stream();
    return {
      set: await attempt(
        client.setStreamMetadata(s, {
          maxCount: 5,
          maxAge: 1000,
          cacheControl: 60,
          truncateBefore: 2,
          acl: { readRoles: ['$all'], writeRoles: '$admins' },
          colour: 'red',
          nested: { a: [1, 2] },
        }),
      ),
      get: shape(await attempt(client.getStreamMetadata(s))),
      then: await look(s),
    };
  });
  test('metadata: set replaces all of it', async ({ client, stream, attempt }) => {
    const s = stream();
    await client.setStreamMetadata(s, { maxCount: 5, colour: 'red' });
    await client.setStreamMetadata(s, { cacheControl: 7 });
    return shape(await attempt(client.getStreamMetadata(s)));
  });
  for (const expected of ['any', 'no_stream', 'stream_exists', 0n, 1n])
    test(`metadata: set expecting ${expected}, on no metadata and on one metadata event`, async ({ client, stream, attempt, look }) => {
      const [a, b] = [stream('a'), stream('b')];
      const none = await attempt(client.setStreamMetadata(a, { n: 1 }, { expectedRevision: expected }));
      await client.setStreamMetadata(b, { n: 1 });
      return {
        none,
        one: await attempt(client.setStreamMetadata(b, { n: 2 }, { expectedRevision: expected })),
        thenA: await look(a),
        thenB: await look(b),
      };
    });
  test('metadata: set on a tombstoned stream', async ({ client, stream, ev, attempt, read }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    await client.tombstoneStream(s);
    return {
      set: await attempt(client.setStreamMetadata(s, { n: 1 })),
      get: await attempt(client.getStreamMetadata(s)),
      metastream: await read(client.readStream(`$$${s}`)),
    };
  });
  test('metadata: of a metadata stream', async ({ client, stream, attempt }) =>
    attempt(client.setStreamMetadata(`$$${stream()}`, { maxCount: 3 })));
  test('metadata: a metadata stream keeps only its newest event (or all)', async ({ client, stream, revisions }) => {
    const s = stream();
    for (let n = 0; n < 4; n += 1) await client.setStreamMetadata(s, { n });
    return {
      forwards: await revisions(client.readStream(`$$${s}`)),
      backwards: await revisions(client.readStream(`$$${s}`, { direction: 'backwards', fromRevision: 'end' })),
      from0: await revisions(client.readStream(`$$${s}`, { fromRevision: 0n, maxCount: 1 })),
    };
  });
  test('metadata: an event of another type in a metadata stream changes nothing', async ({
    client,
    stream,
    ev,
    evs,
    attempt,
    revisions,
  }) => {
    const s = stream();
    await client.appendToStream(s, evs(4));
    return {
      append: await attempt(client.appendToStream(`$$${s}`, ev(0, { type: 'other', data: { $maxCount: 1 } }))),
      then: await revisions(client.readStream(s)),
      get: shape(await attempt(client.getStreamMetadata(s))),
    };
  });
  test('metadata: two metadata events in one append, the last counts', async ({ client, stream, ev, evs, attempt, revisions }) => {
    const s = stream();
    await client.appendToStream(s, evs(5));
    const m = (n) => ev(0, { type: '$metadata', data: { $maxCount: n } });
    return { append: await attempt(client.appendToStream(`$$${s}`, [m(1), m(3)])), then: await revisions(client.readStream(s)) };
  });
  for (const [title, data] of [
    ['a list', [1]],
    ['a $maxCount that is text', { $maxCount: 'x' }],
    ['a negative $maxCount', { $maxCount: -1 }],
    ['a $maxCount of 0', { $maxCount: 0 }],
    ['a $maxCount that is no integer', { $maxCount: 1.5 }],
    ['a $maxCount of 2^40', { $maxCount: 1099511627776 }],
    ['$maxAge 0', { $maxAge: 0 }],
    ['a negative $maxAge', { $maxAge: -5 }],
    ['a negative $tb', { $tb: -1 }],
    ['a $tb that is text', { $tb: '2' }],
    ['null values', { $maxCount: null, $tb: null }],
  ])
    test(`metadata: ${title} as $metadata of a stream of five`, async ({ client, stream, ev, evs, attempt, revisions }) => {
      const s = stream();
      await client.appendToStream(s, evs(5));
      const answer = await attempt(client.appendToStream(`$$${s}`, ev(0, { type: '$metadata', data })));
      return {
        answer,
        then: await revisions(client.readStream(s)),
        append: await attempt(client.appendToStream(s, ev(6), { expectedRevision: 4n })),
      };
    });
  test('metadata: a $metadata event that is no json', async ({ raw, client, stream, evs, revisions, ev, attempt }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    const answer = await raw.append({ stream: `$$${s}`, expected: 'any' }, [
      { id: undefined, type: '$metadata', contentType: 'application/octet-stream', data: 'no json' },
    ]);
    return { answer, then: await revisions(client.readStream(s)), append: await attempt(client.appendToStream(s, ev(4))) };
  });

  const truncated = (name, metadata, more) =>
    test(`truncation: ${name}`, async (c) => {
      const s = c.stream();
      await c.client.appendToStream(s, c.evs(10));
      await c.client.setStreamMetadata(s, metadata);
      const views = async () => ({
        forwards: await c.revisions(c.client.readStream(s)),
        backwards: await c.revisions(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' })),
        from0Max2: await c.revisions(c.client.readStream(s, { fromRevision: 0n, maxCount: 2 })),
        from7: await c.revisions(c.client.readStream(s, { fromRevision: 7n })),
        backFrom8Max2: await c.revisions(c.client.readStream(s, { direction: 'backwards', fromRevision: 8n, maxCount: 2 })),
        backFrom2: await c.revisions(c.client.readStream(s, { direction: 'backwards', fromRevision: 2n })),
      });
      return { before: await views(), ...(more ? await more(c, s, views) : {}) };
    });
  truncated('$maxCount 3', { maxCount: 3 }, async (c, s, views) => ({
    append: await c.attempt(c.client.appendToStream(s, c.evs(2), { expectedRevision: 9n })),
    after: await views(),
  }));
  truncated('$maxCount 1', { maxCount: 1 });
  truncated('$maxCount above the length', { maxCount: 100 });
  truncated('$tb 4', { truncateBefore: 4 }, async (c, s, views) => ({
    append: await c.attempt(c.client.appendToStream(s, c.evs(1), { expectedRevision: 9n })),
    after: await views(),
  }));
  truncated('$tb at the last event', { truncateBefore: 9 });
  truncated('$tb one beyond the last event (an emptied stream)', { truncateBefore: 10 }, async (c, s, views) => ({
    append: await c.attempt(c.client.appendToStream(s, c.evs(1), { expectedRevision: 'no_stream' })),
    exact: await c.attempt(c.client.appendToStream(s, c.evs(1), { expectedRevision: 9n })),
    after: await views(),
  }));
  truncated('$tb far beyond the end', { truncateBefore: 1000 }, async (c, s, views) => ({
    append: await c.attempt(c.client.appendToStream(s, c.evs(1))),
    after: await views(),
  }));
  truncated('$tb 6 and $maxCount 8', { truncateBefore: 6, maxCount: 8 });
  truncated('$tb 2 and $maxCount 3', { truncateBefore: 2, maxCount: 3 });
  truncated('$maxAge of one day hides nothing', { maxAge: 86_400 });
  truncated('$maxCount 3 taken back', { maxCount: 3 }, async (c, s, views) => {
    await c.client.setStreamMetadata(s, {});
    return { after: await views() };
  });

  test('truncation: $maxAge 1 hides the events after a while', async (c) => {
    const s = c.stream();
    await c.client.appendToStream(s, c.evs(3));
    await c.client.setStreamMetadata(s, { maxAge: 1 });
    const young = await c.revisions(c.client.readStream(s));
    await sleep(2500);
    const old = await c.read(c.client.readStream(s));
    const oldBack = await c.read(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' }));
    const append = await c.attempt(c.client.appendToStream(s, c.ev(9), { expectedRevision: 2n }));
    return {
      young,
      old,
      oldBack,
      append,
      then: await c.revisions(c.client.readStream(s)),
      oneFromStart: await c.revisions(c.client.readStream(s, { maxCount: 1 })),
    };
  });
  test('truncation: a subscription from the start of a stream with $maxCount 3', async ({ client, stream, evs, ev, watch }) => {
    const s = stream();
    await client.appendToStream(s, evs(10));
    await client.setStreamMetadata(s, { maxCount: 3 });
    const w = watch(client.subscribeToStream(s, { fromRevision: 'start' }));
    await w.isLive();
    await client.appendToStream(s, ev(10));
    await w.has(4);
    return (await w.settle(200)).report();
  });
  test('truncation: $maxCount set on a stream before its first event', async ({ client, stream, evs, revisions }) => {
    const s = stream();
    await client.setStreamMetadata(s, { maxCount: 2 });
    await client.appendToStream(s, evs(5), { expectedRevision: 'no_stream' });
    return revisions(client.readStream(s));
  });
};
