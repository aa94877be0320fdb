import { prepare, STATES } from '../lib/context.mjs';

const EXPECTED = ['no_stream', 'any', 'stream_exists', 0n, 1n, 2n, 3n, 7n];

export default (test) => {
  for (const state of STATES)
    for (const expected of EXPECTED)
      test(`append: one event, expecting ${expected}, on a stream that is ${state}`, async (c) => {
        const s = c.stream();
        await prepare(c, s, state);
        const answer = await c.attempt(c.client.appendToStream(s, c.ev(9), { expectedRevision: expected }));
        return { answer, then: await c.look(s) };
      });

  test('append: the default expected revision is any', async ({ client, stream, ev, attempt, revisions }) => {
    const s = stream();
    return {
      first: await attempt(client.appendToStream(s, ev(0))),
      second: await attempt(client.appendToStream(s, ev(1))),
      then: await revisions(client.readStream(s)),
    };
  });

  test('append: positions grow, and the answer of an append is the position of its last event', async ({
    client,
    stream,
    ev,
    evs,
    read,
  }) => {
    const s = stream();
    const one = await client.appendToStream(s, ev(0));
    const three = await client.appendToStream(s, evs(3));
    const events = await read(client.readStream(s));
    return {
      one,
      three,
      events: events.map((e) => ({ revision: e.event.revision, position: e.event.position, commitPosition: e.commitPosition })),
    };
  });

  test('append: an empty list of events, on missing, existing, soft-deleted and tombstoned streams', async (c) => {
    const out = {};
    for (const state of STATES) {
      for (const expected of ['any', 'no_stream', 'stream_exists', 2n, 5n]) {
        const s = c.stream(`${state.replaceAll(/[^a-z]/g, '')}-${expected}`);
        await prepare(c, s, state);
        const { position, ...answer } = await c.attempt(c.client.appendToStream(s, [], { expectedRevision: expected }));
        out[`${state}, ${expected}`] = { ...answer, hasPosition: position !== undefined };
      }
    }
    return out;
  });

  test('append: 1,000 events at once are consecutive', async ({ client, stream, evs, read }) => {
    const s = stream();
    const answer = await client.appendToStream(s, evs(1000), { expectedRevision: 'no_stream' });
    const events = await read(client.readStream(s));
    return {
      answer,
      count: events.length,
      inOrder: events.every((e, i) => e.event.data.n === i && e.event.revision === BigInt(i)),
      positionsGrow: events.every((e, i) => i === 0 || e.event.position.commit > events[i - 1].event.position.commit),
      lastIsTheAnswer: events.at(-1).event.position.commit === answer.position.commit,
    };
  });

  test('append: 300 events sent in many small batches are one append', async ({ client, stream, evs, revisions }) => {
    const s = stream();
    const answer = await client.appendToStream(s, evs(300), { expectedRevision: 'no_stream', batchAppendSize: 512 });
    const all = await revisions(client.readStream(s));
    return { answer, inOrder: all === Array.from({ length: 300 }, (_, i) => i).join(' ') };
  });

  test('append: an expected revision far above current (2^53 and 2^63 - 1)', async ({ client, stream, ev, attempt }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    const out = {};
    for (const r of [9007199254740993n, 9223372036854775807n])
      out[String(r)] = await attempt(client.appendToStream(s, ev(1), { expectedRevision: r }));
    return out;
  });

  test('append: an expected revision of 2^64 - 1 and of 2^63', async ({ client, stream, ev, attempt }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    const out = {};
    for (const r of [18446744073709551615n, 9223372036854775808n])
      out[String(r)] = await attempt(client.appendToStream(s, ev(1), { expectedRevision: r }));
    return out;
  });

  test('append: to a system stream ($-name) without rights to speak of', async ({ client, stream, ev, attempt, revisions }) => {
    const s = `$${stream()}`;
    return {
      answer: await attempt(client.appendToStream(s, ev(0), { expectedRevision: 'no_stream' })),
      then: await revisions(client.readStream(s)),
    };
  });

  test('append: an event with a system type ($-type)', async ({ client, stream, ev, attempt, read }) => {
    const s = stream();
    return {
      answer: await attempt(client.appendToStream(s, ev(0, { type: '$probe' }))),
      then: (await read(client.readStream(s))).map((e) => e.event.type),
    };
  });

  test('append: a throwOnAppendFailure=false client answers success false', async ({ newClient, url, stream, ev, attempt }) => {
    const c = newClient(`${url}${url.includes('?') ? '&' : '?'}throwOnAppendFailure=false`);
    const s = stream();
    await c.appendToStream(s, ev(0));
    return { answer: await attempt(c.appendToStream(s, ev(1), { expectedRevision: 'no_stream' })) };
  });

  test('append: an empty stream name', async ({ client, ev, attempt }) => {
    const answer = await attempt(client.appendToStream('', ev(0)));
    return answer.success ? { success: true } : answer; // the stream is not the case's own: its revision says nothing
  });

  test('append: a stream name of 1, 200 and 1,000 letters more', async ({ client, stream, ev, attempt, revisions }) => {
    const out = {};
    for (const n of [1, 200, 1000]) {
      const s = stream('x'.repeat(n));
      const { position, ...answer } = await attempt(client.appendToStream(s, ev(0)));
      out[n] = { ...answer, hasPosition: !!position, read: await revisions(client.readStream(s)) };
      if (out[n].message) out[n].message = out[n].message.replaceAll(/x{3,}/g, 'x…');
    }
    return out;
  });

  test('append: 10 streams in turn from one client, answers belong to their requests', async ({ client, stream, ev, revisions }) => {
    const names = Array.from({ length: 10 }, (_, i) => stream(`s${i}`));
    const answers = await Promise.all(names.flatMap((s, i) => Array.from({ length: i + 1 }, (_, n) => client.appendToStream(s, ev(n)))));
    const lengths = [];
    for (const s of names) lengths.push((await revisions(client.readStream(s))).split(' ').length);
    return { lengths, success: answers.every((a) => a.success) };
  });

  test('append: wrong expected version leaves no event, also for a list', async ({ client, stream, evs, ev, attempt, revisions }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    return {
      answer: await attempt(client.appendToStream(s, evs(5), { expectedRevision: 4n })),
      then: await revisions(client.readStream(s)),
    };
  });

  test('append: after a failed append the same client goes on', async ({ client, stream, ev, attempt }) => {
    const s = stream();
    return {
      bad: await attempt(client.appendToStream(s, ev(0), { expectedRevision: 3n })),
      good: await attempt(client.appendToStream(s, ev(0), { expectedRevision: 'no_stream' })),
    };
  });
};
