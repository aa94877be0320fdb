import { binaryEvent } from '@eventstore/db-client';

const LIMIT = 1024 * 1024;
const binary = (size, more = {}) => binaryEvent({ type: 'probe', data: Buffer.alloc(size, 7), ...more });
const short = ({ position, ...answer }) => ({ ...answer, hasPosition: !!position });

export default (test) => {
  const size = (name, make) =>
    test(`size: ${name}`, async (c) => {
      const s = c.stream();
      const answer = short(await c.attempt(c.client.appendToStream(s, make(c), { expectedRevision: 'no_stream' })));
      const read = await c.read(c.client.readStream(s));
      return { answer, then: Array.isArray(read) ? read.map((e) => e.event.data.length ?? 'json') : read.type };
    });
  size('one event of 1 MiB - 1,000 bytes of data', () => [binary(LIMIT - 1000)]);
  size('one event of exactly 1 MiB of data', () => [binary(LIMIT)]);
  size('one event of 1 MiB + 1 byte of data', () => [binary(LIMIT + 1)]);
  size('one event of 2 MiB of data', () => [binary(2 * LIMIT)]);
  size('one event of 3.5 MiB of data (above the client batch size)', () => [binary(3.5 * LIMIT)]);
  size('two events of 512 KiB of data each', () => [binary(LIMIT / 2), binary(LIMIT / 2)]);
  size('two events of 512 KiB and one byte more', () => [binary(LIMIT / 2), binary(LIMIT / 2 + 1)]);
  size('two events of 700 KiB each', () => [binary(700 * 1024), binary(700 * 1024)]);
  size('no data, custom metadata of 1 MiB + 1 byte', () => [binary(0, { metadata: Buffer.alloc(LIMIT + 1, 7) })]);
  size('10 bytes of data, custom metadata of 1 MiB + 1 byte', () => [binary(10, { metadata: Buffer.alloc(LIMIT + 1, 7) })]);
  size('1,000 events of 1,000 bytes of data (just below)', () => Array.from({ length: 1000 }, () => binary(1000)));
  size('1,100 events of 1,000 bytes of data (above)', () => Array.from({ length: 1100 }, () => binary(1000)));

  test('size: too large an append in many batches fails once, and the client goes on', async ({ client, stream, attempt, ev }) => {
    const s = stream();
    const bad = short(
      await attempt(
        client.appendToStream(
          s,
          Array.from({ length: 40 }, () => binary(50 * 1024)),
          { batchAppendSize: 100 * 1024 },
        ),
      ),
    );
    return { bad, good: short(await attempt(client.appendToStream(s, ev(1), { expectedRevision: 'no_stream' }))) };
  });

  test('size: too large on a stream with a wrong expected revision, which error wins', async ({ client, stream, attempt, ev }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    return attempt(client.appendToStream(s, binary(LIMIT + 1), { expectedRevision: 'no_stream' }));
  });

  test('size: too large on a tombstoned stream, which error wins', async ({ client, stream, attempt, ev }) => {
    const s = stream();
    await client.appendToStream(s, ev(0));
    await client.tombstoneStream(s);
    return attempt(client.appendToStream(s, binary(LIMIT + 1)));
  });

  const roundTrip = (name, make) =>
    test(`payload: ${name}`, async (c) => {
      const s = c.stream();
      const answer = short(await c.attempt(c.client.appendToStream(s, make(c))));
      return { answer, read: await c.read(c.client.readStream(s)) };
    });
  roundTrip('a json event without metadata', (c) => c.ev(1));
  roundTrip('a json event with json metadata', (c) => c.ev(1, { metadata: { by: 'me', $causationId: 'x' } }));
  roundTrip('a json event with binary metadata', (c) => c.ev(1, { metadata: Buffer.from([0, 1, 2, 255]) }));
  roundTrip('a binary event', () => binaryEvent({ type: 'bin', data: Buffer.from([0, 1, 2, 253, 254, 255]) }));
  roundTrip('a binary event without data', () => binaryEvent({ type: 'bin', data: Buffer.alloc(0) }));
  roundTrip('a binary event with json metadata', () => binaryEvent({ type: 'bin', data: Buffer.from('abc'), metadata: { a: 1 } }));
  roundTrip('a binary event with binary metadata', () =>
    binaryEvent({ type: 'bin', data: Buffer.from('abc'), metadata: Buffer.from([9, 8, 7]) }),
  );
  roundTrip('json data: null, number, string, list, nested', (c) =>
    [null, 42, 'text', [1, 'a', null], { a: { b: [{ c: 1.5 }] } }].map((data) => c.ev(0, { data })),
  );
  roundTrip('json data: empty object and empty metadata object', (c) => c.ev(0, { data: {}, metadata: {} }));
  roundTrip('json data with all kinds of characters', (c) => c.ev(0, { data: { ключ: 'žluťoučký 漢字 🚀 \u0000 \u001f \\ " é é' } }));
  roundTrip('a type with all kinds of characters', (c) => c.ev(0, { type: 'Тип-漢字-🚀 ä/%\\"' }));
  roundTrip('a type of 1,000 letters', (c) => c.ev(0, { type: 'T'.repeat(1000) }));
  roundTrip('an empty type', (c) => c.ev(0, { type: '' }));
  roundTrip('a type that is one space', (c) => c.ev(0, { type: ' ' }));

  /** What comes back for an odd id: only its relation to what was sent. */
  const oddId = (name, make) =>
    test(`payload: ${name}`, async (c) => {
      const id = make(c);
      const answer = short(await c.attempt(c.client.appendToStream(c.stream(), c.ev(0, { id }))));
      const read = await c.read(c.client.readStream(c.stream()));
      const relation = (back) =>
        back === id
          ? 'as sent'
          : back === id.toLowerCase()
            ? 'in lower case'
            : back.replaceAll('-', '') === id.toLowerCase().replaceAll(/[-{}]/g, '')
              ? 'in plain form'
              : /^[0-9a-f-]{36}$/.test(back)
                ? 'another uuid'
                : 'something else';
      return { answer, idComesBack: Array.isArray(read) ? read.map((e) => relation(e.event.id)) : read.type };
    });
  oddId('an upper-case uuid', (c) => c.id().toUpperCase());
  oddId('an id that is no uuid', () => 'not-a-uuid');
  oddId('an empty id', () => '');
  oddId('a uuid in braces', (c) => `{${c.id()}}`);
  oddId('a uuid without dashes', (c) => c.id().replaceAll('-', ''));
  oddId('the zero uuid', () => '00000000-0000-0000-0000-000000000000');

  test('payload: a bad id in a list spoils the whole append and nothing else', async ({ client, stream, ev, attempt, revisions }) => {
    const s = stream();
    const bad = await attempt(client.appendToStream(s, [ev(0), ev(1, { id: 'nope' })]));
    return { bad, then: await revisions(client.readStream(s)), good: short(await attempt(client.appendToStream(s, ev(2)))) };
  });

  for (const [title, name] of [
    ['cyrillic, chinese and an emoji', 'имя-漢字-🚀'],
    ['spaces, slash, percent, quotes', 'a b/c%20d"e\'f'],
    ['an at sign', 'x@y'],
    ['a line break', 'a\nb'],
    ['a NUL', 'a\u0000b'],
  ])
    test(`payload: a stream name with ${title}`, async (c) => {
      const s = c.stream(name);
      const answer = short(await c.attempt(c.client.appendToStream(s, c.ev(0), { expectedRevision: 'no_stream' })));
      const read = await c.read(c.client.readStream(s));
      return { answer, read: Array.isArray(read) ? read.map((e) => [e.event.streamId, e.event.revision]) : read };
    });

  test('payload: errors on a stream name that is not ASCII', async (c) => {
    const s = c.stream('имя-漢字');
    const missing = await c.read(c.client.readStream(s));
    await c.client.appendToStream(s, c.ev(0));
    const wrong = await c.attempt(c.client.appendToStream(s, c.ev(1), { expectedRevision: 5n }));
    const wrongDelete = await c.attempt(c.client.deleteStream(s, { expectedRevision: 5n }));
    await c.client.tombstoneStream(s);
    return {
      missing,
      wrong,
      wrongDelete,
      read: await c.read(c.client.readStream(s)),
      append: await c.attempt(c.client.appendToStream(s, c.ev(2))),
      again: await c.attempt(c.client.deleteStream(s)),
    };
  });

  test('payload: created is a date close to now and never goes back within a stream', async ({ client, stream, ev, read }) => {
    const s = stream();
    for (let i = 0; i < 5; i += 1) await client.appendToStream(s, ev(i));
    const created = (await read(client.readStream(s))).map((e) => e.event.created.getTime());
    return {
      closeToNow: created.every((t) => Math.abs(t - Date.now()) < 300_000),
      neverBack: created.every((t, i) => i === 0 || t >= created[i - 1]),
    };
  });

  test('payload: stream names differ by letter case', async ({ client, stream, ev, revisions }) => {
    await client.appendToStream(stream('Case'), ev(0));
    return { other: await revisions(client.readStream(stream('case'))), same: await revisions(client.readStream(stream('Case'))) };
  });
};
