// One case after the other over HTTP: from the API, and from a server that only finds and sends the same answers.
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { json } from 'node:stream/consumers';
import { built } from '../tools/lib/built.mjs';
import { startApi, startRawDetails } from './child-servers.mjs';
import { quantile } from './statistics.mjs';
import { WINDOW } from './workload.mjs';

const { ReadStore } = built('libs/platform/read-store/src');
const VIEW = 'complaint-details.v1';
const ANSWERS = 'answers';
/** So many cases are asked for in turn. */
const CASES = 200;

export class DetailsLoad {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #asked = 0;

  /** Starts both servers on the views of the installation. */
  static async start(installation) {
    const load = new DetailsLoad();
    load.api = await startApi(installation.env);
    try {
      load.headers = { authorization: `Bearer ${await installation.tokenFor('handler')}` };
      load.ids = await load.#copyAnswers(installation.databaseUrl(0));
      load.raw = await startRawDetails(installation.databaseUrl(0), ANSWERS);
      return load;
    } catch (error) {
      await load.close();
      throw error;
    }
  }

  /** The median time of an answer of the API, in ms. */
  apiTime() {
    return this.#medianTime(this.api);
  }

  /** The same of the server that only finds and sends. */
  rawTime() {
    return this.#medianTime(this.raw);
  }

  async close() {
    this.#agent.destroy();
    await Promise.all([this.api.stop(), this.raw?.stop()]);
  }

  /** Keeps what the API answers, as documents for the other server; the ids. */
  async #copyAnswers(databaseUrl) {
    const store = new ReadStore(databaseUrl);
    try {
      const rows = await store
        .collection(VIEW)
        .find({}, { projection: { _id: 1 }, limit: CASES })
        .toArray();
      const answers = [];
      for (const { _id } of rows) answers.push({ _id, answer: await json(await this.#answer(this.api, _id)) });
      await store.collection(ANSWERS).insertMany(answers);
      return rows.map(({ _id }) => _id);
    } finally {
      await store.close();
    }
  }

  async #medianTime(server) {
    const times = [];
    const begin = performance.now();
    while (performance.now() - begin < WINDOW) times.push(await this.#timeOf(server));
    return quantile(times, 0.5);
  }

  async #timeOf(server) {
    const id = this.ids[(this.#asked += 1) % this.ids.length];
    const begin = performance.now();
    const response = await this.#answer(server, id);
    await once(response.resume(), 'end');
    return performance.now() - begin;
  }

  async #answer({ origin }, id) {
    const request = get(`${origin}/api/v1/complaints/${id}`, { agent: this.#agent, headers: this.headers });
    const [response] = await once(request, 'response');
    if (response.statusCode !== 200) throw new Error(`${origin} answered ${response.statusCode}`);
    return response;
  }
}
