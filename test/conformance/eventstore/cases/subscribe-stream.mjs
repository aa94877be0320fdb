import { sleep } from '../lib/wait.mjs';

export default (test) => {
  const from = (fromRevision, history = 5) =>
    test(`subscribe to stream: from ${fromRevision} of ${history} events, then three live ones`, async ({
      client,
      stream,
      evs,
      ev,
      watch,
    }) => {
      const s = stream();
      if (history) await client.appendToStream(s, evs(history));
      const w = watch(client.subscribeToStream(s, { fromRevision }));
      const live = await w.isLive();
      for (let i = 0; i < 3; i += 1) await client.appendToStream(s, ev(100 + i));
      await sleep(500);
      return w.report({ live });
    });
  for (const r of ['start', 'end', 0n, 2n, 4n, 5n, 9n, 18446744073709551615n]) from(r);
  for (const r of ['start', 'end', 0n]) from(r, 0);
  test('subscribe to stream: the default is from the start', async ({ client, stream, evs, watch }) => {
    await client.appendToStream(stream(), evs(2));
    const w = watch(client.subscribeToStream(stream()));
    await w.isLive();
    return (await w.settle()).report();
  });
  test('subscribe to stream: from a revision ahead of the end, which later events come', async ({ client, stream, evs, ev, watch }) => {
    const s = stream();
    await client.appendToStream(s, evs(2));
    const w = watch(client.subscribeToStream(s, { fromRevision: 3n }));
    await w.isLive();
    for (let i = 0; i < 5; i += 1) await client.appendToStream(s, ev(100 + i));
    await sleep(500);
    return w.report();
  });
  test('subscribe to stream: a missing stream created later', async ({ client, stream, ev, watch }) => {
    const w = watch(client.subscribeToStream(stream(), { fromRevision: 'start' }));
    await w.isLive();
    const before = { confirmed: w.confirmed, caughtUp: w.caughtUp };
    await client.appendToStream(stream(), ev(0));
    await w.has(1);
    return { before, ...(await w.settle()).report() };
  });
  test('subscribe to stream: all fields of a history event and of a live event', async ({ client, stream, ev, watch }) => {
    await client.appendToStream(stream(), ev(0, { metadata: { a: 1 } }));
    const w = watch(client.subscribeToStream(stream()));
    await w.isLive();
    await client.appendToStream(stream(), ev(1, { metadata: { a: 2 } }));
    await w.has(2);
    return w.events;
  });
  test('subscribe to stream: the subscription has an id', async ({ client, stream, ev, watch }) => {
    await client.appendToStream(stream(), ev(0));
    const sub = client.subscribeToStream(stream());
    const w = watch(sub);
    await w.isConfirmed();
    return { id: sub.id };
  });
  test(
    'subscribe to stream: 2,000 events of history, then 300 written meanwhile, no gap and no double',
    async ({ client, newClient, stream, evs, ev, watch }) => {
      const s = stream();
      for (let i = 0; i < 2; i += 1) await client.appendToStream(s, evs(1000));
      const writer = newClient();
      const w = watch(client.subscribeToStream(s));
      for (let i = 0; i < 300; i += 1) await writer.appendToStream(s, ev(i));
      await w.has(2300, 8000);
      await w.settle(300);
      return { count: w.events.length, inOrder: w.revisions.every((r, i) => r === BigInt(i)), errors: w.errors };
    },
    { timeout: 20_000 },
  );
  test('subscribe to stream: appends of 50 events while live arrive in order', async ({ client, stream, evs, watch }) => {
    const s = stream();
    const w = watch(client.subscribeToStream(s));
    await w.isLive();
    for (let i = 0; i < 10; i += 1) await client.appendToStream(s, evs(50));
    await w.has(500);
    await w.settle(200);
    return { count: w.events.length, inOrder: w.revisions.every((r, i) => r === BigInt(i)), caughtUp: w.caughtUp, errors: w.errors };
  });
  test('subscribe to stream: subscriptions opened at ten moments during appends, none has a gap', async ({
    client,
    newClient,
    stream,
    ev,
    watch,
  }) => {
    const s = stream();
    const writer = newClient();
    await writer.appendToStream(s, ev(0));
    const list = [];
    for (let i = 1; i <= 100; i += 1) {
      if (i % 10 === 0) list.push(watch(client.subscribeToStream(s)));
      await writer.appendToStream(s, ev(i));
    }
    for (const w of list) await w.has(101);
    await sleep(200);
    return list.map((w) => ({ count: w.events.length, inOrder: w.revisions.every((r, i) => r === BigInt(i)) }));
  });
  test('subscribe to stream: two subscriptions of one stream get the same', async ({ client, stream, evs, watch }) => {
    const s = stream();
    await client.appendToStream(s, evs(2));
    const list = [watch(client.subscribeToStream(s)), watch(client.subscribeToStream(s, { fromRevision: 'end' }))];
    for (const w of list) await w.isLive();
    await client.appendToStream(s, evs(2));
    await list[0].has(4);
    await sleep(300);
    return list.map((w) => w.report());
  });

  test('subscribe to stream: unsubscribe ends it without an error, and nothing comes after', async ({ client, stream, evs, watch }) => {
    const sub = client.subscribeToStream(stream());
    const w = watch(sub);
    await w.isLive();
    await client.appendToStream(stream(), evs(2));
    await w.has(2);
    await sub.unsubscribe();
    await sleep(200);
    await client.appendToStream(stream(), evs(2));
    await sleep(300);
    return w.report({ closed: w.closed, destroyed: sub.destroyed });
  });
  test('subscribe to stream: for await with break, the client goes on', async ({ client, stream, evs, attempt, ev }) => {
    await client.appendToStream(stream(), evs(3));
    const seen = [];
    for await (const e of client.subscribeToStream(stream())) {
      seen.push(e.event.revision);
      if (seen.length === 2) break;
    }
    return { seen, append: await attempt(client.appendToStream(stream(), ev(1))) };
  });
  test('subscribe to stream: disposing the client ends it', async ({ newClient, stream, evs, watch }) => {
    const c = newClient();
    await c.appendToStream(stream(), evs(1));
    const w = watch(c.subscribeToStream(stream()));
    await w.isLive();
    await c.dispose();
    await sleep(200);
    return w.report({ closed: w.closed });
  });
};
