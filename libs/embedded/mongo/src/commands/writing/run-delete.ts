import { Document } from '../../bson/document';
import type { MaybeValue } from '../../bson/value';
import { parseFilter } from '../../query/filter/parse-filter';
import { hintOf } from '../reading/order';
import { allOf, firstOf } from './change';
import type { WriteTarget } from './write-target';

/** A delete as it was asked for. */
export interface DeleteRequest {
  readonly filter: Document | undefined;
  readonly hint: MaybeValue;
  readonly isMulti: boolean;
}

/** Carries out one delete, of all documents that match or of the first. @returns how many it removed */
export function runDelete({ catalog, namespace, context }: WriteTarget, request: DeleteRequest): number {
  const filter = parseFilter(request.filter ?? Document.empty, context);
  const collection = catalog.get(namespace);
  if (collection === undefined) return 0;
  const selection = { filter, hint: hintOf(collection, request.hint) };
  const found = request.isMulti ? allOf(collection, selection) : [firstOf(collection, selection)].filter((one) => one !== undefined);
  for (const stored of found) collection.remove(stored);
  return found.length;
}
