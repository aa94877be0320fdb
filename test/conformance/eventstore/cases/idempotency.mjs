export default (test) => {
  /** Appends a list, does something, appends again; records both answers and the stream. */
  const again = (name, { first = 3, firstExpected = 'no_stream', between, second, expected, twice }) =>
    test(`idempotency: ${name}`, async (c) => {
      const s = c.stream();
      const events = c.evs(first);
      const one = await c.client.appendToStream(s, events, { expectedRevision: firstExpected });
      if (between) await between(c, s, events);
      const list = second(events, c, s);
      const two = await c.attempt(c.client.appendToStream(s, await list, { expectedRevision: expected }));
      const three = twice ? await c.attempt(c.client.appendToStream(s, await list, { expectedRevision: expected })) : undefined;
      const then = await c.read(c.client.readStream(s));
      return {
        first: one,
        second: two,
        third: three,
        then: Array.isArray(then) ? then.map((e) => ({ revision: e.event.revision, n: e.event.data.n, position: e.event.position })) : then,
      };
    });

  const all = (e) => e;
  again('no_stream repeated with the same ids', { second: all, expected: 'no_stream', twice: true });
  again('any repeated with the same ids', { firstExpected: 'any', second: all, expected: 'any', twice: true });
  again('stream_exists repeated with the same ids', { second: all, expected: 'stream_exists', twice: true });
  again('no_stream first, any with the same ids then', { second: all, expected: 'any' });
  again('any first, no_stream with the same ids then', { firstExpected: 'any', second: all, expected: 'no_stream' });
  again('any first, stream_exists with the same ids then', { firstExpected: 'any', second: all, expected: 'stream_exists' });
  again('exact revision equal to current with ids already written appends again', { second: all, expected: 2n });
  again('exact revision above current with ids already written', { second: all, expected: 3n });
  again('exact revision far above current with ids already written', { second: all, expected: 10n });
  again('exact revision below current with the ids of the later events', { second: (e) => e.slice(1), expected: 0n });
  again('exact revision below current with the ids of the last event', { second: (e) => e.slice(2), expected: 1n });
  again('exact revision below current with one id in the middle', { second: (e) => e.slice(1, 2), expected: 0n });
  again('exact revision below current with all ids, one place too high', { second: all, expected: 0n });
  again('exact revision below current with the last id, one place too low', { second: (e) => e.slice(2), expected: 0n });
  again('exact revision below current, first id known there, second id new', { second: (e, c) => [e[1], c.ev(99)], expected: 0n });
  again('exact revision below current, known ids and then new ones past the end', {
    second: (e, c) => [e[1], e[2], c.ev(99)],
    expected: 0n,
  });
  again('exact revision below current, first id new, second known', { second: (e, c) => [c.ev(99), e[2]], expected: 0n });
  again('exact revision below current with new ids', { second: (e, c) => [c.ev(99)], expected: 0n });
  again('no_stream with a prefix of the ids', { second: (e) => e.slice(0, 2), expected: 'no_stream' });
  again('no_stream with the ids of the later events only', { second: (e) => e.slice(1), expected: 'no_stream' });
  again('no_stream with all ids and a new one after them', { second: (e, c) => [...e, c.ev(99)], expected: 'no_stream' });
  again('no_stream with the ids in reverse order', { second: (e) => [...e].reverse(), expected: 'no_stream' });
  again('any with the first id known and the second new', { second: (e, c) => [e[0], c.ev(99)], expected: 'any' });
  again('any with all ids known and a new one after them', { second: (e, c) => [...e, c.ev(99)], expected: 'any' });
  again('any with the first id new and the second known appends both', { second: (e, c) => [c.ev(99), e[1]], expected: 'any' });
  again('any with a subset from the middle', { second: (e) => e.slice(1, 2), expected: 'any' });
  again('any with a prefix of the ids', { second: (e) => e.slice(0, 2), expected: 'any' });
  again('any with the ids in reverse order', { second: (e) => [...e].reverse(), expected: 'any' });
  again('any with two ids that are not neighbours', { second: (e) => [e[0], e[2]], expected: 'any' });
  again('any with one known id twice', { second: (e) => [e[1], e[1]], expected: 'any' });
  again('stream_exists with the first id known and the second new', { second: (e, c) => [e[0], c.ev(99)], expected: 'stream_exists' });
  again('stream_exists with the first id new and the second known', { second: (e, c) => [c.ev(99), e[1]], expected: 'stream_exists' });
  again('no_stream with the same ids and other data', { second: (e) => e.map((x) => ({ ...x, data: { n: 50 } })), expected: 'no_stream' });
  again('any with the same ids and other data', { second: (e) => e.map((x) => ({ ...x, data: { n: 50 } })), expected: 'any' });
  again('no_stream with the same ids and another type', { second: (e) => e.map((x) => ({ ...x, type: 'other' })), expected: 'no_stream' });
  again('no_stream with the same ids in upper case', {
    second: (e) => e.map((x) => ({ ...x, id: x.id.toUpperCase() })),
    expected: 'no_stream',
  });

  const more = (c, s) =>
    c.client.appendToStream(
      s,
      c.evs(4).map((e, i) => ({ ...e, data: { n: 10 + i } })),
    );
  again('no_stream with the same ids after further appends', { between: more, second: all, expected: 'no_stream' });
  again('any with the same ids after further appends', { between: more, second: all, expected: 'any' });
  again('stream_exists with the same ids after further appends', { between: more, second: all, expected: 'stream_exists' });
  again('exact revision of the first append with the same ids after further appends', {
    between: more,
    second: (e) => e.slice(1),
    expected: 0n,
  });

  const soft = (c, s) => c.client.deleteStream(s);
  again('no_stream with the same ids after a soft delete', { between: soft, second: all, expected: 'no_stream' });
  again('any with the same ids after a soft delete', { between: soft, second: all, expected: 'any' });
  again('stream_exists with the same ids after a soft delete', { between: soft, second: all, expected: 'stream_exists' });
  again('exact lower revision with the same ids after a soft delete', { between: soft, second: (e) => e.slice(1), expected: 0n });
  again('exact current revision with new ids after a soft delete', { between: soft, second: (e, c) => [c.ev(99)], expected: 2n });
  again('no_stream with new ids after a soft delete', { between: soft, second: (e, c) => [c.ev(99)], expected: 'no_stream', twice: true });
  again('no_stream with the ids of a later part after a soft delete', { between: soft, second: (e) => e.slice(1), expected: 'no_stream' });
  again('no_stream with the first id known and the second new after a soft delete', {
    between: soft,
    second: (e, c) => [e[0], c.ev(99)],
    expected: 'no_stream',
  });
  again('no_stream with the same ids after a tombstone', {
    between: (c, s) => c.client.tombstoneStream(s),
    second: all,
    expected: 'no_stream',
  });
  again('any with the same ids after $maxCount 1 hid them', {
    between: (c, s) => c.client.setStreamMetadata(s, { maxCount: 1 }),
    second: (e) => e.slice(0, 1),
    expected: 'any',
  });
  again('no_stream with the same ids after $maxCount 1 hid them', {
    between: (c, s) => c.client.setStreamMetadata(s, { maxCount: 1 }),
    second: all,
    expected: 'no_stream',
  });

  const other = (expected) => async (c) => {
    const events = c.evs(2);
    await c.client.appendToStream(c.stream('a'), events);
    return {
      answer: await c.attempt(c.client.appendToStream(c.stream('b'), events, { expectedRevision: expected })),
      b: await c.revisions(c.client.readStream(c.stream('b'))),
    };
  };
  test('idempotency: ids of another stream, any', other('any'));
  test('idempotency: ids of another stream, no_stream', other('no_stream'));

  test('idempotency: ids of another stream, on an existing stream', async (c) => {
    const events = c.evs(2);
    const [a, b] = [c.stream('a'), c.stream('b')];
    await c.client.appendToStream(a, events);
    await c.client.appendToStream(b, c.ev(5));
    return {
      any: await c.attempt(c.client.appendToStream(b, events, { expectedRevision: 'any' })),
      anyAgain: await c.attempt(c.client.appendToStream(b, events, { expectedRevision: 'any' })),
      onFirst: await c.attempt(c.client.appendToStream(a, events, { expectedRevision: 'any' })),
      b: await c.revisions(c.client.readStream(b)),
      a: await c.revisions(c.client.readStream(a)),
    };
  });

  test('idempotency: the same id twice in one append', async ({ client, stream, ev, attempt, read }) => {
    const out = {};
    for (const expected of ['no_stream', 'any']) {
      const s = stream(expected);
      const e = ev(1);
      out[expected] = {
        first: await attempt(client.appendToStream(s, [e, e], { expectedRevision: expected })),
        again: await attempt(client.appendToStream(s, [e, e], { expectedRevision: expected })),
        once: await attempt(client.appendToStream(s, [e], { expectedRevision: expected })),
        then: (await read(client.readStream(s))).map((x) => x.event.revision),
      };
    }
    return out;
  });

  test('idempotency: an id written twice at different revisions, then any with it answers which one', async ({
    client,
    stream,
    ev,
    evs,
    attempt,
    revisions,
  }) => {
    const s = stream();
    const e = ev(1);
    await client.appendToStream(s, e, { expectedRevision: 'no_stream' });
    await client.appendToStream(s, evs(1), { expectedRevision: 0n });
    const second = await attempt(client.appendToStream(s, e, { expectedRevision: 1n }));
    return {
      second,
      third: await attempt(client.appendToStream(s, e, { expectedRevision: 'any' })),
      then: await revisions(client.readStream(s)),
    };
  });

  test('idempotency: two equal appends at the same moment, no_stream', async ({ client, newClient, stream, evs, attempt, revisions }) => {
    const s = stream();
    const events = evs(2);
    const other = newClient();
    const both = await Promise.all([client, other].map((c) => attempt(c.appendToStream(s, events, { expectedRevision: 'no_stream' }))));
    return { both, then: await revisions(client.readStream(s)) };
  });

  test('idempotency: two equal appends at the same moment, any', async ({ client, newClient, stream, evs, attempt, revisions }) => {
    const s = stream();
    const events = evs(2);
    const other = newClient();
    const both = await Promise.all([client, other].map((c) => attempt(c.appendToStream(s, events, { expectedRevision: 'any' }))));
    return { both, then: await revisions(client.readStream(s)) };
  });

  test('idempotency: a repeated metadata event with no_stream', async ({ client, stream, ev, attempt, look }) => {
    const s = stream();
    const e = ev(0, { type: '$metadata', data: { custom: 1 } });
    return {
      first: await attempt(client.appendToStream(`$$${s}`, e, { expectedRevision: 'no_stream' })),
      again: await attempt(client.appendToStream(`$$${s}`, e, { expectedRevision: 'no_stream' })),
      then: await look(s),
    };
  });
};
