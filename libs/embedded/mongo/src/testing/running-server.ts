import { MongoClient } from 'mongodb';
import { startServer, type MongoServer } from '../server';
import { scratchDirectory } from '../../../data-folder/src/testing';

interface Running {
  readonly server: MongoServer;
  readonly client: MongoClient;
  readonly dataDir: string;
}

const started: Running[] = [];

export const urlOf = ({ host, port }: MongoServer): string => `mongodb://${host}:${port}/?directConnection=true`;

/** A server in this thread, and the official driver. {@link stopServers} ends both. */
export async function startRunning(dataDir = scratchDirectory()): Promise<Running> {
  const server = await startServer({ dataDir });
  const running = { server, client: new MongoClient(urlOf(server)), dataDir };
  started.push(running);
  return running;
}

export async function stopServers(): Promise<void> {
  for (const { server, client } of started.splice(0)) {
    await client.close();
    await server.stop();
  }
}
