import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EventLog } from '@platform/event-store';
import { EngineProcess } from '../support/engine-process';

const CLIENTS = 10;
const KILLS = 12;
const BETWEEN_KILLS = 5_000;

/** A client process, and what was acknowledged to it. */
const startWriter = (url: string, stream: string) => {
  const child = spawn(process.execPath, [path.join(__dirname, 'writer.mjs'), url, stream], { stdio: ['pipe', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return {
    stream,
    finish: async (): Promise<readonly number[]> => {
      const ended = once(child, 'close');
      child.stdin.end();
      const [code] = (await ended) as [number];
      expect(code).toBe(0);
      return printed.trim().split('\n').map(Number);
    },
  };
};

it('ten clients for a minute, the engine killed every five seconds: nothing acknowledged is lost, doubled or reordered', async () => {
  const engine = await EngineProcess.start();
  const writers = Array.from({ length: CLIENTS }, (_, n) => startWriter(engine.url, `writer-${String(n)}`));
  for (let kill = 1; kill <= KILLS; kill++) {
    await delay(BETWEEN_KILLS);
    await engine.killAndRestart();
  }
  const log = new EventLog(engine.url);
  for (const writer of writers) {
    const acknowledged = await writer.finish();
    const stored = (await log.read(writer.stream)).map(({ data }) => (data as { n: number }).n);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(stored).toEqual(acknowledged);
    expect(stored).toEqual(stored.map((_, n) => n));
  }
  await log.close();
  await engine.remove();
}, 180_000);
