// Notes on some cases, at a steady pace, and the stream of changes that tells when queries show them.
import { setTimeout as delay } from 'node:timers/promises';
import { TextDecoderStream } from 'node:stream/web';
import { startLocal } from './child-servers.mjs';
import { quantile } from './statistics.mjs';
import { token } from './loaded-installation.mjs';

const PACE = 50;
const SECONDS = 10;
const CASES = 50;

const REPORT = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries' },
  subject: 'Invoices keep coming twice',
  description: 'Every invoice since March was sent twice.',
};

const quantiles = (times) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });

export class FreshnessLoad {
  pace = PACE;
  seconds = SECONDS;
  #leaving = new AbortController();
  /** When each revision of a case was told, in ms of this process's own clock: `<case>/<revision>`. */
  #shownAt = new Map();
  #ids = [];

  /** Starts the program on an installation, listens to its changes, and takes in some cases. */
  static async start(env) {
    const load = new FreshnessLoad();
    load.redress = await startLocal(env);
    try {
      load.headers = { authorization: `Bearer ${await token(env, 'handler')}`, 'content-type': 'application/json' };
      await load.#listen();
      while (load.#ids.length < CASES) load.#ids.push((await load.#post('reports', REPORT)).id);
      return load;
    } catch (error) {
      await load.close();
      throw error;
    }
  }

  /** How long commands took, and how much longer until they showed: {answered, shown}, each {p50, p99} in ms. */
  async round() {
    const begin = performance.now();
    const commands = [];
    for (let number = 0; number < PACE * SECONDS; number += 1) {
      await delay(Math.max(0, begin + (number * 1_000) / PACE - performance.now()));
      commands.push(this.#command(this.#ids[number % CASES]));
    }
    const done = await Promise.all(commands);
    while (!done.every(({ key }) => this.#shownAt.has(key))) await delay(1);
    return {
      answered: quantiles(done.map(({ took }) => took)),
      shown: quantiles(done.map(({ key, answeredAt }) => Math.max(0, this.#shownAt.get(key) - answeredAt))),
    };
  }

  async close() {
    this.#leaving.abort();
    await this.redress.stop();
  }

  async #command(id) {
    const begin = performance.now();
    const { revision } = await this.#post(`complaints/${id}/notes`, { note: 'The customer called again.' });
    const answeredAt = performance.now();
    return { key: `${id}/${revision}`, answeredAt, took: answeredAt - begin };
  }

  async #post(path, body) {
    const response = await fetch(`${this.redress.origin}/api/v1/${path}`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} was answered by ${response.status}: ${await response.text()}`);
    return response.json();
  }

  async #listen() {
    const response = await fetch(`${this.redress.origin}/api/v1/stream`, { headers: this.headers, signal: this.#leaving.signal });
    if (!response.ok) throw new Error(`the stream of changes was answered by ${response.status}`);
    void this.#note(response.body).catch(() => undefined);
  }

  async #note(body) {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const messages = `${text}${chunk}`.split('\n\n');
      text = messages.pop();
      for (const [, data] of messages.map((message) => /^data: (.*)$/m.exec(message) ?? [])) {
        if (data === undefined) continue;
        const { id, revision } = JSON.parse(data);
        this.#shownAt.set(`${id}/${revision}`, performance.now());
      }
    }
  }
}
