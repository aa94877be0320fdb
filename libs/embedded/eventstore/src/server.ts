import { logVerbosity, ServerCredentials, setLogVerbosity, type Server } from '@grpc/grpc-js';
import { reasonOf } from '@embedded/data-folder';
import { AppendQueue } from './append/append-queue';
import { Faults } from './faults';
import { OpenCalls } from './grpc/open-calls';
import { stopping } from './grpc/rpc-error';
import type { ServerNode } from './node';
import { createServer, HOST } from './services';
import { recentIds } from './store/recent-ids';
import { openStore, type Store } from './store/store';

export interface EventStoreServerOptions {
  /** Directory of the store; created if it is missing. One server at a time may use it. */
  readonly dataDir: string;
  /** Default 0: a free one. */
  readonly port?: number;
  /** Misfortunes for tests. */
  readonly faults?: Faults;
}

export interface EventStoreServer {
  /** Connection string for `@eventstore/db-client`. */
  readonly url: string;
  readonly port: number;
  /** Answers what waits, ends every call, gives the directory back. Further calls of it do nothing. */
  stop(): Promise<void>;
}

/** How long a stopping server waits for clients to take the end of their calls, in milliseconds. */
const STOP_TIMEOUT = 500;

/**
 * Starts a server of EventStoreDB's gRPC protocol on 127.0.0.1. It accepts connections at once, answers «Server Is Not Ready» while it opens
 * and verifies the store, and the promise resolves when it is ready.
 *
 * @throws Error with one line: port taken; directory not writable or in use; store damaged or of a newer format
 */
export async function startEventStoreServer({
  dataDir,
  port = 0,
  faults = new Faults(),
}: EventStoreServerOptions): Promise<EventStoreServer> {
  const calls = new OpenCalls();
  const node: ServerNode = { engine: undefined, port, faults, calls };
  const server = createServer(node);
  node.port = await bind(server, port);
  const store = await openOrShutDown(dataDir, server);
  const appends = new AppendQueue(store.log, recentIds(store.log));
  node.engine = { log: store.log, appends };
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    appends.close();
    node.engine = undefined;
    calls.endAll(stopping());
    await shutDown(server);
    await store.close();
  };
  return { url: `esdb://${HOST}:${String(node.port)}?tls=false`, port: node.port, stop: () => (stopped ??= stop()) };
}

async function bind(server: Server, port: number): Promise<number> {
  // The error says all that grpc-js would print as well.
  setLogVerbosity(logVerbosity.NONE);
  return new Promise((resolve, reject) => {
    server.bindAsync(`${HOST}:${String(port)}`, ServerCredentials.createInsecure(), (error, bound) => {
      setLogVerbosity(logVerbosity.ERROR);
      if (error) reject(new Error(bindFailure(port, reasonOf(error))));
      else resolve(bound);
    });
  });
}

function bindFailure(port: number, reason: string): string {
  if (reason.includes('EADDRINUSE')) return `Port ${String(port)} of ${HOST} is in use.`;
  return `The server cannot listen on ${HOST}:${String(port)}: ${reason}.`;
}

async function openOrShutDown(dataDir: string, server: Server): Promise<Store> {
  try {
    return await openStore(dataDir);
  } catch (error) {
    server.forceShutdown();
    throw error;
  }
}

async function shutDown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.forceShutdown();
      resolve();
    }, STOP_TIMEOUT);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });
}
