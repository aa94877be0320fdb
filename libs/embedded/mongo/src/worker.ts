import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '@embedded/data-folder';
import { startServer, type MongoServerOptions } from './server';

// The thread of the server: says where it serves, or why it does not, and stops when it is sent a message.

/** What the thread says. */
export type FromWorker =
  | { readonly kind: 'serving'; readonly host: string; readonly port: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };

const say = (message: FromWorker): void => parentPort?.postMessage(message);

startServer(workerData as MongoServerOptions).then(
  (server) => {
    parentPort?.once('message', () => {
      void server.stop().then(() => say({ kind: 'stopped' }));
    });
    say({ kind: 'serving', host: server.host, port: server.port });
  },
  (error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }),
);
