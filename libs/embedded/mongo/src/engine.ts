import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MongoServerOptions } from './server';
import type { FromWorker } from './worker';

export interface MongoEngine {
  /** Connection string for the driver `mongodb`, without a database. */
  readonly url: string;
  readonly port: number;
  /** Writes what waits, cuts the connections, gives the directory back. Further calls of it do nothing. */
  stop(): Promise<void>;
}

/** Compiled along because its type is imported. */
const WORKER = join(__dirname, 'worker.js');

/**
 * Starts a server of MongoDB's wire protocol in a thread of its own, so that its heavy queries hold up nothing else.
 *
 * @throws Error with one line: address taken; directory not writable or in use; store damaged or of a newer format
 */
export async function startMongoEngine(options: MongoServerOptions): Promise<MongoEngine> {
  const worker = new Worker(WORKER, { workerData: options });
  const message = await nextMessage(worker);
  if (message.kind !== 'serving') {
    await worker.terminate();
    throw new Error(message.kind === 'failed' ? message.reason : 'the server stopped before it served');
  }
  const { host, port } = message;
  let stopped: Promise<void> | undefined;
  return { url: `mongodb://${host}:${port}/?directConnection=true`, port, stop: () => (stopped ??= stop(worker)) };
}

/** What the thread says next. @throws what ended it */
async function nextMessage(worker: Worker): Promise<FromWorker> {
  const [message] = (await once(worker, 'message')) as [FromWorker];
  return message;
}

async function stop(worker: Worker): Promise<void> {
  worker.postMessage('stop');
  await nextMessage(worker);
  await worker.terminate();
}
