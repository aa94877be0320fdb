import { prepare, STATES } from '../lib/context.mjs';
import { rawEvent } from '../lib/messages.mjs';

const CREDENTIALS = { username: 'admin', password: 'changeit' };

export default (test) => {
  for (const state of STATES)
    test(`classic append: every expected revision on streams that are ${state}`, async (c) => {
      const out = {};
      for (const expected of ['any', 'no_stream', 'stream_exists', 1, 2, 5]) {
        const s = c.stream(`e${expected}`);
        await prepare(c, s, state);
        out[expected] = await c.raw.append({ stream: s, expected }, [rawEvent(9)]);
      }
      return out;
    });

  test('classic append: through the client (credentials per call), success and errors', async ({ client, stream, ev, evs, attempt }) => {
    const s = stream();
    const credentials = CREDENTIALS;
    const first = await attempt(client.appendToStream(s, evs(3), { credentials, expectedRevision: 'no_stream' }));
    const wrong = await attempt(client.appendToStream(s, ev(4), { credentials, expectedRevision: 0n }));
    const wrongNone = await attempt(client.appendToStream(stream('none'), ev(4), { credentials, expectedRevision: 'stream_exists' }));
    await client.tombstoneStream(s);
    return { first, wrong, wrongNone, tombstoned: await attempt(client.appendToStream(s, ev(5), { credentials })) };
  });

  test('classic append: too large, through the client', async ({ client, stream, ev, attempt }) => {
    const big = ev(0, { data: { text: 'x'.repeat(1024 * 1024 + 1) } });
    return attempt(client.appendToStream(stream(), big, { credentials: CREDENTIALS }));
  });

  test('classic append: wrong credentials per call in insecure mode', async ({ client, stream, ev, attempt }) =>
    attempt(client.appendToStream(stream(), ev(0), { credentials: { username: 'nobody', password: 'wrong' } })));

  test('classic append: no events, on a missing and on an existing stream', async ({ raw, client, stream, evs }) => {
    await client.appendToStream(stream('b'), evs(2));
    const shape = (a) => (a.success?.position ? { ...a, success: { ...a.success, position: 'some position' } } : a);
    const out = {};
    for (const expected of ['any', 'no_stream', 'stream_exists', 1])
      out[expected] = {
        missing: shape(await raw.append({ stream: stream('a'), expected }, [])),
        existing: shape(await raw.append({ stream: stream('b'), expected }, [])),
      };
    return out;
  });

  const odd = (name, options, events) =>
    test(`classic append: ${name}`, async (c) => {
      const s = c.stream();
      return { answer: await c.raw.append(options(s), events(s), { deadline: 4000 }), then: await c.revisions(c.client.readStream(s)) };
    });
  odd(
    'an event without a type',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { type: undefined })],
  );
  odd(
    'an event without a content-type',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { contentType: undefined })],
  );
  odd(
    'an event with neither',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { type: undefined, contentType: undefined })],
  );
  odd(
    'an event with an empty type',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { type: '' })],
  );
  odd(
    'an unknown content-type',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { contentType: 'text/plain' })],
  );
  odd(
    'an event with additional metadata keys',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { extra: { colour: 'red', created: '1' } })],
  );
  odd(
    'an event without an id',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { id: null })],
  );
  odd(
    'an id that is no uuid',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { id: 'nope' })],
  );
  odd(
    'json content-type with data that is no json',
    (s) => ({ stream: s, expected: 'any' }),
    () => [rawEvent(0, { data: '{"a":' })],
  );
  odd(
    'no options message first',
    () => null,
    () => [rawEvent(0)],
  );
  odd(
    'no expected revision set in the options',
    (s) => ({ stream: s }),
    () => [rawEvent(0)],
  );
  odd(
    'no stream identifier in the options',
    () => ({ expected: 'any' }),
    () => [rawEvent(0)],
  );
  test('classic append: an empty stream name', async ({ raw }) => {
    const answer = await raw.append({ stream: '', expected: 'any' }, [rawEvent(0)]);
    return answer.success ? { success: true } : answer;
  });
  odd(
    'an expected revision of 2^64 - 1',
    (s) => ({ stream: s, expected: '18446744073709551615' }),
    () => [rawEvent(0)],
  );

  test('classic append: a stream name that is not UTF-8', async ({ raw }) =>
    raw.append({ stream: Buffer.from([0x61, 0xff, 0xfe]), expected: 'no_stream' }, []));

  test('classic append: a structured uuid comes back the same, as string and as structure', async ({ raw, stream, id }) => {
    const s = stream();
    const uuid = id();
    const answer = await raw.append({ stream: s, expected: 'any' }, [rawEvent(0, { id: { structured: uuid } })]);
    const ids = async (how) => (await raw.read({ stream: s, uuid: how })).frames.map((f) => f.event?.id ?? f);
    return { sent: uuid, answer, asString: await ids('string'), asStructure: await ids('structured'), notAsked: await ids(null) };
  });

  test('classic append: a deadline that is over before the half-close', async ({ raw, stream, client, revisions }) => {
    const s = stream();
    return {
      answer: await raw.append({ stream: s, expected: 'any' }, [rawEvent(0)], { deadline: 400, end: false }),
      then: await revisions(client.readStream(s)),
    };
  });

  test('classic append: requires-leader true', async ({ raw, stream }) =>
    raw.append({ stream: stream(), expected: 'any' }, [rawEvent(0)], { metadata: { 'requires-leader': 'true' } }));

  test('classic append: an ill-formed authorization header', async ({ raw, stream }) => ({
    rubbish: await raw.append({ stream: stream(), expected: 'any' }, [rawEvent(0)], { metadata: { authorization: 'rubbish' } }),
    basic: await raw.append({ stream: stream(), expected: 'any' }, [rawEvent(0)], {
      metadata: { authorization: `Basic ${Buffer.from('nobody:wrong').toString('base64')}` },
    }),
  }));
};
