// The load on the server under test, through the official client.
import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { quantile } from './statistics.mjs';
import { DATA, LOG_LENGTH, METADATA, STREAM_LENGTH, TYPE, WINDOW, rateOf } from './workload.mjs';

const SEED_BATCH = 500;
const event = () => jsonEvent({ type: TYPE, data: DATA, metadata: METADATA });
const events = (count) => Array.from({ length: count }, event);

async function countOf(readable) {
  let count = 0;
  for await (const _ of readable) count += 1;
  return count;
}

export class EngineLoad {
  #client;
  #prefix = `bench-${randomUUID()}`;

  constructor(url) {
    this.#client = EventStoreDBClient.connectionString(url);
  }

  /** Writes what the reads read: the log, and the stream. */
  async seed() {
    for (let written = 0; written < LOG_LENGTH; written += SEED_BATCH) await this.#append(`log-${written}`, events(SEED_BATCH));
    await this.#append('stream', events(STREAM_LENGTH));
  }

  /** Appends per second of one event each, with so many in flight, each to a stream of its own. */
  async appendRate(inFlight) {
    const lanes = Array.from({ length: inFlight }, (_, lane) => this.#appendOneByOne(`lane-${lane}`));
    const rates = await Promise.all(lanes);
    return rates.reduce((sum, rate) => sum + rate, 0);
  }

  #appendOneByOne(stream) {
    return rateOf(async () => {
      await this.#append(stream, event());
      return 1;
    });
  }

  /** Events per second of a read of the whole log. */
  readLogRate() {
    return rateOf(() => countOf(this.#client.readAll({ maxCount: LOG_LENGTH })));
  }

  /** Reads per second of the whole stream, one after the other. */
  readStreamRate() {
    return rateOf(async () => {
      await countOf(this.#client.readStream(`${this.#prefix}-stream`));
      return 1;
    });
  }

  /** Ms from the answer to an append until a live subscription to $all has the event (0 when it had it before), {p50, p99}. */
  async deliveryDelay() {
    const stream = `live-${randomUUID()}`;
    const filter = streamNameFilter({ prefixes: [`${this.#prefix}-${stream}`] });
    const subscription = this.#client.subscribeToAll({ fromPosition: 'end', filter });
    await once(subscription, 'caughtUp');
    const delays = [];
    const begin = performance.now();
    while (performance.now() - begin < WINDOW) delays.push(await this.#deliver(subscription, stream));
    await subscription.unsubscribe();
    return { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) };
  }

  async #deliver(subscription, stream) {
    const delivered = once(subscription, 'data').then(() => performance.now());
    await this.#append(stream, event());
    const acknowledged = performance.now();
    return Math.max(0, (await delivered) - acknowledged);
  }

  #append(stream, what) {
    return this.#client.appendToStream(`${this.#prefix}-${stream}`, what);
  }

  async close() {
    await this.#client.dispose();
  }
}
