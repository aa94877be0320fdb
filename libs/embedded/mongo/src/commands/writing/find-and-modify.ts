import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import type { BsonValue } from '../../bson/value';
import { failedToParse } from '../../errors';
import type { QueryContext } from '../../query/context';
import { parseFilter } from '../../query/filter/parse-filter';
import { parseProjection } from '../../query/projection/projection';
import { parseUpdate } from '../../query/update/parse-update';
import type { Update } from '../../query/update/update';
import type { Call, Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import type { Options } from '../options';
import { hintOf, orderOf } from '../reading/order';
import { arrayFiltersOf, contextOf, refuseBypass } from './write-options';
import { change, firstOf, idOf, insertFor, type Selection } from './change';

export const findAndModify: Command = {
  names: ['findAndModify', 'findandmodify'],
  options: {
    query: 'document',
    sort: 'document',
    fields: 'document',
    update: 'any',
    hint: 'any',
    remove: 'flag',
    new: 'flag',
    upsert: 'flag',
    bypassDocumentValidation: 'flag',
    arrayFilters: 'documents',
    collation: 'refused',
    let: 'document',
    encryptionInformation: 'refused',
  },
  run: (call) => {
    checkCombination(call.options);
    const namespace = writtenTargetOf(call);
    return call.engine.writes.run(() => {
      const reply = findAndModifyIn(call, namespace);
      call.engine.catalog.noteTraitsOf(namespace);
      return reply;
    });
  },
};

/** What becomes of the one document that is looked for: removed without an update. */
interface Modification {
  readonly update: Update | undefined;
  readonly isUpsert: boolean;
  readonly isNewShown: boolean;
  /** The document as it is shown. */
  readonly show: (document: Document | undefined) => BsonValue;
}

function checkCombination(options: Options): void {
  const isRemoval = options.flag('remove', false);
  if (!isRemoval && !options.has('update')) throw failedToParse('Either an update or remove=true must be specified');
  if (!isRemoval) return;
  if (options.has('update')) throw failedToParse('Cannot specify both an update and remove=true');
  if (options.flag('upsert', false)) throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (options.flag('new', false))
    throw failedToParse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
}

function modificationOf(options: Options, context: QueryContext): Modification {
  const project = parseProjection(options.document('fields') ?? Document.empty, context);
  return {
    update: options.has('update') ? parseUpdate(options.value('update') ?? null, context, arrayFiltersOf(options)) : undefined,
    isUpsert: options.flag('upsert', false),
    isNewShown: options.flag('new', false),
    show: (document) => (document === undefined ? null : project(document)),
  };
}

function findAndModifyIn(call: Call, namespace: string): Reply {
  const {
    engine: { catalog },
    options,
    now,
  } = call;
  const context = contextOf(options, now);
  const modification = modificationOf(options, context);
  const filter = parseFilter(options.document('query') ?? Document.empty, context);
  const { sort, natural } = orderOf(options.document('sort'));
  const collection = catalog.get(namespace) ?? (modification.isUpsert ? catalog.create(namespace) : undefined);
  const selection = { filter, sort, hint: hintOf(collection, options.value('hint')) ?? natural };
  if (collection === undefined) return nothingFound(modification);
  refuseBypass(options, collection);
  return modification.update === undefined
    ? remove(collection, selection, modification)
    : modify(collection, selection, modification, modification.update);
}

type In = Parameters<typeof firstOf>[0];

function remove(collection: In, selection: Selection, modification: Modification): Reply {
  const found = firstOf(collection, selection);
  if (found === undefined) return nothingFound(modification);
  collection.remove(found);
  return { lastErrorObject: Document.of([['n', new Int32(1)]]), value: modification.show(found.document) };
}

function modify(collection: In, selection: Selection, { isUpsert, isNewShown, show }: Modification, update: Update): Reply {
  const found = firstOf(collection, selection);
  if (found === undefined && !isUpsert) return { lastErrorObject: lastError(0, false), value: null };
  if (found === undefined) {
    const inserted = insertFor(collection, selection.filter, update);
    return { lastErrorObject: lastError(1, false).with('upserted', idOf(inserted)), value: isNewShown ? show(inserted) : null };
  }
  const after = change(collection, found, { update, filter: selection.filter });
  return { lastErrorObject: lastError(1, true), value: show(isNewShown ? after : found.document) };
}

const nothingFound = ({ update }: Modification): Reply => ({
  lastErrorObject: update === undefined ? Document.of([['n', new Int32(0)]]) : lastError(0, false),
  value: null,
});

const lastError = (count: number, updatedExisting: boolean): Document =>
  Document.of([
    ['n', new Int32(count)],
    ['updatedExisting', updatedExisting],
  ]);
