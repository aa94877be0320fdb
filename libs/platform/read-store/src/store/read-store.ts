import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { asking } from './errors';

/** How long to look for the server, and to wait for one answer. Milliseconds. */
const SELECTION_WITHIN = 2_000;
const ANSWER_WITHIN = 15_000;

/** The database that views are kept in. One per process. */
export class ReadStore {
  private readonly client: MongoClient;
  readonly database: Db;

  /** @param url `mongodb://…/<database>`. Nothing is connected yet. @throws Error when it is no such address */
  constructor(url: string) {
    this.client = new MongoClient(url, {
      appName: 'redress',
      retryWrites: false,
      ignoreUndefined: true,
      serverSelectionTimeoutMS: SELECTION_WITHIN,
      connectTimeoutMS: SELECTION_WITHIN,
      socketTimeoutMS: ANSWER_WITHIN,
    });
    this.database = this.client.db();
  }

  collection<Shape extends Document>(name: string): Collection<Shape> {
    return this.database.collection<Shape>(name);
  }

  /** Asks whether the server answers. @throws ViewStoreUnavailable */
  async ping(): Promise<void> {
    await asking(() => this.database.command({ ping: 1 }));
  }

  /** The version of the server: `8.0.4`. @throws ViewStoreUnavailable */
  async version(): Promise<string> {
    const { version } = await asking(() => this.database.command({ buildInfo: 1 }));
    return String(version);
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
