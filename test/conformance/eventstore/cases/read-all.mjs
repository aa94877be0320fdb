import { fill as fillTwoStreams, isMine } from '../lib/all.mjs';

export default (test) => {
  const fill = (c) => fillTwoStreams(c, 0, () => 'probe');
  /** The case's own events in a list of records, or the error that came instead. */
  const mine = (c, events) =>
    Array.isArray(events) ? events.filter((e) => isMine(c, e)).map((e) => e.event.data.n ?? e.event.type) : events;

  test('read all: forwards from an event of mine is inclusive', async (c) => {
    const p = await fill(c);
    return {
      fromSecond: mine(c, await c.read(c.client.readAll({ fromPosition: p[1] }))),
      one: mine(c, await c.read(c.client.readAll({ fromPosition: p[1], maxCount: 1 }))),
    };
  });
  test('read all: backwards from an event of mine is exclusive', async (c) => {
    const p = await fill(c);
    const seen = mine(c, await c.read(c.client.readAll({ fromPosition: p[3], direction: 'backwards', maxCount: 60 })));
    return { fromFourth: seen, one: mine(c, await c.read(c.client.readAll({ fromPosition: p[3], direction: 'backwards', maxCount: 1 }))) };
  });
  test('read all: backwards from the end starts with my last event', async (c) => {
    await fill(c);
    return mine(c, await c.read(c.client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 60 })));
  });
  test('read all: forwards from the end gives nothing', async (c) => {
    await fill(c);
    return mine(c, await c.read(c.client.readAll({ fromPosition: 'end', maxCount: 10 })));
  });
  test('read all: backwards from the start gives nothing', async ({ client, read }) =>
    read(client.readAll({ fromPosition: 'start', direction: 'backwards', maxCount: 10 })));
  test('read all: forwards from the start, the first event has the lowest position', async ({ client, read }) => {
    const first = await read(client.readAll({ fromPosition: 'start', maxCount: 5 }));
    return { count: first.length, rising: first.every((e, i) => i === 0 || e.event.position.commit > first[i - 1].event.position.commit) };
  });
  for (const [direction, fromPosition] of [
    ['forwards', 'start'],
    ['backwards', 'end'],
  ]) {
    test(`read all: maxCount 1, ${direction} from the ${fromPosition}`, async ({ client, read }) =>
      (await read(client.readAll({ maxCount: 1, direction, fromPosition }))).length);
    test(`read all: maxCount 0, ${direction} from the ${fromPosition}`, ({ client, read }) =>
      read(client.readAll({ maxCount: 0, direction, fromPosition })));
  }
  test('read all: record position, commitPosition and append answer agree', async (c) => {
    const p = await fill(c);
    const seen = (await c.read(c.client.readAll({ fromPosition: p[0] }))).filter((e) => e.event?.streamId.startsWith(c.prefix));
    return seen.map((e, i) => ({ answer: p[i], record: e.event.position, commitPosition: e.commitPosition }));
  });
  test('read all: all fields of one event', async ({ client, stream, ev, read }) => {
    const { position } = await client.appendToStream(stream(), ev(1, { metadata: { who: 'x' } }));
    return read(client.readAll({ fromPosition: position, maxCount: 1 }));
  });
  test('read all: from a position between two events', async (c) => {
    const p = await fill(c);
    const between = { commit: p[2].commit + 1n, prepare: p[2].prepare + 1n };
    return {
      forwards: mine(c, await c.read(c.client.readAll({ fromPosition: between }))),
      backwards: mine(c, await c.read(c.client.readAll({ fromPosition: between, direction: 'backwards', maxCount: 60 }))),
    };
  });
  test('read all: from a position whose prepare is not its commit', async (c) => {
    const p = await fill(c);
    const odd = { commit: p[2].commit, prepare: p[2].prepare - 1n };
    const higher = { commit: p[2].commit, prepare: p[2].prepare + 1n };
    return {
      prepareLower: mine(c, await c.read(c.client.readAll({ fromPosition: odd }))),
      prepareHigher: mine(c, await c.read(c.client.readAll({ fromPosition: higher }))),
    };
  });
  test('read all: from a position beyond the end', async (c) => {
    const p = await fill(c);
    const beyond = { commit: p[4].commit + 100_000_000n, prepare: p[4].prepare + 100_000_000n };
    return {
      forwards: mine(c, await c.read(c.client.readAll({ fromPosition: beyond, maxCount: 5 }))),
      backwards: mine(c, await c.read(c.client.readAll({ fromPosition: beyond, direction: 'backwards', maxCount: 60 }))),
    };
  });
  test('read all: from the position 0/0 and from 2^64 - 1', async (c) => {
    const p = await fill(c);
    const max = 18446744073709551615n;
    return {
      zeroForwards: (await c.read(c.client.readAll({ fromPosition: { commit: 0n, prepare: 0n }, maxCount: 3 }))).length,
      zeroBackwards: await c.read(c.client.readAll({ fromPosition: { commit: 0n, prepare: 0n }, direction: 'backwards', maxCount: 3 })),
      maxForwards: await c.read(c.client.readAll({ fromPosition: { commit: max, prepare: max }, maxCount: 3 })),
      maxBackwards: mine(
        c,
        await c.read(c.client.readAll({ fromPosition: { commit: max, prepare: max }, direction: 'backwards', maxCount: 60 })),
      ),
      mine: p.length,
    };
  });
  test('read all: positions 2^63 and 2^63 - 1', async ({ client, read }) => {
    const out = {};
    for (const n of [9223372036854775807n, 9223372036854775808n]) {
      const r = await read(client.readAll({ fromPosition: { commit: n, prepare: n }, maxCount: 3 }));
      out[String(n)] = Array.isArray(r) ? r.length : r;
    }
    return out;
  });
};
