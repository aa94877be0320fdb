import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EngineProcess } from '../support/engine-process';
import { faultRounds } from '../support/fault-rounds';

const CLIENTS = 10;
const KILLS = faultRounds({ all: 12, few: 3 });
const BETWEEN_KILLS = 5_000;

let engine: EngineProcess;
let writers: ReturnType<typeof startWriter>[] = [];

/** A client process, and what was acknowledged to it. */
const startWriter = (url: string, stream: string) => {
  const child = spawn(process.execPath, [path.join(__dirname, 'writer.mjs'), url, stream], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return {
    stream,
    /** Lets it end its last append. @returns the numbers that were acknowledged, in order */
    finish: async (): Promise<readonly number[]> => {
      child.stdin.end();
      await ended;
      return printed.trim().split('\n').map(Number);
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** The numbers in a stream, however many they are. */
const numbersIn = async (client: EventStoreDBClient, stream: string): Promise<readonly number[]> => {
  const numbers: number[] = [];
  for await (const { event } of client.readStream(stream)) numbers.push((event?.data as { n: number }).n);
  return numbers;
};

beforeAll(async () => {
  engine = await EngineProcess.start();
  writers = Array.from({ length: CLIENTS }, (_, n) => startWriter(engine.url, `writer-${String(n)}`));
});
afterAll(async () => {
  writers.forEach((writer) => writer.kill());
  await engine.remove();
});

it(`ten clients, the engine killed every five seconds, ${String(KILLS)} times: nothing acknowledged is lost, doubled or reordered`, async () => {
  for (let kill = 1; kill <= KILLS; kill++) {
    await delay(BETWEEN_KILLS);
    await engine.killAndRestart();
  }
  const acknowledged = await Promise.all(writers.map((writer) => writer.finish()));
  const client = EventStoreDBClient.connectionString(engine.url);
  for (const [index, { stream }] of writers.entries()) {
    const stored = await numbersIn(client, stream);
    expect(stored.length).toBeGreaterThan(KILLS);
    expect(stored).toEqual(stored.map((_, n) => n));
    expect(stored).toEqual(acknowledged[index]);
  }
  await client.dispose();
}, 360_000);
