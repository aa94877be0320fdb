import { EventStoreDBClient, jsonEvent, type JSONEventType } from '@eventstore/db-client';
import { startEventStoreServer, type EventStoreServer, type EventStoreServerOptions } from '../server';
import { scratchDirectory } from '../../../data-folder/src/testing';

type Counted = JSONEventType<'Counted', { n: number }>;

/** A small event that holds a number; `filler` characters of metadata make it larger. */
export function counted(n: number, filler = 0): ReturnType<typeof jsonEvent<Counted>> {
  return jsonEvent<Counted>({ type: 'Counted', data: { n }, ...(filler > 0 ? { metadata: { filler: 'x'.repeat(filler) } } : {}) });
}

/** So many events with the numbers from `first` on. */
export function countedFrom(first: number, count: number, filler = 0): ReturnType<typeof counted>[] {
  return Array.from({ length: count }, (_, index) => counted(first + index, filler));
}

/** The number of an event. */
export function numberOf({ event }: { event?: { data: unknown } }): number {
  return (event?.data as Counted['data']).n;
}

/** The numbers that a read gives. */
export async function numbersOf(events: AsyncIterable<{ event?: { data: unknown } }>): Promise<number[]> {
  const numbers: number[] = [];
  for await (const event of events) numbers.push(numberOf(event));
  return numbers;
}

interface Running {
  readonly server: EventStoreServer;
  readonly client: EventStoreDBClient;
  readonly dataDir: string;
}

const started: Running[] = [];

/** A server on a directory of its own, and the official client. {@link stopServers} ends both. */
export async function startServer(options: Partial<EventStoreServerOptions> = {}): Promise<Running> {
  const dataDir = options.dataDir ?? scratchDirectory();
  const server = await startEventStoreServer({ ...options, dataDir });
  const running = { server, client: EventStoreDBClient.connectionString(server.url), dataDir };
  started.push(running);
  return running;
}

export async function stopServers(): Promise<void> {
  for (const { server, client } of started.splice(0)) {
    await client.dispose();
    await server.stop();
  }
}
