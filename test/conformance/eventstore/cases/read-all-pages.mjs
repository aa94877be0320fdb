export default (test) => {
  const afterwards = (name, act) =>
    test(`read all: ${name}`, async (c) => {
      const s = c.stream();
      const { position } = await c.client.appendToStream(s, c.ev(0));
      await c.client.appendToStream(s, [c.ev(1), c.ev(2)]);
      await act(c, s);
      const events = await c.read(c.client.readAll({ fromPosition: position }));
      return events
        .filter((e) => e.event?.streamId.endsWith(s))
        .map((e) => ({
          stream: e.event.streamId,
          revision: e.event.revision,
          type: e.event.type,
          data: e.event.data,
          isJson: e.event.isJson,
          position: e.event.position,
          commitPosition: e.commitPosition,
        }));
    });
  afterwards('a soft-deleted stream is still there, with its metadata event', (c, s) => c.client.deleteStream(s));
  afterwards('a tombstoned stream: its events and $streamDeleted', (c, s) => c.client.tombstoneStream(s));
  afterwards('$maxCount does not hide events here', (c, s) => c.client.setStreamMetadata(s, { maxCount: 1 }));
  afterwards('$tb does not hide events here', (c, s) => c.client.setStreamMetadata(s, { truncateBefore: 2 }));
  afterwards('deleted and written again: order of the new event and the metadata event', async (c, s) => {
    await c.client.deleteStream(s);
    await c.client.appendToStream(s, [c.ev(8), c.ev(9)]);
  });
  afterwards('a tombstone of a stream that never was', async (c) => c.client.tombstoneStream(c.stream('never')));

  test('read all: a tombstone of a missing stream leaves one record', async (c) => {
    const { position } = await c.client.appendToStream(c.stream('mark'), c.ev(0));
    await c.client.tombstoneStream(c.stream('never'));
    return (await c.read(c.client.readAll({ fromPosition: position }))).filter((e) => e.event?.streamId.endsWith(c.stream('never')));
  });

  test('read all: paging of 20 through 500 events by position has no gap and no double (next page from the last position, first event skipped)', async (c) => {
    const s = c.stream();
    const { position } = await c.client.appendToStream(s, c.ev(0));
    await c.client.appendToStream(
      s,
      c.evs(500).map((e, i) => ({ ...e, data: { n: i + 1 } })),
    );
    const seen = [];
    let from = position;
    for (let page = 0; page < 60; page += 1) {
      const list = await c.read(c.client.readAll({ fromPosition: from, maxCount: 20 }));
      seen.push(...list.slice(page ? 1 : 0));
      if (list.length < 20) break;
      from = list.at(-1).event.position;
    }
    const n = seen.filter((e) => e.event?.streamId === s).map((e) => e.event.data.n);
    return { count: n.length, inOrder: n.every((x, i) => x === i) };
  });

  test('read all: paging backwards by position has no gap and no double', async (c) => {
    const s = c.stream();
    await c.client.appendToStream(s, c.evs(200));
    const seen = [];
    let from = 'end';
    for (let page = 0; page < 60 && !seen.some((e) => e.event?.streamId === s && e.event.revision === 0n); page += 1) {
      const list = await c.read(c.client.readAll({ fromPosition: from, direction: 'backwards', maxCount: 30 }));
      seen.push(...list);
      from = list.at(-1).event.position;
    }
    const n = seen.filter((e) => e.event?.streamId === s).map((e) => e.event.data.n);
    return { count: n.length, inOrder: n.every((x, i) => x === 199 - i) };
  });

  test('read all: which kinds of system streams are seen (first 2,000 records)', async ({ client, read }) => {
    const all = await read(client.readAll({ maxCount: 2000 }));
    const kind = (e) => `${e.streamId.replace(/^(\$\$)?(\$[a-zA-Z]+).*$/, '$1$2')} ${e.type}`;
    const kinds = [...new Set(all.filter((e) => e.event && /^\$(?!\$p[0-9a-f]{8})/.test(e.event.streamId)).map((e) => kind(e.event)))];
    const known =
      /^(\$\$)?\$(user|users|stats|projections|settings|streams|scavenges|ce|et|bc|category|persistentSubscriptionConfig|epoch|authorization)\b/;
    return kinds.filter((k) => known.test(k)).sort();
  });
};
