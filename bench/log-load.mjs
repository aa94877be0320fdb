// A log in memory, as the bytes that a store would give, verified or only hashed.
import { createHash, randomUUID } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';

const { chainHash, GENESIS } = built('libs/platform/event-store/src');
const { verifyLog } = built('libs/audit/src');

/** So many events are made, in cases of so many; a longer log is read as several of these. */
const BLOCK = 20_000;
const CASE = 10;
const PLAN = { approach: 'x'.repeat(280), resolveBy: '2026-03-04' };

/** What a store keeps of one event: bytes. */
function storedCase(number) {
  let prevHash = GENESIS;
  return Array.from({ length: CASE }, (_, revision) => {
    const place = { stream: `complaint-${number}`, revision, eventId: randomUUID(), type: 'PlanDrafted', schemaVersion: 1, data: PLAN };
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
    const { eventId: id, schemaVersion: _version, ...rest } = place;
    return Buffer.from(JSON.stringify({ id, ...rest, metadata: { ...metadata, hash: prevHash } }));
  });
}

export class LogLoad {
  #events;
  #stored = Array.from({ length: BLOCK / CASE }, (_, number) => storedCase(number)).flat();

  /** @param events how many are read in one measurement */
  constructor(events) {
    this.#events = events;
  }

  /** Events per second, each read, its chain followed and its leaf added to the tree. */
  verifyRate() {
    return this.#rateOf(async (count) => {
      const { events, flaw } = await verifyLog(this.#read(count), { keptLeaf: async () => undefined, isChained: () => true });
      if (flaw || events !== count) throw new Error('the log of the bench is not sound');
    });
  }

  /** Events per second, each read and its bytes hashed. */
  hashRate() {
    return this.#rateOf(async (count) => {
      const hash = createHash('sha256');
      for await (const event of this.#read(count, (bytes) => hash.update(bytes))) if (!event.id) throw new Error('not read');
    });
  }

  async #rateOf(readBlock) {
    const begin = performance.now();
    for (let left = this.#events; left > 0; left -= BLOCK) await readBlock(Math.min(left, BLOCK));
    return (this.#events / (performance.now() - begin)) * 1000;
  }

  /** The first events of the block, one after the other, as whoever reads a store gets them. */
  async *#read(count, see = () => undefined) {
    const position = { commit: 0n, prepare: 0n };
    for (const bytes of this.#stored.slice(0, count)) {
      see(bytes);
      yield { ...JSON.parse(bytes.toString('utf8')), position };
    }
  }
}
