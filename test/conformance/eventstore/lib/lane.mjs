// A lane asks one case at a time, in a thread of its own. The official client keeps state that all clients of a process share (a broken append stream rejects
// the pending appends of every one of them) and can throw outside any promise: in a thread of its own a case harms no other, and what it throws is its own.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const THREAD = new URL('./lane-thread.mjs', import.meta.url);

export class Lane {
  #server;
  #thread;

  constructor(server) {
    this.#server = server;
  }

  /** The normalised answer to a case. A thread in which a case hangs is given up. */
  async ask(name) {
    this.#thread ??= new Worker(THREAD, { workerData: { server: this.#server } });
    this.#thread.postMessage(name);
    const [{ answer, hung }] = await once(this.#thread, 'message');
    if (hung) await this.close();
    return answer;
  }

  async close() {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }
}
