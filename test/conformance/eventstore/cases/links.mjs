import { binaryEvent, jsonEvent } from '@eventstore/db-client';

const link = (target) => binaryEvent({ type: '$>', data: Buffer.from(target) });

export default (test) => {
  test('links: read without resolveLinkTos gives the link events', async ({ client, stream, evs, read }) => {
    const [a, l] = [stream('a'), stream('l')];
    await client.appendToStream(a, evs(3));
    await client.appendToStream(l, [link(`2@${a}`), link(`0@${a}`)]);
    return read(client.readStream(l));
  });

  test('links: read with resolveLinkTos gives target, link and a position', async ({ client, stream, evs, read }) => {
    const [a, l] = [stream('a'), stream('l')];
    await client.appendToStream(a, evs(3));
    await client.appendToStream(l, [link(`2@${a}`), link(`0@${a}`)]);
    return {
      forwards: await read(client.readStream(l, { resolveLinkTos: true })),
      backwards: await read(client.readStream(l, { resolveLinkTos: true, direction: 'backwards', fromRevision: 'end', maxCount: 1 })),
    };
  });

  const dangling = (name, prepare) =>
    test(`links: ${name}`, async (c) => {
      const [a, l] = [c.stream('a'), c.stream('l')];
      await c.client.appendToStream(a, c.evs(3));
      await c.client.appendToStream(l, await prepare(c, a));
      const shape = (r) =>
        Array.isArray(r)
          ? r.map((e) => ({
              event: e.event && `${e.event.revision}@${e.event.streamId}`,
              link: e.link && `${e.link.revision}@${e.link.streamId}`,
              linkData: e.link?.data,
              commitPosition: e.commitPosition,
            }))
          : r;
      return {
        read: shape(await c.read(c.client.readStream(l, { resolveLinkTos: true }))),
        maxCount1: shape(await c.read(c.client.readStream(l, { resolveLinkTos: true, maxCount: 1 }))),
      };
    });
  dangling('to a revision that does not exist', (_c, a) => [link(`9@${a}`), link(`1@${a}`)]);
  dangling('to a stream that does not exist', (c, a) => [link(`0@${c.stream('nowhere')}`), link(`1@${a}`)]);
  dangling('to a soft-deleted stream', async (c, a) => {
    await c.client.deleteStream(a);
    return [link(`0@${a}`)];
  });
  dangling('to a tombstoned stream', async (c, a) => {
    await c.client.tombstoneStream(a);
    return [link(`0@${a}`)];
  });
  dangling('to an event hidden by $maxCount', async (c, a) => {
    await c.client.setStreamMetadata(a, { maxCount: 1 });
    return [link(`0@${a}`), link(`2@${a}`)];
  });
  dangling('to an event hidden by $tb', async (c, a) => {
    await c.client.setStreamMetadata(a, { truncateBefore: 2 });
    return [link(`0@${a}`), link(`2@${a}`)];
  });
  dangling('with ill-formed data (no at sign, no number)', () => [link('nonsense'), link('x@y')]);
  test('links: with empty data and with an at sign only, the read goes on', async (c) => {
    const l = c.stream('l');
    await c.client.appendToStream(l, [link(''), link('@')]);
    const answer = await c.read(c.client.readStream(l, { resolveLinkTos: true }));
    return Array.isArray(answer) ? { count: answer.length } : answer;
  });
  dangling('to a stream whose name has an at sign', async (c) => {
    await c.client.appendToStream(c.stream('x@y'), c.evs(1));
    return [link(`0@${c.stream('x@y')}`)];
  });
  dangling('to a link (a link is resolved once)', async (c, a) => {
    await c.client.appendToStream(c.stream('l2'), link(`1@${a}`));
    return [link(`0@${c.stream('l2')}`)];
  });
  dangling('to its own stream', (c) => [link(`1@${c.stream('l')}`), link(`0@${c.stream('a')}`)]);
  dangling('with a negative revision', (_c, a) => [link(`-1@${a}`)]);
  dangling('written as json data', (_c, a) => [jsonEvent({ type: '$>', data: `1@${a}` })]);
  dangling('to a metadata event', async (c, a) => {
    await c.client.setStreamMetadata(a, { custom: 1 });
    return [link(`0@$$${a}`)];
  });

  test('links: $all with resolveLinkTos resolves them too', async ({ client, stream, evs, read }) => {
    const [a, l] = [stream('a'), stream('l')];
    await client.appendToStream(a, evs(3));
    await client.appendToStream(l, [link(`2@${a}`), link(`9@${a}`)]);
    const tail = async (resolveLinkTos) =>
      (await read(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 60, resolveLinkTos })))
        .filter((e) => (e.link ?? e.event)?.streamId === l)
        .map((e) => ({
          event: e.event && `${e.event.revision}@${e.event.streamId} ${e.event.type}`,
          link: e.link && `${e.link.revision}@${e.link.streamId}`,
          eventPosition: e.event?.position,
          linkPosition: e.link?.position,
          commitPosition: e.commitPosition,
        }));
    return { resolved: await tail(true), plain: await tail(false) };
  });

  test('links: a subscription with resolveLinkTos, history and live', async ({ client, stream, evs, watch }) => {
    const [a, l] = [stream('a'), stream('l')];
    await client.appendToStream(a, evs(3));
    await client.appendToStream(l, [link(`2@${a}`), link(`9@${a}`)]);
    const w = watch(client.subscribeToStream(l, { fromRevision: 'start', resolveLinkTos: true }));
    await w.isLive();
    await client.appendToStream(l, link(`1@${a}`));
    await client.appendToStream(l, link(`8@${a}`));
    await w.has(4);
    await w.settle(200);
    return w.events.map((e) => ({
      event: e.event && `${e.event.revision}@${e.event.streamId}`,
      link: e.link && `${e.link.revision}@${e.link.streamId}`,
      commitPosition: e.commitPosition,
    }));
  });

  test('links: a $all subscription with a stream filter and resolveLinkTos filters by the link or by the target', async ({
    client,
    stream,
    evs,
    watch,
  }) => {
    const [a, l] = [stream('a'), stream('l')];
    const { position } = await client.appendToStream(a, evs(3));
    await client.appendToStream(l, [link(`2@${a}`)]);
    const seen = async (prefix, filterOn = 'streamName') => {
      const w = watch(
        client.subscribeToAll({
          fromPosition: position,
          resolveLinkTos: true,
          filter: { filterOn, prefixes: [prefix], checkpointInterval: 1 },
        }),
      );
      await w.isLive();
      await w.settle(200);
      return w.events
        .filter((e) => (e.link ?? e.event)?.streamId === l)
        .map((e) => ({
          event: e.event && `${e.event.revision}@${e.event.streamId}`,
          link: e.link && `${e.link.revision}@${e.link.streamId}`,
        }));
    };
    return {
      byLinkStream: await seen(l),
      byTargetStream: await seen(a),
      byTargetType: await seen('probe', 'eventType'),
      byLinkType: await seen('$>', 'eventType'),
    };
  });
};
