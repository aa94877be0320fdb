import { type Document } from '../../bson/document';
import { type Sort, type SortKey } from './sort';

interface Entry {
  readonly document: Document;
  readonly key: SortKey;
  /** Its place among those that came, which decides between equal keys. */
  readonly place: number;
}

/** How many documents may wait beyond the limit before the worst are let go. */
const SLACK = 1000;

/** Collects documents and gives them in order. With a limit it keeps only the first ones, not all that came. */
export class SortedDocuments {
  #entries: Entry[] = [];
  #count = 0;
  /** The worst that still belongs to the first ones; whatever is worse need not be kept. */
  #bound: Entry | undefined;

  constructor(
    readonly sort: Sort,
    readonly limit = Infinity,
  ) {}

  add(document: Document): void {
    const entry = { document, key: this.sort.keyOf(document), place: this.#count++ };
    if (this.#bound !== undefined && this.#compare(entry, this.#bound) > 0) return;
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * this.limit + SLACK) this.#letGo();
  }

  /** The documents in order, those with equal keys as they came. */
  inOrder(): Document[] {
    this.#letGo();
    return this.#entries.map(({ document }) => document);
  }

  #letGo(): void {
    this.#entries.sort(this.#compare);
    if (this.#entries.length < this.limit) return;
    this.#entries.length = this.limit;
    this.#bound = this.#entries.at(-1);
  }

  readonly #compare = (left: Entry, right: Entry): number => this.sort.compareKeys(left.key, right.key) || left.place - right.place;
}
