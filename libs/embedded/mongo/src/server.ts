import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { openDataFolder, reasonOf } from '@embedded/data-folder';
import { answer } from './commands/dispatch';
import type { Engine } from './commands/command';
import { CursorRegistry } from './cursors/cursor-registry';
import { Catalog } from './storage/catalog';
import { DOCUMENT_STORE } from './storage/tables';
import { WriteQueue } from './storage/write-queue';
import { serveConnection } from './wire/connection';

export interface MongoServerOptions {
  /** Directory of the store; created if it is missing. One server at a time may use it. */
  readonly dataDir: string;
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. There is no login: whoever reaches it may do everything. */
  readonly host?: string;
}

export interface MongoServer {
  readonly host: string;
  readonly port: number;
  /** Writes what waits, cuts the connections, gives the directory back. */
  stop(): Promise<void>;
}

export const LOOPBACK = '127.0.0.1';

/**
 * Serves MongoDB's wire protocol in this thread.
 *
 * @throws Error with one line: port taken; directory not writable or in use; store damaged or of a newer format
 */
export async function startServer({ dataDir, port = 0, host = LOOPBACK }: MongoServerOptions): Promise<MongoServer> {
  const folder = await openDataFolder(dataDir, DOCUMENT_STORE);
  const catalog = new Catalog(folder.tables);
  const engine: Engine = { catalog, cursors: new CursorRegistry(), writes: new WriteQueue(folder.env, () => catalog.load()) };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void serveConnection(socket, (request) => answer(engine, request));
  });
  try {
    const address = await listen(server, port, host);
    const stop = async (): Promise<void> => {
      const closed = once(server, 'close');
      server.close();
      engine.writes.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      await folder.close();
    };
    return { host, port: address.port, stop };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(listenFailure(`${host}:${port}`, reasonOf(error)), { cause: error });
  }
  return server.address() as AddressInfo;
}

function listenFailure(address: string, reason: string): string {
  return reason.includes('EADDRINUSE') ? `The address ${address} is in use.` : `The server cannot listen on ${address}: ${reason}.`;
}
