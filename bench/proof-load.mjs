// A tree of many leaves in the view store, and proofs made of it.
import { createHash, randomInt } from 'node:crypto';
import { built } from '../tools/lib/built.mjs';
import { dropDatabase } from './scratch-installation.mjs';

const { inclusionProof } = built('libs/audit/src/merkle/tree');
const { LogTree } = built('libs/audit/src/tree/log-tree');
const { ReadStore } = built('libs/platform/read-store/src');

/** Leaves that are kept at once while the tree is made. */
const BATCH = 25_600;
const EPOCH = 1;

const leafAt = (index) => createHash('sha256').update(String(index)).digest();
const placeAt = (index) => ({ stream: `bench-${Math.floor(index / BATCH)}`, revision: index % BATCH, position: `${index}/${index}` });

export class ProofLoad {
  #leaves;
  #url;
  #store;
  #tree;

  /** @param leaves how many the tree has */
  constructor(leaves, url) {
    this.#leaves = leaves;
    this.#url = url;
    this.#store = new ReadStore(url);
    this.#tree = new LogTree(this.#store);
  }

  /** Makes the tree. */
  async seed() {
    const growing = await this.#tree.begin(EPOCH);
    for (let index = 0; index < this.#leaves; index += 1) {
      growing.add(leafAt(index), placeAt(index));
      if (index % BATCH === BATCH - 1 || index === this.#leaves - 1) await this.#tree.save(growing, EPOCH);
    }
  }

  /** How long each of so many proofs takes, of leaves anywhere: milliseconds. Nothing is remembered from one to the next. */
  async proofTimes(count) {
    const times = [];
    for (let proof = 0; proof < count; proof += 1) {
      const index = randomInt(this.#leaves);
      const begin = performance.now();
      await inclusionProof(index, this.#leaves, this.#tree.nodes());
      times.push(performance.now() - begin);
    }
    return times;
  }

  async close() {
    await this.#store.close();
    await dropDatabase(this.#url);
  }
}
