export default (test) => {
  test('concurrency: two writers with the same exact revision, one wins', async ({ client, newClient, stream, ev, attempt, revisions }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    const other = newClient();
    const answers = await Promise.all([client, other].map((c, i) => attempt(c.appendToStream(s, ev(i), { expectedRevision: 0n }))));
    return { answers: answers.sort((a, b) => (a.success ? 0 : 1) - (b.success ? 0 : 1)), then: await revisions(client.readStream(s)) };
  });

  test('concurrency: ten writers with no_stream on one stream, one wins', async ({ newClient, client, stream, ev, attempt, revisions }) => {
    const s = stream();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => attempt(newClient().appendToStream(s, ev(i), { expectedRevision: 'no_stream' }))),
    );
    const losers = answers.filter((a) => !a.success);
    return {
      winners: answers.filter((a) => a.success).map((a) => a.nextExpectedRevision),
      losers: losers.length,
      loser: losers[0],
      losersAgree: losers.every(
        (l) =>
          JSON.stringify(l, (_, v) => (typeof v === 'bigint' ? `${v}` : v)) ===
          JSON.stringify(losers[0], (_, v) => (typeof v === 'bigint' ? `${v}` : v)),
      ),
      then: await revisions(client.readStream(s)),
    };
  });

  test('concurrency: 200 appends with any from one client stay contiguous and in the order they were sent', async ({
    client,
    stream,
    ev,
    read,
  }) => {
    const s = stream();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => client.appendToStream(s, ev(i))));
    const events = await read(client.readStream(s));
    return {
      count: events.length,
      contiguous: events.every((e, i) => e.event.revision === BigInt(i)),
      sentOrder: events.every((e, i) => e.event.data.n === i),
      answersMatch: answers.every(
        (a, i) =>
          events[Number(a.nextExpectedRevision)].event.data.n === i &&
          events[Number(a.nextExpectedRevision)].event.position.commit === a.position.commit,
      ),
      positionsGrow: events.every((e, i) => i === 0 || e.event.position.commit > events[i - 1].event.position.commit),
    };
  });

  test('concurrency: 200 appends with any from four clients are all there once', async ({ client, newClient, stream, ev, read }) => {
    const s = stream();
    const clients = [client, newClient(), newClient(), newClient()];
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => clients[i % 4].appendToStream(s, ev(i))));
    const events = await read(client.readStream(s));
    return {
      count: events.length,
      contiguous: events.every((e, i) => e.event.revision === BigInt(i)),
      each: new Set(events.map((e) => e.event.data.n)).size,
      answersMatch: answers.every((a, i) => events[Number(a.nextExpectedRevision)].event.data.n === i),
    };
  });

  test('concurrency: multi-event appends from several clients are not interleaved', async ({ newClient, client, stream, evs, read }) => {
    const s = stream();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        newClient().appendToStream(
          s,
          evs(7).map((e) => ({ ...e, data: { w: i } })),
        ),
      ),
    );
    const writers = (await read(client.readStream(s))).map((e) => e.event.data.w);
    const all = await read(client.readAll({ direction: 'backwards', maxCount: 2000 }));
    const inAll = all
      .filter((e) => e.event?.streamId === s)
      .map((e) => e.event.data.w)
      .reverse();
    const blocks = (list) => list.every((w, i) => w === list[i - (i % 7)]);
    return { count: writers.length, wholeInStream: blocks(writers), wholeInAll: blocks(inAll), sameInAll: writers.join() === inAll.join() };
  });

  test('concurrency: an append pipelined behind another with its exact revision, before the first is answered', async ({
    client,
    stream,
    ev,
    attempt,
    revisions,
  }) => {
    const s = stream();
    const answers = await Promise.all(
      ['no_stream', 0n, 1n, 2n].map((expectedRevision, i) => attempt(client.appendToStream(s, ev(i), { expectedRevision }))),
    );
    return { answers, then: await revisions(client.readStream(s)) };
  });

  test('concurrency: an answered append is read at once by another client (50 times)', async ({ client, newClient, stream, ev, read }) => {
    const s = stream();
    const other = newClient();
    let stale = 0;
    for (let i = 0; i < 50; i += 1) {
      const { nextExpectedRevision } = await client.appendToStream(s, ev(i));
      const last = await read(other.readStream(s, { direction: 'backwards', fromRevision: 'end', maxCount: 1 }));
      if (last[0]?.event.revision !== nextExpectedRevision) stale += 1;
    }
    return { stale };
  });

  test('concurrency: an answered append is at once in $all backwards (30 times)', async ({ client, stream, ev, read }) => {
    const s = stream();
    let stale = 0;
    for (let i = 0; i < 30; i += 1) {
      const { position } = await client.appendToStream(s, ev(i));
      const tail = await read(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 50 }));
      if (!tail.some((e) => e.event?.position.commit === position.commit)) stale += 1;
    }
    return { stale };
  });

  test('concurrency: reading a stream while it is appended to gives a prefix in order', async ({
    client,
    newClient,
    stream,
    ev,
    evs,
    read,
  }) => {
    const s = stream();
    await client.appendToStream(s, evs(100));
    const other = newClient();
    let stop = false;
    const writer = (async () => {
      let n = 100;
      while (!stop) {
        await other.appendToStream(s, ev(n));
        n += 1;
      }
      return n;
    })();
    const reads = [];
    for (let i = 0; i < 10; i += 1) reads.push(await read(client.readStream(s)));
    stop = true;
    await writer;
    const inOrder = (r) => r.every((e, i) => e.event.revision === BigInt(i) && e.event.data.n === i);
    return {
      everyReadInOrder: reads.every(inOrder),
      neverShorter: reads.every((r, i) => i === 0 || r.length >= reads[i - 1].length),
      atLeast100: reads.every((r) => r.length >= 100),
    };
  });
};
