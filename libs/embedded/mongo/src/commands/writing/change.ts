import type { Document } from '../../bson/document';
import type { BsonValue } from '../../bson/value';
import { checkedSize } from '../../document-size';
import { search } from '../../planner/search';
import type { Filter } from '../../query/filter/filter';
import type { Sort } from '../../query/sort/sort';
import type { Update } from '../../query/update/update';
import type { Hint } from '../../planner/plan';
import type { Collection, StoredDocument } from '../../storage/collection';
import { withId } from './stored-document';

/** The documents that a write is about. */
export interface Selection {
  readonly filter: Filter;
  readonly sort?: Sort | undefined;
  readonly hint?: Hint | undefined;
}

/** The first document of a selection. */
export function firstOf(collection: Collection, { filter, sort, hint }: Selection): StoredDocument | undefined {
  const [first] = search(collection, { filter, sort, limit: 1 }, hint);
  return first;
}

/** All documents of a selection as they are now, so that what is changed meanwhile does not come again. */
export function allOf(collection: Collection, { filter, hint }: Selection): StoredDocument[] {
  return [...search(collection, { filter }, hint)];
}

/** An update and the filter of the documents that it is about. */
interface UpdateOf {
  readonly update: Update;
  readonly filter: Filter;
}

/** Changes one document. @returns the document afterwards, the same object when nothing changes @throws CommandError, and nothing is changed */
export function change(collection: Collection, stored: StoredDocument, { update, filter }: UpdateOf): Document {
  const after = update.apply(stored.document, filter);
  if (after !== stored.document) collection.replace(stored, checkedSize(after));
  return after;
}

/** Inserts what an upsert inserts. @throws CommandError, and nothing is inserted */
export function insertFor(collection: Collection, filter: Filter, update: Update): Document {
  const document = withId(update.insertFor(filter));
  collection.insert(document);
  return document;
}

export const idOf = (document: Document): BsonValue => document.get('_id') ?? null;
