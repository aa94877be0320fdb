import type { Document } from '../bson/document';
import { CommandError } from '../errors';
import type { Filter } from '../query/filter/filter';
import { SortedDocuments } from '../query/sort/sorted-documents';
import type { Sort } from '../query/sort/sort';
import type { Collection, StoredDocument } from '../storage/collection';
import type { RecordId } from '../storage/keys/record-key';
import { narrowed, recordsOf } from './narrow';
import { planFor, type Hint, type Plan, type Search } from './plan';

/** As MongoDB's `internalQueryMaxBlockingSortMemoryUsageBytes`: what a sort may keep, in bytes. */
const SORT_MEMORY = 104_857_600;

/** The documents that a search finds, one after the other as they are asked for. */
export function* search(collection: Collection, query: Search, hint?: Hint): Generator<StoredDocument> {
  const { filter, sort, skip = 0, limit } = query;
  const last = limit === undefined ? Infinity : skip + limit;
  const plan = narrowed(collection, planFor(collection, query, hint), last);
  const found = matching(candidates(collection, plan), filter);
  const ordered = sort === undefined || plan.isSorted ? found : sorted(found, sort, last);
  let place = 0;
  for (const stored of ordered) {
    if (place >= skip) yield stored;
    place += 1;
    if (place >= last) return;
  }
}

/** The same without the numbers of the records. */
export function* searchDocuments(collection: Collection | undefined, query: Search, hint?: Hint): Generator<Document> {
  if (collection === undefined) return;
  for (const { document } of search(collection, query, hint)) yield document;
}

function* candidates(collection: Collection, plan: Plan): Generator<StoredDocument> {
  if (plan.kind === 'scan') {
    yield* collection.documents(plan.isReverse);
    return;
  }
  for (const record of recordsOf(collection, plan)) {
    const document = collection.get(record);
    if (document !== undefined) yield { record, document };
  }
}

function* matching(documents: Iterable<StoredDocument>, filter: Filter): Generator<StoredDocument> {
  for (const stored of documents) if (filter.matches(stored.document)) yield stored;
}

function* sorted(documents: Iterable<StoredDocument>, sort: Sort, last: number): Generator<StoredDocument> {
  const first = new SortedDocuments(sort, last);
  const records = new WeakMap<Document, RecordId>();
  let bytes = 0;
  for (const { record, document } of documents) {
    if (last === Infinity) bytes += document.bytes?.length ?? 0;
    if (bytes > SORT_MEMORY)
      throw new CommandError(292, 'Sort exceeded memory limit; let an index give the order, or ask for fewer with a limit');
    first.add(document);
    records.set(document, record);
  }
  for (const document of first.inOrder()) yield { record: records.get(document) ?? 0, document };
}
