import type { DomainEvent } from '@platform/decider';
import { canonicalJson } from '@platform/event-store';
import type { Collection } from 'mongodb';
import type { ViewWriter } from '../projector/view-writer';
import { asking } from '../store/errors';
import type { Row } from '../store/view';

const PAGE = 500;

/** A document that is not what the log says. */
export interface Difference {
  /** The id of its stream, without the category. */
  readonly key: string;
  readonly kind: 'missing' | 'unknown to the log' | 'different';
}

/** Two collections of one view: the live one, and one that was made from the log just now. */
export interface ComparedRows<E extends DomainEvent> {
  readonly live: Collection<Row>;
  readonly fresh: Collection<Row>;
  /** Folds single streams anew, to judge documents that have moved on in the meantime. */
  readonly writer: ViewWriter<E>;
}

/**
 * Every document of the live collection that differs from the log.
 *
 * @param compared called after so many documents were compared
 * @throws ViewStoreUnavailable, EventStoreUnavailable
 */
export async function* differences<E extends DomainEvent>(
  { live, fresh, writer }: ComparedRows<E>,
  compared: (documents: number) => void,
): AsyncGenerator<Difference, void, undefined> {
  for await (const keys of suspects(live, fresh, compared)) {
    for (const key of keys) {
      const difference = await judged(key, live, writer);
      if (difference) yield difference;
    }
  }
}

/** The ids of the documents that are not the same in both collections, or not in both. */
async function* suspects(
  live: Collection<Row>,
  fresh: Collection<Row>,
  compared: (documents: number) => void,
): AsyncGenerator<readonly string[], void, undefined> {
  for await (const rows of pages(live)) {
    const made = await byId(fresh, rows);
    yield rows.filter((row) => !isSame(row, made.get(row._id) ?? null)).map(({ _id }) => _id);
    compared(rows.length);
  }
  for await (const rows of pages(fresh)) {
    const shown = await byId(live, rows);
    yield rows.filter(({ _id }) => !shown.has(_id)).map(({ _id }) => _id);
  }
}

/** Looks at one document again, as it is now, against its stream up to the same event. */
const judged = async <E extends DomainEvent>(
  key: string,
  live: Collection<Row>,
  writer: ViewWriter<E>,
): Promise<Difference | undefined> => {
  const shown = await asking(() => live.findOne({ _id: key }));
  const folded = await writer.folded(key, shown?.revision ?? Infinity);
  if (isSame(shown, folded)) return undefined;
  if (!shown) return { key, kind: 'missing' };
  return { key, kind: folded ? 'different' : 'unknown to the log' };
};

const isSame = (one: Row | null, other: Row | null): boolean => canonicalJson(one) === canonicalJson(other);

/** All documents in the order of their ids, some at a time: no cursor stays open in between. */
async function* pages(rows: Collection<Row>): AsyncGenerator<readonly Row[], void, undefined> {
  let page = await asking(() => rows.find({}, { sort: { _id: 1 }, limit: PAGE }).toArray());
  while (page.length > 0) {
    yield page;
    const last = page.at(-1)?._id ?? '';
    page = await asking(() => rows.find({ _id: { $gt: last } }, { sort: { _id: 1 }, limit: PAGE }).toArray());
  }
}

const byId = async (rows: Collection<Row>, others: readonly Row[]): Promise<ReadonlyMap<string, Row>> => {
  const ids = others.map(({ _id }) => _id);
  const found = await asking(() => rows.find({ _id: { $in: ids } }).toArray());
  return new Map(found.map((row) => [row._id, row]));
};
