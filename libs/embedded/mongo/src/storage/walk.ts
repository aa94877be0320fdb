import type { Table } from '@embedded/data-folder';
import type { KeyRange } from './keys/key-range';

export interface Pair {
  readonly key: Buffer;
  readonly value: Buffer;
}

const FIRST_PAGE = 16;
const LARGEST_PAGE = 1024;
const PAGE_BYTES = 1_048_576;

/**
 * Walks through a range, page by page. Between pages nothing is held open: whatever is written meanwhile lies ahead or behind, and the walk
 * may be left off at any time.
 */
export function* walk(table: Table, range: KeyRange, isReverse = false): Generator<Pair> {
  let after: Buffer | undefined;
  for (let limit = FIRST_PAGE; ; limit = Math.min(limit * 4, LARGEST_PAGE)) {
    const page = readPage(table, isReverse ? backwards(range, after) : forwards(range, after), limit);
    yield* page.pairs;
    if (page.isLast) return;
    after = page.pairs.at(-1)?.key;
  }
}

type Options = NonNullable<Parameters<Table['getRange']>[0]>;

const forwards = ({ start, end }: KeyRange, after: Buffer | undefined): Options =>
  after === undefined ? { start, end } : { start: after, exclusiveStart: true, end };

const backwards = ({ start, end }: KeyRange, after: Buffer | undefined): Options => ({
  start: after ?? end,
  exclusiveStart: true,
  end: start,
  inclusiveEnd: true,
  reverse: true,
});

function readPage(table: Table, options: Options, limit: number): { readonly pairs: readonly Pair[]; readonly isLast: boolean } {
  const pairs: Pair[] = [];
  let bytes = 0;
  for (const pair of table.getRange({ ...options, limit })) {
    pairs.push(pair);
    bytes += pair.value.length;
    if (bytes >= PAGE_BYTES) return { pairs, isLast: false };
  }
  return { pairs, isLast: pairs.length < limit };
}
