import { Document } from '../../bson/document';
import type { BsonValue } from '../../bson/value';
import { badValue, failedToParse } from '../../errors';
import type { QueryContext } from '../../query/context';
import { parseFilter } from '../../query/filter/parse-filter';
import { parseUpdate } from '../../query/update/parse-update';
import type { Update } from '../../query/update/update';
import type { Collection, StoredDocument } from '../../storage/collection';
import type { Options } from '../options';
import { hintOf, orderOf } from '../reading/order';
import { allOf, change, firstOf, idOf, insertFor, type Selection } from './change';
import { arrayFiltersOf, refuseBypass } from './write-options';
import type { WriteTarget } from './write-target';

/** An update as it was asked for. */
export interface UpdateRequest {
  readonly filter: Document | undefined;
  readonly update: BsonValue;
  /** `multi`, `upsert`, `sort`, `hint` and `arrayFilters`. */
  readonly options: Options;
}

/** What an update has come to. */
export interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  /** The `_id` of the document that was inserted, if one was. */
  readonly upsertedId?: BsonValue;
}

/** Carries out one update. @throws CommandError, and the document that was refused stays as it was */
export function runUpdate({ catalog, namespace, context, options }: WriteTarget, request: UpdateRequest): UpdateOutcome {
  const change = changeOf(request, context);
  const collection = catalog.get(namespace) ?? (change.isUpsert ? catalog.create(namespace) : undefined);
  if (collection === undefined) return { matched: 0, modified: 0 };
  refuseBypass(options, collection);
  return applyTo(collection, { ...change, hint: hintOf(collection, request.options.value('hint')) });
}

interface Change extends Selection {
  readonly update: Update;
  readonly isMulti: boolean;
  readonly isUpsert: boolean;
}

function changeOf(request: UpdateRequest, context: QueryContext): Change {
  const { options } = request;
  const update = parseUpdate(request.update, context, arrayFiltersOf(options));
  const filter = parseFilter(request.filter ?? Document.empty, context);
  const isMulti = options.flag('multi', false);
  if (isMulti && update.isReplacement) throw failedToParse('multi update is not supported for replacement-style update');
  if (isMulti && options.has('sort')) throw failedToParse('Cannot specify sort with multi=true');
  const { sort, natural } = orderOf(options.document('sort'));
  if (natural !== undefined) throw badValue('$natural is no order for an update');
  return { filter, sort, update, isMulti, isUpsert: options.flag('upsert', false) };
}

function applyTo(collection: Collection, { update, isMulti, isUpsert, ...selection }: Change): UpdateOutcome {
  const found = isMulti ? allOf(collection, selection) : oneOf(collection, selection);
  if (found.length === 0 && isUpsert) return { matched: 0, modified: 0, upsertedId: idOf(insertFor(collection, selection.filter, update)) };
  const modified = found.filter((stored) => change(collection, stored, { update, filter: selection.filter }) !== stored.document);
  return { matched: found.length, modified: modified.length };
}

function oneOf(collection: Collection, selection: Selection): StoredDocument[] {
  const first = firstOf(collection, selection);
  return first === undefined ? [] : [first];
}
