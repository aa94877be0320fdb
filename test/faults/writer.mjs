// A client of the event store as a process of its own: appends 0, 1, 2… to a stream, each until it is acknowledged, and prints each number
// once it is. Ends after the append in flight when its standard input ends.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';

const [url, stream] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(url);
const ANSWER_WITHIN = 5_000;

// The client lets errors of a broken call escape from its own handlers; what they were about is found out by asking again.
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

let ending = false;
process.stdin.on('end', () => (ending = true)).resume();

/** The same id and the same revision again: exact revisions make a repetition harmless. */
async function appendUntilAcknowledged(n) {
  const event = jsonEvent({ id: randomUUID(), type: 'counted', data: { n } });
  const expectedRevision = n === 0 ? NO_STREAM : BigInt(n - 1);
  for (;;) {
    try {
      await Promise.race([
        client.appendToStream(stream, event, { expectedRevision }),
        delay(ANSWER_WITHIN).then(() => Promise.reject(new Error('late'))),
      ]);
      return;
    } catch (error) {
      if (error.type === 'wrong-expected-version') throw error;
      await delay(20);
    }
  }
}

for (let n = 0; !ending; n += 1) {
  await appendUntilAcknowledged(n);
  process.stdout.write(`${n}\n`);
}
process.exit(0);
