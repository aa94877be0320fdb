import type { Document } from '../../bson/document';
import type { QueryContext } from '../../query/context';
import { parseVariables } from '../../query/variables';
import { notImplemented } from '../../errors';
import type { Collection } from '../../storage/collection';
import type { Options } from '../options';

/** What the expressions of a command may know: its time, and what its option `let` names. */
export function contextOf(options: Options, now: Date): QueryContext {
  const variables = options.document('let');
  return variables === undefined ? { now } : { now, variables: parseVariables(variables) };
}

/** The filters that say which elements an update is about; none when the option was not given. */
export const arrayFiltersOf = (options: Options): readonly Document[] =>
  options.has('arrayFilters') ? options.documents('arrayFilters') : [];

/** @throws CommandError 238 when documents that the collection's validator refuses are to be written all the same */
export function refuseBypass(options: Options, { validator }: Collection): void {
  if (validator.size > 0 && options.flag('bypassDocumentValidation', false))
    throw notImplemented('bypassDocumentValidation for a collection with a validator');
}
