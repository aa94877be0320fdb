// A lane asks one case at a time, with a client of its own. A case that does not end, or that ends without the server's answer, costs the lane its client.
import { Bench } from './bench.mjs';
import { MongoClient } from './kit.mjs';
import { Scribe } from './scribe.mjs';

const TIMEOUT = 10_000;
const CONNECT_WITHIN = 5_000;
const HANG = Symbol('hang');

/** A connected client. Rejects when no server answers. */
export async function connect(url) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: CONNECT_WITHIN, appName: 'conformance' });
  try {
    await client.db('admin').command({ ping: 1 });
    return client;
  } catch (error) {
    await client.close();
    throw new Error(`no server answers at ${url}: ${error.message}`, { cause: error });
  }
}

async function within(work, milliseconds) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(HANG), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Lane {
  #url;
  #database;
  #client;

  constructor(url, database) {
    this.#url = url;
    this.#database = database;
  }

  /** The answer to a case, as JSON. */
  async ask({ collection, ask }) {
    this.#client ??= await connect(this.#url);
    const scribe = new Scribe([
      [this.#database, '<db>'],
      [collection, '<coll>'],
    ]);
    const bench = new Bench(this.#client, { database: this.#database, collection, scribe });
    try {
      const answer = await within(ask(bench), TIMEOUT);
      if (answer !== HANG) return scribe.value(answer);
      await this.close();
      return { hang: true };
    } catch (error) {
      if (error.code === undefined) await this.close();
      return { error: scribe.error(error) };
    }
  }

  async close() {
    const client = this.#client;
    this.#client = undefined;
    await client?.close();
  }
}
