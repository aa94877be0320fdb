// What a case gets: a client of its own, stream names of its own, the raw services, and small tools.
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { createHash, randomUUID } from 'node:crypto';
import { Raw } from './raw.mjs';
import { Watch } from './watch.mjs';
import { attempt, describeError } from './errors.mjs';
import { within } from './wait.mjs';

export function createContext({ url, address, runId, name }) {
  const prefix = `${runId}${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  const notes = {};
  const clients = [];
  const subscriptions = [];
  let raw;

  const newClient = (connection = url) => {
    const c = EventStoreDBClient.connectionString(connection);
    clients.push(c);
    return c;
  };
  let first;
  const context = {
    url,
    prefix,
    /** The case's own client. */
    get client() {
      return (first ??= newClient());
    },
    newClient,
    /** A stream name of this case; recorded as RUN-<label>. */
    stream: (label = 's') => `${prefix}-${label}`,
    get raw() {
      return (raw ??= new Raw(address));
    },
    /** Keeps a partial result: recorded even when the case hangs or fails. */
    note: (key, value) => {
      notes[key] = value;
      return value;
    },
    /** A json event {n}; `more` overrides any field. */
    ev: (n = 0, more = {}) => jsonEvent({ type: 'probe', data: { n }, ...more }),
    evs: (count, more = {}) => Array.from({ length: count }, (_, n) => jsonEvent({ type: 'probe', data: { n }, ...more })),
    id: () => randomUUID(),
    attempt,
    watch: (subscription) => {
      subscriptions.push(subscription);
      return new Watch(subscription);
    },
    /** All of a read: its events, or the error and how many events came before it. */
    read: async (readable) => {
      const events = [];
      try {
        for await (const e of readable) events.push(e);
        return events;
      } catch (error) {
        return events.length ? { eventsBefore: events.length, ...describeError(error) } : describeError(error);
      }
    },
    /** Revisions only, in one line: '0 1 2'. */
    revisions: async (readable) => {
      const r = await context.read(readable);
      return Array.isArray(r) ? r.map((x) => (x.event ?? x.link).revision).join(' ') : r;
    },
    /** What a stream and its metadata stream look like now. */
    look: async (stream) => {
      const meta = await context.read(context.client.readStream(`$$${stream}`));
      return {
        revisions: await context.revisions(context.client.readStream(stream)),
        metadata: Array.isArray(meta)
          ? meta.map((m) => ({ revision: m.event.revision, type: m.event.type, data: m.event.data }))
          : (meta.type ?? meta),
      };
    },
    /** The text of the newest metadata event as the server holds it (numbers above 2^53 stay exact). */
    metadataText: async (stream) => {
      const { frames, status } = await context.raw.read({ stream: `$$${stream}`, from: 'end', backwards: true, count: 1 });
      return frames[0]?.event ? Buffer.from(frames[0].event.data).toString('utf8') : { frames, status };
    },
  };
  const close = async () => {
    for (const s of subscriptions)
      await within(
        s.unsubscribe().catch(() => {}),
        500,
      );
    for (const c of clients)
      await within(
        c.dispose().catch(() => {}),
        1500,
      );
    raw?.close();
  };
  return { context, notes, prefix, close };
}

/** Puts a stream into one of the states the tables of cases speak of. */
export async function prepare({ client, evs }, stream, state) {
  if (state === 'missing') return;
  if (state === 'with metadata only') {
    await client.setStreamMetadata(stream, { custom: 1 });
    return;
  }
  await client.appendToStream(stream, evs(3));
  if (state === 'soft-deleted') await client.deleteStream(stream);
  if (state === 'tombstoned') await client.tombstoneStream(stream);
}
export const STATES = ['missing', 'existing (0..2)', 'soft-deleted', 'tombstoned', 'with metadata only'];
