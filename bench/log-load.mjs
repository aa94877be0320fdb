// A log that is verified as it is read, beside reading it and hashing its bytes: from the event store, and from memory.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';
import { inLanes } from './lanes.mjs';

const { chainHash, EventLog, GENESIS } = built('libs/platform/event-store/src');
const { verifyLog } = built('libs/audit/src');

/** So many events has a case; they are appended at once. */
const CASE = 100;
/** So many events are kept in memory. */
const IN_MEMORY = 20_000;
const PLAN = { approach: 'x'.repeat(280), resolveBy: '2026-03-04' };
const POSITION = { commit: 0n, prepare: 0n };

/** The events of one case, as they are stored. */
function caseOf(stream, length) {
  let prevHash = GENESIS;
  return Array.from({ length }, (_, revision) => {
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

const bytesOf = ({ id, stream, revision, type, data, metadata }) => JSON.stringify({ id, stream, revision, type, data, metadata });

export class LogLoad {
  #events;
  #log;
  #category = `bench${randomBytes(6).toString('hex')}`;

  /** @param events how many the log holds: each measurement reads all of them */
  constructor(events, eventstoreUrl) {
    this.#events = events;
    this.#log = new EventLog(eventstoreUrl);
  }

  /** Writes the log, case by case. */
  async seed() {
    await inLanes(this.#caseNumbers(this.#events), async (number) => {
      const events = this.#caseAt(number, this.#events);
      await this.#log.append(events[0].stream, events, -1);
    });
  }

  /** Events per second read from the event store, each chain followed and each leaf added to the tree. */
  verifyRate() {
    return rateOf(this.#events, (count) => verified(this.#read(count), count));
  }

  /** Events per second read from the event store by the same client and hashed, twice each. */
  hashRate() {
    return rateOf(this.#events, (count) => hashed(this.#read(count), count));
  }

  /** verifyRate and hashRate of bytes in memory. */
  inMemory() {
    const count = Math.min(this.#events, IN_MEMORY);
    const stored = this.#caseNumbers(count)
      .flatMap((number) => this.#caseAt(number, count))
      .map((event) => Buffer.from(bytesOf(event)));
    return {
      verifyRate: () => rateOf(count, () => verified(parsed(stored), count)),
      hashRate: () => rateOf(count, () => hashed(parsed(stored), count)),
    };
  }

  async close() {
    await this.#log.close();
  }

  #caseNumbers(events) {
    return Array.from({ length: Math.ceil(events / CASE) }, (_, number) => number);
  }

  #caseAt(number, events) {
    return caseOf(`${this.#category}-${number}`, Math.min(CASE, events - number * CASE));
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
}

async function* parsed(stored) {
  for (const bytes of stored) yield { ...JSON.parse(bytes.toString('utf8')), position: POSITION };
}

async function rateOf(count, read) {
  const begin = performance.now();
  await read(count);
  return (count / (performance.now() - begin)) * 1000;
}

async function verified(log, count) {
  const { events, flaw } = await verifyLog(log, { keptLeaf: async () => undefined });
  if (flaw || events !== count) throw new Error(`the log of the bench is not sound: ${flaw?.problem ?? events}`);
}

/**
 * What a program has to do that only reads and hashes the same bytes. Each event is hashed twice, as the formats of chain and leaf have it: the same content, but for
 * one hash in it. It is written as JSON once, in whatever order its members come, by JSON.stringify: what the canonical form costs beyond that counts against what is
 * measured, as do the checks, the form of the metadata and the nodes of the tree.
 */
async function hashed(log, count) {
  let events = 0;
  for await (const event of log) {
    const bytes = bytesOf(event);
    digestOf(bytes);
    digestOf(bytes);
    events += 1;
  }
  if (events !== count) throw new Error(`${events} events were read instead of ${count}`);
}

const digestOf = (bytes) => createHash('sha256').update(bytes).digest();
