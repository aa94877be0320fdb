import { sleep } from '../lib/wait.mjs';

export default (test) => {
  test('subscribe to stream: a soft delete while live is silent, and revisions go on after it', async ({ client, stream, evs, watch }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    const w = watch(client.subscribeToStream(s));
    await w.isLive();
    await client.deleteStream(s);
    await sleep(400);
    const after = w.report();
    await client.appendToStream(s, evs(2));
    await w.has(5);
    return { after, then: (await w.settle()).report() };
  });
  test('subscribe to stream: a tombstone while live', async ({ client, stream, evs, watch }) => {
    const s = stream();
    await client.appendToStream(s, evs(3));
    const w = watch(client.subscribeToStream(s));
    await w.isLive();
    await client.tombstoneStream(s);
    await w.hasError();
    return (await w.settle(200)).report({ types: w.events.map((e) => e.event.type) });
  });
  test('subscribe to stream: a tombstone of a missing stream while subscribed', async ({ client, stream, watch }) => {
    const w = watch(client.subscribeToStream(stream()));
    await w.isLive();
    await client.tombstoneStream(stream());
    await w.hasError();
    return (await w.settle(200)).report({ types: w.events.map((e) => e.event.type) });
  });
  for (const r of ['start', 'end', 0n])
    test(`subscribe to stream: a tombstoned stream, from ${r}`, async ({ client, stream, evs, watch }) => {
      await client.appendToStream(stream(), evs(3));
      await client.tombstoneStream(stream());
      const w = watch(client.subscribeToStream(stream(), { fromRevision: r }));
      await w.hasError(2000);
      return w.report();
    });
  for (const r of ['start', 'end', 1n])
    test(`subscribe to stream: a soft-deleted stream, from ${r}, then written again`, async ({ client, stream, evs, watch }) => {
      await client.appendToStream(stream(), evs(3));
      await client.deleteStream(stream());
      const w = watch(client.subscribeToStream(stream(), { fromRevision: r }));
      await w.isLive();
      await sleep(200);
      const before = w.report();
      await client.appendToStream(stream(), evs(2));
      await w.has(2);
      return { before, then: (await w.settle()).report() };
    });
  test('subscribe to stream: a metadata stream sees the soft delete and the re-creation', async ({ client, stream, evs, watch }) => {
    const s = stream();
    const w = watch(client.subscribeToStream(`$$${s}`));
    await w.isConfirmed();
    await client.appendToStream(s, evs(3));
    await client.setStreamMetadata(s, { colour: 'red' });
    await client.deleteStream(s);
    await client.appendToStream(s, evs(1));
    await w.has(3);
    await w.settle();
    return w.report({ types: w.events.map((e) => e.event.type), first: w.events[0]?.event.data });
  });
  test('subscribe to stream: $maxCount 1 set while live, then five events at once', async ({ client, stream, evs, watch }) => {
    const s = stream();
    const w = watch(client.subscribeToStream(s));
    await w.isConfirmed();
    await client.setStreamMetadata(s, { maxCount: 1 });
    await client.appendToStream(s, evs(5));
    await w.has(5);
    return (await w.settle()).report();
  });
};
