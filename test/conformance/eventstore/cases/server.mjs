import { refusalIn } from '../lib/errors.mjs';
import { rawEvent } from '../lib/messages.mjs';

export default (test) => {
  const inScope = /\.(streams\.streams|gossip\.gossip|server_features\.serverfeatures)$/;
  const lines = async (raw) =>
    (await raw.supportedMethods())
      .getMethodsList()
      .map(
        (m) =>
          `${m.getServiceName()} / ${m.getMethodName()}${m.getFeaturesList().length ? ` [${[...m.getFeaturesList()].sort().join(', ')}]` : ''}`,
      )
      .sort();
  test('server features: methods of Streams, Gossip and ServerFeatures with their features', async ({ raw }) =>
    (await lines(raw)).filter((l) => inScope.test(l.split(' / ')[0])));
  test('server features: methods of all other services', async ({ raw }) =>
    (await lines(raw)).filter((l) => !inScope.test(l.split(' / ')[0])));
  test('server features: form of the version', async ({ raw }) => ({
    likeThreeNumbers: /^\d+\.\d+\.\d+/.test((await raw.supportedMethods()).getEventStoreServerVersion()),
  }));
  test('server features: client.supports of batchAppend and of a feature', async ({ client }) => {
    const { default: defs } = await import('@eventstore/db-client/generated/streams_grpc_pb.js');
    return {
      batchAppend: await client.supports(defs.StreamsService.batchAppend),
      deadlineDuration: await client.supports(defs.StreamsService.batchAppend, 'deadline_duration'),
      readEvents: await client.supports(defs.StreamsService.read, 'events'),
      readPosition: await client.supports(defs.StreamsService.read, 'position'),
    };
  });
  const formOf = (id) => {
    if (id?.hasString()) return 'a string';
    return id?.hasStructured() ? 'a structure' : 'none';
  };
  test('gossip: shape of the answer', async ({ raw }) => {
    const info = await raw.gossip();
    return info.getMembersList().map((m) => ({
      state: m.getState(),
      alive: m.getIsAlive(),
      instance: formOf(m.getInstanceId()),
      timeStamp: /^\d{17}$/.test(m.getTimeStamp()) ? '17 digits' : `${m.getTimeStamp().length} digits`,
      hasAddress: !!m.getHttpEndPoint()?.getAddress(),
      hasPort: (m.getHttpEndPoint()?.getPort() ?? 0) > 0,
    }));
  });
  test('gossip: a client by esdb+discover finds the server and appends', async ({ newClient, url, stream, ev, attempt }) => {
    const c = newClient(url.replace(/^esdb:/, 'esdb+discover:'));
    return attempt(c.appendToStream(stream(), ev(0)));
  });
  test('unknown: a method and a service that do not exist', async ({ raw }) => ({
    method: await raw.unary('/event_store.client.streams.Streams/Nothing'),
    service: await raw.unary('/event_store.client.nothing.Nothing/Read'),
  }));
  test('unknown: an Append request that is no protobuf', async ({ raw }) =>
    raw.unary('/event_store.client.streams.Streams/Delete', Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f])));
  test('unknown: a Delete request without options', async ({ raw }) =>
    raw.unary('/event_store.client.streams.Streams/Delete', Buffer.alloc(0)));

  const credentials = [
    ['admin and the default password', 'admin:changeit'],
    ['admin and a wrong password', 'admin:wrong'],
    ['an unknown user', 'nobody:wrong'],
  ];
  for (const [title, pair] of credentials)
    test(`credentials: ${title} in the connection string, insecure`, async ({ newClient, url, stream, ev, attempt, read }) => {
      const c = newClient(url.replace('://', `://${pair}@`));
      return {
        append: await attempt(c.appendToStream(stream(), ev(0))),
        read: (await read(c.readStream(stream()))).length ?? null,
        all: (await read(c.readAll({ maxCount: 1 }))).length ?? null,
      };
    });
  for (const [title, pair] of credentials)
    test(`credentials: ${title} as a raw authorization header, insecure`, async ({ raw, client, stream, ev }) => {
      await client.appendToStream(stream(), ev(0));
      const metadata = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
      const { frames, status } = await raw.read({ stream: stream(), count: 5 }, { metadata });
      return {
        append: await raw.append({ stream: stream('b'), expected: 'no_stream' }, [rawEvent(0)], { metadata }),
        frames: frames.length,
        status,
      };
    });
  test('credentials: per call on reads, deletes and metadata, insecure', async ({ client, stream, evs, attempt, read }) => {
    const given = { credentials: { username: 'nobody', password: 'wrong' } };
    await client.appendToStream(stream(), evs(2));
    const metadata = await attempt(client.setStreamMetadata(stream(), { n: 1 }, given));
    return {
      refusal: refusalIn(metadata),
      read: (await read(client.readStream(stream(), given))).length ?? null,
      metadata: metadata.success ?? false,
      subscription: await new Promise((resolve) => {
        const s = client.subscribeToStream(stream(), { ...given });
        s.on('error', (e) => resolve(e.type)).once('data', () => {
          resolve('event');
          s.unsubscribe();
        });
      }),
      remove: 'position' in (await attempt(client.deleteStream(stream(), given))),
    };
  });
  test('acl: an $acl for a role that nobody has is ignored by an insecure server', async ({ client, stream, evs, attempt, revisions }) => {
    const s = stream();
    await client.appendToStream(s, evs(2));
    await client.setStreamMetadata(s, {
      acl: {
        readRoles: ['nobody'],
        writeRoles: ['nobody'],
        deleteRoles: ['nobody'],
        metaReadRoles: ['nobody'],
        metaWriteRoles: ['nobody'],
      },
    });
    return {
      read: await revisions(client.readStream(s)),
      append: await attempt(client.appendToStream(s, evs(1))),
      meta: (await attempt(client.getStreamMetadata(s))).metadata,
      remove: await attempt(client.deleteStream(s)),
    };
  });
  test('requires-leader: a read and an append through the client', async ({ client, stream, ev, attempt, revisions }) => ({
    append: await attempt(client.appendToStream(stream(), ev(0), { requiresLeader: true })),
    read: await revisions(client.readStream(stream(), { requiresLeader: true })),
  }));
};
