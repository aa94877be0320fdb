const fill = async (c, s, n = 10) => {
  await c.client.appendToStream(s, c.evs(n));
  return s;
};

export default (test) => {
  for (const direction of ['forwards', 'backwards'])
    for (const fromRevision of ['start', 'end', 0n, 4n, 9n, 10n, 15n, 9223372036854775807n, 9223372036854775808n, 18446744073709551615n])
      test(`read stream: ${direction} from ${fromRevision} of ten events`, async (c) => {
        const s = await fill(c, c.stream());
        return {
          all: await c.revisions(c.client.readStream(s, { direction, fromRevision })),
          three: await c.revisions(c.client.readStream(s, { direction, fromRevision, maxCount: 3 })),
        };
      });

  for (const maxCount of [0, 1, 10, 11, 1_000_000, Number.MAX_SAFE_INTEGER])
    test(`read stream: maxCount ${maxCount} of ten events, both directions`, async (c) => {
      const s = await fill(c, c.stream());
      return {
        forwards: await c.revisions(c.client.readStream(s, { maxCount })),
        backwards: await c.revisions(c.client.readStream(s, { maxCount, direction: 'backwards', fromRevision: 'end' })),
      };
    });

  test('read stream: a missing stream, both directions and with maxCount 0', async ({ client, stream, read }) => ({
    forwards: await read(client.readStream(stream())),
    backwards: await read(client.readStream(stream(), { direction: 'backwards', fromRevision: 'end' })),
    fromRevision: await read(client.readStream(stream(), { fromRevision: 5n })),
    none: await read(client.readStream(stream(), { maxCount: 0 })),
  }));

  test('read stream: a soft-deleted stream', async (c) => {
    const s = await fill(c, c.stream());
    await c.client.deleteStream(s);
    return {
      forwards: await c.read(c.client.readStream(s)),
      backwards: await c.read(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' })),
      from: await c.read(c.client.readStream(s, { fromRevision: 5n })),
      beyond: await c.read(c.client.readStream(s, { fromRevision: 50n })),
    };
  });

  test('read stream: a tombstoned stream', async (c) => {
    const s = await fill(c, c.stream());
    await c.client.tombstoneStream(s);
    return {
      forwards: await c.read(c.client.readStream(s)),
      backwards: await c.read(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' })),
      none: await c.read(c.client.readStream(s, { maxCount: 0 })),
    };
  });

  test('read stream: a stream that has only metadata', async (c) => {
    const s = c.stream();
    await c.client.setStreamMetadata(s, { custom: 1 });
    return {
      forwards: await c.read(c.client.readStream(s)),
      backwards: await c.read(c.client.readStream(s, { direction: 'backwards', fromRevision: 'end' })),
    };
  });

  test('read stream: the metadata stream of a missing stream', async ({ client, stream, read }) =>
    read(client.readStream(`$$${stream()}`)));
  test('read stream: the metadata stream of a metadata stream', async ({ client, stream, read }) =>
    read(client.readStream(`$$$$${stream()}`)));
  test('read stream: an empty stream name', async ({ client, read }) => {
    const answer = await read(client.readStream(''));
    return Array.isArray(answer) ? 'events' : answer; // the stream is not the case's own
  });
  test('read stream: a negative revision is refused by the client', async ({ client, stream, attempt }) =>
    attempt(async () => client.readStream(stream(), { fromRevision: -1n })));

  test('read stream: all fields of one event', async ({ client, stream, ev, read }) => {
    const s = stream();
    await client.appendToStream(s, ev(1, { metadata: { who: 'x' } }));
    return read(client.readStream(s));
  });

  test('read stream: with resolveLinkTos on ordinary events nothing changes', async ({ client, stream, evs, read }) => {
    const s = stream();
    await client.appendToStream(s, evs(2));
    return read(client.readStream(s, { resolveLinkTos: true }));
  });

  test(
    'read stream: a read of 5,000 events is complete and in order, both directions',
    async ({ client, stream, evs, read }) => {
      const s = stream();
      for (let i = 0; i < 5; i += 1) await client.appendToStream(s, evs(1000));
      const f = await read(client.readStream(s));
      const b = await read(client.readStream(s, { direction: 'backwards', fromRevision: 'end' }));
      return {
        forwards: f.length,
        inOrder: f.every((e, i) => e.event.revision === BigInt(i)),
        backwards: b.length,
        reverse: b.every((e, i) => e.event.revision === BigInt(4999 - i)),
        positionsGrow: f.every((e, i) => i === 0 || e.event.position.commit > f[i - 1].event.position.commit),
      };
    },
    { timeout: 30_000 },
  );

  test(
    'read stream: 1,000 of 5,000 events from the middle',
    async ({ client, stream, evs, read }) => {
      const s = stream();
      for (let i = 0; i < 5; i += 1) await client.appendToStream(s, evs(1000));
      const f = await read(client.readStream(s, { fromRevision: 2500n, maxCount: 1000 }));
      return { count: f.length, first: f[0].event.revision, last: f.at(-1).event.revision };
    },
    { timeout: 30_000 },
  );

  test(
    'read stream: 40 events of 250 KB each arrive whole',
    async ({ client, stream, ev, read }) => {
      const s = stream();
      const text = 'y'.repeat(250_000);
      for (let i = 0; i < 40; i += 1) await client.appendToStream(s, ev(i, { data: { i, text } }));
      const f = await read(client.readStream(s));
      return { count: f.length, whole: f.every((e, i) => e.event.data.i === i && e.event.data.text.length === 250_000) };
    },
    { timeout: 30_000 },
  );

  // --- frame by frame ---
  const raw = (name, work) => test(`read stream, raw: ${name}`, work);
  raw('frames and status of a plain read', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 2) }));
  raw('frames and status of a missing stream', async ({ raw: r, stream }) => r.read({ stream: stream() }));
  raw('frames and status beyond the end', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 2), from: 9 }));
  raw('status of a tombstoned stream', async (c) => {
    const s = await fill(c, c.stream(), 2);
    await c.client.tombstoneStream(s);
    return c.raw.read({ stream: s });
  });
  raw('compatibility 1: which frames come besides the events', async (c) => {
    const s = await fill(c, c.stream(), 3);
    const brief = async (o) => {
      const { frames, status } = await c.raw.read({ compatibility: 1, ...o });
      return { frames: frames.map((f) => (f.event ? `event ${f.event.revision}` : f)), status };
    };
    return {
      forwards: await brief({ stream: s }),
      backwards: await brief({ stream: s, backwards: true, from: 'end' }),
      beyond: await brief({ stream: s, from: 7 }),
      missing: await brief({ stream: c.stream('none') }),
    };
  });
  raw('no uuid option at all', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 1), uuid: null }));
  raw('no count and no subscription', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 1), count: null }));
  raw('count 0', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 1), count: 0 }));
  raw('neither filter nor no_filter', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 1), count: 5, filter: null }));
  raw('a filter on a stream read', async (c) =>
    c.raw.read({ stream: await fill(c, c.stream(), 1), count: 5, filter: { on: 'type', prefixes: ['x'], interval: 1 } }),
  );
  raw('no stream identifier', async ({ raw: r }) => r.read({ stream: null, count: 5 }));
  raw('no revision, start or end', async (c) => c.raw.read({ stream: await fill(c, c.stream(), 1), from: null, count: 5 }));
  raw('neither stream nor all', async ({ raw: r }) => r.read({ count: 5 }));
  raw('a subscription that reads backwards', async (c) =>
    c.raw.read({ stream: await fill(c, c.stream(), 1), subscription: true, backwards: true }, { quiet: 700 }),
  );
};
