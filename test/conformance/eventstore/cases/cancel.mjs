import { sleep } from '../lib/wait.mjs';

export default (test) => {
  test('deadline: an append through the client that is already over', async ({ client, stream, ev, attempt }) => {
    await client.appendToStream(stream('warm'), ev(0));
    const answer = await attempt(client.appendToStream(stream(), ev(0), { deadline: -5000 }));
    return { answer, next: await attempt(client.appendToStream(stream('next'), ev(0), { expectedRevision: 'no_stream' })) };
  });
  test('deadline: a delete and a tombstone that are already over', async ({ client, stream, evs, attempt, revisions }) => {
    await client.appendToStream(stream(), evs(2));
    return {
      remove: (await attempt(client.deleteStream(stream(), { deadline: -1000 }))).type,
      tombstone: (await attempt(client.tombstoneStream(stream(), { deadline: -1000 }))).type,
      then: await revisions(client.readStream(stream())),
    };
  });
  test('deadline: a raw read that is already over', async ({ raw, stream }) => {
    const { status } = await raw.read({ stream: stream() }, { deadline: -100 });
    return { code: status.code };
  });
  test('cancel: a read of 3,000 events half-way, then the client goes on', async ({ client, stream, evs, ev, attempt, revisions }) => {
    const s = stream();
    for (let i = 0; i < 3; i += 1) await client.appendToStream(s, evs(1000));
    const readable = client.readStream(s);
    const seen = [];
    let error = 'none';
    readable.on('error', (e) => {
      error = e.type ?? e.message;
    });
    await new Promise((resolve) => {
      readable.on('data', (e) => {
        seen.push(e.event.revision);
        if (seen.length === 100) {
          readable.pause();
          resolve();
        }
      });
    });
    await readable.cancel();
    await sleep(200);
    return {
      inOrder: seen.every((r, i) => r === BigInt(i)),
      error,
      append: await attempt(client.appendToStream(s, ev(1))),
      tail: await revisions(client.readStream(s, { direction: 'backwards', fromRevision: 'end', maxCount: 1 })),
    };
  });
  test('cancel: leaving for await early, then the client goes on', async ({ client, stream, evs, revisions }) => {
    const s = stream();
    await client.appendToStream(s, evs(500));
    let n = 0;
    for await (const _ of client.readStream(s)) if ((n += 1) === 10) break;
    return { n, tail: await revisions(client.readStream(s, { direction: 'backwards', fromRevision: 'end', maxCount: 1 })) };
  });
  test('cancel: 20 readAll calls broken off at once, then an append', async ({ client, stream, ev, attempt }) => {
    for (let i = 0; i < 20; i += 1) {
      const r = client.readAll();
      r.on('error', () => {});
      await r.cancel();
    }
    return attempt(client.appendToStream(stream(), ev(0)));
  });
  test('cancel: disposing a client with an open read, a subscription and after an append', async ({ newClient, stream, evs, watch }) => {
    const c = newClient();
    await c.appendToStream(stream(), evs(300));
    const w = watch(c.subscribeToStream(stream()));
    const r = c.readAll();
    r.on('error', () => {});
    await w.isLive();
    await c.dispose();
    await sleep(200);
    return { errors: w.errors };
  });
  test('many: 30 reads of one stream at the same time', async ({ client, stream, evs, read }) => {
    await client.appendToStream(stream(), evs(100));
    const lists = await Promise.all(Array.from({ length: 30 }, () => read(client.readStream(stream()))));
    return { complete: lists.every((l) => l.length === 100 && l.every((e, i) => e.event.revision === BigInt(i))) };
  });
  test('many: 30 live subscriptions on one client get every event', async ({ client, stream, evs, watch }) => {
    const list = Array.from({ length: 30 }, () => watch(client.subscribeToStream(stream())));
    for (const w of list) await w.isConfirmed();
    await client.appendToStream(stream(), evs(20));
    for (const w of list) await w.has(20);
    return { complete: list.every((w) => w.revisions.every((r, i) => r === BigInt(i)) && w.events.length === 20) };
  });
};
