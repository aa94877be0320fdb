// BatchAppend, frame by frame.
import { prepare, STATES } from '../lib/context.mjs';
import { rawEvent } from '../lib/messages.mjs';

export default (test) => {
  for (const state of STATES)
    test(`batch append: every expected revision on streams that are ${state}`, async (c) => {
      const b = c.raw.batch();
      const out = {};
      let n = 0;
      for (const expected of ['any', 'no_stream', 'stream_exists', 1, 2, 5]) {
        const s = c.stream(`e${expected}`);
        await prepare(c, s, state);
        b.send({ stream: s, expected, events: [rawEvent(9)] });
        out[expected] = (await b.take((n += 1))).answers[n - 1] ?? 'no answer';
      }
      b.end();
      return { ...out, end: await b.finished() };
    });

  const batch = (name, work) =>
    test(`batch append: ${name}`, async (c) => {
      const b = c.raw.batch();
      const s = c.stream();
      return work({ ...c, raw: c.raw, client: c.client, b, s });
    });

  batch('half-close after two answers ends the call', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)] });
    b.send({ stream: s, expected: 'any', events: [rawEvent(1)] });
    const got = await b.take(2);
    b.end();
    return { got, end: await b.finished() };
  });
  batch('half-close at once after a request still answers it', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)] });
    b.end();
    const end = await b.finished();
    return { ...(await b.take(1, 100)), end };
  });
  batch('a request in three chunks, options only in the first', async ({ b, s, client, revisions }) => {
    const correlation = b.send({ stream: s, expected: 'no_stream', events: [rawEvent(0)], final: false });
    b.send({ correlation, options: false, events: [rawEvent(1)], final: false });
    b.send({ correlation, options: false, events: [rawEvent(2)], final: true });
    return { got: await b.take(1), then: await revisions(client.readStream(s)) };
  });
  batch('a request in two chunks, options in both, the second with another expectation', async ({ b, s, client, revisions }) => {
    const correlation = b.send({ stream: s, expected: 'no_stream', events: [rawEvent(0)], final: false });
    b.send({ correlation, stream: s, expected: 7, events: [rawEvent(1)], final: true });
    return { got: await b.take(1), then: await revisions(client.readStream(s)) };
  });
  batch('two requests with their chunks mixed', async ({ b, s, client, stream, revisions }) => {
    const t = stream('t');
    const one = b.send({ stream: s, expected: 'no_stream', events: [rawEvent(0)], final: false });
    const two = b.send({ stream: t, expected: 'no_stream', events: [rawEvent(0)], final: false });
    b.send({ correlation: two, options: false, events: [rawEvent(1)] });
    await b.take(1);
    b.send({ correlation: one, options: false, events: [rawEvent(1)] });
    return { got: await b.take(2), s: await revisions(client.readStream(s)), t: await revisions(client.readStream(t)) };
  });
  batch('a final chunk without options for an unknown correlation id', async ({ b, s }) => {
    b.send({ options: false, events: [rawEvent(0)] });
    const first = await b.take(1, 1000);
    if (first.status === 'still open') b.send({ stream: s, expected: 'any', events: [rawEvent(1)] });
    return { first, then: await b.take(first.answers.length + 1) };
  });
  batch('the correlation id of an answered request may be used again', async ({ b, s }) => {
    const correlation = b.send({ stream: s, expected: 'any', events: [rawEvent(0)] });
    await b.take(1);
    b.send({ correlation, stream: s, expected: 'any', events: [rawEvent(1)] });
    return b.take(2);
  });
  batch('no correlation id', async ({ b, s }) => {
    b.send({ correlation: null, stream: s, expected: 'any', events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('a structured correlation id comes back', async ({ b, s, id }) => {
    b.send({ correlation: { structured: id() }, stream: s, expected: 'any', events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('an upper-case correlation id comes back', async ({ b, s, id }) => {
    b.send({ correlation: id().toUpperCase(), stream: s, expected: 'any', events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('a correlation id that is no uuid', async ({ b, s }) => {
    b.send({ correlation: 'nope', stream: s, expected: 'any', events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('no expected revision set', async ({ b, s }) => {
    b.send({ stream: s, events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('no stream identifier', async ({ b }) => {
    b.send({ expected: 'any', events: [rawEvent(0)] });
    return b.take(1);
  });
  batch('an empty stream name', async ({ b }) => {
    b.send({ stream: '', expected: 'any', events: [rawEvent(0)] });
    const got = await b.take(1);
    return { ...got, answers: got.answers.map((a) => (a.success ? { ...a, success: true } : a)) };
  });
  batch('no events, final', async ({ b, s, stream, client, evs }) => {
    await client.appendToStream(stream('b'), evs(3));
    b.send({ stream: s, expected: 'no_stream' });
    await b.take(1);
    b.send({ stream: stream('b'), expected: 2 });
    const got = await b.take(2);
    return {
      ...got,
      answers: got.answers.map((a) => (a.success?.position ? { ...a, success: { ...a.success, position: 'some position' } } : a)),
    };
  });
  batch('an event without a type', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0, { type: undefined })] });
    return b.take(1);
  });
  batch('an event without a content-type', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0, { contentType: undefined })] });
    return b.take(1);
  });
  batch('an event id that is no uuid', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0, { id: 'nope' })] });
    return b.take(1);
  });
  batch('no deadline', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)], deadline: null });
    return b.take(1);
  });
  batch('a deadline that is already over', async ({ b, s, client, revisions }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)], deadline: -1000 });
    const got = await b.take(1);
    await b.settle(200);
    return { got, then: await revisions(client.readStream(s)) };
  });
  batch('the final chunk never comes, deadline 10 s: when and what is answered within 4 s', async ({ b, s }) => {
    const began = Date.now();
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)], final: false });
    const got = await b.take(1, 4000);
    const ms = Date.now() - began;
    return { got, seconds: got.answers.length ? Math.floor((ms + 300) / 1000) : 'more than 4' };
  });
  batch('the final chunk never comes, deadline 0.5 s', async ({ b, s }) => {
    const began = Date.now();
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)], final: false, deadline: 500 });
    const got = await b.take(1, 4000);
    const ms = Date.now() - began;
    return { got, seconds: got.answers.length ? Math.floor((ms + 300) / 1000) : 'more than 4' };
  });
  batch(
    'too large in the first of two chunks: one answer, the second chunk is ignored, the stream goes on',
    async ({ b, s, client, revisions }) => {
      const correlation = b.send({
        stream: s,
        expected: 'any',
        events: [rawEvent(0, { data: Buffer.alloc(1024 * 1024 + 1) })],
        final: false,
      });
      const early = await b.take(1);
      b.send({ correlation, options: false, events: [rawEvent(1)], final: true });
      await b.settle(300);
      const answersAfterFinal = (await b.take(99, 50)).answers.length;
      b.send({ stream: s, expected: 'any', events: [rawEvent(2)] });
      return { early, answersAfterFinal, later: await b.take(answersAfterFinal + 1), then: await revisions(client.readStream(s)) };
    },
  );
  batch('100 requests at once: one answer each, order of the answers', async ({ b, s }) => {
    const sent = Array.from({ length: 100 }, (_, i) => b.send({ stream: s, expected: 'any', events: [rawEvent(i)] }));
    const { answers, status } = await b.take(100);
    await b.settle(100);
    return {
      answers: (await b.take(100, 10)).answers.length,
      status,
      sameOrder: answers.every((a, i) => a.correlation === sent[i]),
      revisionsInOrder: answers.every((a, i) => a.success?.currentRevision === String(i)),
    };
  });
  batch('cancelling the call', async ({ b, s }) => {
    b.send({ stream: s, expected: 'any', events: [rawEvent(0)] });
    await b.take(1);
    b.cancel();
    return { end: await b.finished() };
  });
};
