// The reference: raw LMDB, seen from the process that measures.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('./raw-lmdb-process.mjs', import.meta.url));

/** The methods are those of raw-lmdb-process.mjs. */
export class RawLmdb {
  #child = fork(PROCESS);
  #ended = once(this.#child, 'exit').then(([code]) => code);

  seed() {
    return this.#ask('seed');
  }

  appendRate(batch) {
    return this.#ask('appendRate', batch);
  }

  readLogRate() {
    return this.#ask('readLogRate');
  }

  readStreamRate() {
    return this.#ask('readStreamRate');
  }

  async #ask(method, argument) {
    this.#child.send([method, argument]);
    const failed = this.#ended.then((code) => Promise.reject(new Error(`the process of raw LMDB ended with ${code}`)));
    const [result] = await Promise.race([once(this.#child, 'message'), failed]);
    return result;
  }

  async close() {
    if (this.#child.connected) this.#child.disconnect();
    await this.#ended;
  }
}
