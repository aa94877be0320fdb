// A log that is verified as it is read, beside reading it and hashing its bytes: from the event store, and from memory.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';

const { chainHash, EventLog, GENESIS } = built('libs/platform/event-store/src');
const { verifyLog } = built('libs/audit/src');

/** So many events are made, in cases of so many; a longer log is this one read again and again. */
const BLOCK = 20_000;
const CASE = 100;
const PLAN = { approach: 'x'.repeat(280), resolveBy: '2026-03-04' };
const POSITION = { commit: 0n, prepare: 0n };

/** The events of one case, as they are stored. */
function caseOf(stream) {
  let prevHash = GENESIS;
  return Array.from({ length: CASE }, (_, revision) => {
    const place = { stream, revision, eventId: randomUUID(), type: 'PlanDrafted', schemaVersion: 1, data: PLAN };
    const metadata = {
      schemaVersion: 1,
      occurredAt: '2026-03-01T09:00:00.000Z',
      commandId: randomUUID(),
      request: 'ab'.repeat(32),
      correlationId: randomUUID(),
      causationId: randomUUID(),
      actor: { id: 'a.jansen', role: 'handler' },
      prevHash,
    };
    prevHash = chainHash(prevHash, { ...place, metadata });
    return { id: place.eventId, stream, revision, type: place.type, data: PLAN, metadata: { ...metadata, hash: prevHash } };
  });
}

const bytesOf = ({ id, stream, revision, type, data, metadata }) =>
  Buffer.from(JSON.stringify({ id, stream, revision, type, data, metadata }));

export class LogLoad {
  #events;
  #log;
  #category = `bench${randomBytes(6).toString('hex')}`;
  #cases = Array.from({ length: BLOCK / CASE }, (_, number) => caseOf(`${this.#category}-${number}`));
  #stored = this.#cases.flat().map(bytesOf);

  /** @param events how many are read in one measurement */
  constructor(events, eventstoreUrl) {
    this.#events = events;
    this.#log = new EventLog(eventstoreUrl);
  }

  /** Writes the log. */
  async seed() {
    for (const events of this.#cases) await this.#log.append(events[0].stream, events, -1);
  }

  /** Events per second read from the event store, each chain followed and each leaf added to the tree. */
  verifyRate() {
    return this.#rateOf((count) => verified(this.#read(count), count));
  }

  /** Events per second read from the event store and hashed. */
  hashRate() {
    return this.#rateOf((count) => hashed(this.#read(count), count));
  }

  /** As verifyRate, of bytes in memory. */
  verifyInMemoryRate() {
    return this.#rateOf((count) => verified(this.#readInMemory(count), count));
  }

  /** As hashRate, of bytes in memory. */
  hashInMemoryRate() {
    return this.#rateOf((count) => hashed(this.#readInMemory(count), count));
  }

  async close() {
    await this.#log.close();
  }

  async #rateOf(readBlock) {
    const begin = performance.now();
    for (let left = this.#events; left > 0; left -= BLOCK) await readBlock(Math.min(left, BLOCK));
    return (this.#events / (performance.now() - begin)) * 1000;
  }

  async *#read(count) {
    const ending = new AbortController();
    let read = 0;
    for await (const told of this.#log.subscribe({ category: this.#category, signal: ending.signal })) {
      if (told.kind === 'event') yield told.event;
      if (told.kind === 'event' && (read += 1) === count) break;
    }
    ending.abort();
  }

  async *#readInMemory(count) {
    for (const bytes of this.#stored.slice(0, count)) yield { ...JSON.parse(bytes.toString('utf8')), position: POSITION };
  }
}

async function verified(log, count) {
  const { events, flaw } = await verifyLog(log, { keptLeaf: async () => undefined });
  if (flaw || events !== count) throw new Error(`the log of the bench is not sound: ${flaw?.problem ?? events}`);
}

async function hashed(log, count) {
  const hash = createHash('sha256');
  let events = 0;
  for await (const event of log) {
    hash.update(bytesOf(event));
    events += 1;
  }
  if (events !== count) throw new Error(`${events} events were read instead of ${count}`);
}
