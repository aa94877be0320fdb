import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import fc from 'fast-check';
import { counted, numbersOf, startServer, stopServers } from './testing/running-server';
import { removeScratchDirectories, scratchDirectory, startServerProcess } from '../../data-folder/src/testing';

const RUN_SERVER = join(__dirname, 'testing/run-server.cjs');

afterEach(stopServers);
afterAll(removeScratchDirectories);

describe('a killed server', () => {
  const WRITERS = 8;

  /** Writes 0, 1, 2… to a stream until an append fails. @returns the numbers that were acknowledged */
  async function writeUntilFailure(client: EventStoreDBClient, stream: string, acknowledged: () => void): Promise<number[]> {
    const numbers: number[] = [];
    for (let n = 0; ; n += 1) {
      try {
        await client.appendToStream(stream, counted(n), { expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1) });
      } catch {
        return numbers;
      }
      numbers.push(n);
      acknowledged();
    }
  }

  it('has every event that it acknowledged, in order and once, when it is started again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (killAfter) => {
        const dataDir = scratchDirectory();
        const server = await startServerProcess(RUN_SERVER, dataDir);
        const client = EventStoreDBClient.connectionString(server.url);
        let left = killAfter;
        let killed: Promise<void> | undefined;
        const streams = Array.from({ length: WRITERS }, (_, writer) => `writer-${String(writer)}`);
        const acknowledge = (): void => {
          left -= 1;
          if (left === 0) killed = server.kill();
        };
        const acknowledged = await Promise.all(streams.map((stream) => writeUntilFailure(client, stream, acknowledge)));
        await killed;
        await client.dispose();

        const { client: reader } = await startServer({ dataDir });
        for (const [writer, stream] of streams.entries()) {
          const known = acknowledged[writer] ?? [];
          const stored = known.length === 0 ? [] : await numbersOf(reader.readStream(stream));
          expect(stored.slice(0, known.length)).toEqual(known);
          expect(stored.slice(known.length)).toEqual(stored.length > known.length ? [known.length] : []);
        }
        await stopServers();
      }),
      { numRuns: 3 },
    );
  }, 30_000);

  it('does not keep its directory, but a running one does', async () => {
    const dataDir = scratchDirectory();
    const first = await startServerProcess(RUN_SERVER, dataDir);
    await expect(startServerProcess(RUN_SERVER, dataDir)).rejects.toThrow(/^The event store in .* is in use by process \d+\.$/);
    await first.kill();
    const second = await startServerProcess(RUN_SERVER, dataDir);
    await second.kill();
  }, 20_000);
});

describe('a server whose disk is full', () => {
  const LIMIT = 2_048; // KiB

  it('refuses appends from then on, shows nothing of what failed, and goes on reading', async () => {
    const dataDir = scratchDirectory();
    const server = await startServerProcess(RUN_SERVER, dataDir, LIMIT);
    const client = EventStoreDBClient.connectionString(server.url);
    let written = 0;
    const failure = await (async () => {
      for (;;) {
        try {
          await client.appendToStream('filling', [counted(written, 100_000), counted(written + 1, 100_000)]);
        } catch (error) {
          return String(error);
        }
        written += 2;
      }
    })();
    expect(failure).toMatch(/Could not recognize Write Failed: the disk failed \(.+\); restart the server/);
    await expect(client.appendToStream('small', counted(0))).rejects.toThrow(failure.slice('Error: '.length));
    expect(await numbersOf(client.readStream('filling'))).toEqual(Array.from({ length: written }, (_, n) => n));
    await client.dispose();
    await server.kill();

    const { client: reader } = await startServer({ dataDir });
    expect(await numbersOf(reader.readStream('filling'))).toEqual(Array.from({ length: written }, (_, n) => n));
    await reader.appendToStream('small', counted(0));
  }, 20_000);
});
