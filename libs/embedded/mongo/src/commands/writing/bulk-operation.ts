import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { wholeNumber } from '../../bson/number';
import type { BsonValue } from '../../bson/value';
import { badValue } from '../../errors';
import { Options, type OptionTable } from '../options';
import { runDelete } from './run-delete';
import { inserterInto } from './run-insert';
import { runUpdate } from './run-update';
import { checkUpdate } from './update';
import type { WriteTarget } from './write-target';

/** What the operations of a `bulkWrite` have come to, by the names of its reply. */
export type Count = 'nInserted' | 'nMatched' | 'nModified' | 'nUpserted' | 'nDeleted';

export interface BulkOutcome {
  readonly counts: Partial<Record<Count, number>>;
  /** What its entry in the reply tells. */
  readonly fields: readonly (readonly [string, BsonValue])[];
}

interface Kind {
  readonly options: OptionTable;
  /** The options that must be there. */
  readonly required: readonly string[];
  readonly run: (target: WriteTarget, options: Options) => BulkOutcome;
}

/** One operation of a `bulkWrite`. */
export interface BulkOperation {
  readonly name: string;
  /** The number of its collection in `nsInfo`. */
  readonly collection: number;
  readonly run: (target: WriteTarget) => BulkOutcome;
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['insert', { options: { insert: 'count', document: 'document' }, required: ['document'], run: runBulkInsert }],
  [
    'update',
    {
      options: {
        update: 'count',
        filter: 'document',
        updateMods: 'any',
        multi: 'flag',
        upsert: 'flag',
        hint: 'any',
        arrayFilters: 'documents',
        collation: 'refused',
        constants: 'refused',
        upsertSupplied: 'refused',
        sampleId: 'ignored',
      },
      required: ['filter', 'updateMods'],
      run: runBulkUpdate,
    },
  ],
  [
    'delete',
    {
      options: { delete: 'count', filter: 'document', multi: 'flag', hint: 'any', collation: 'refused', sampleId: 'ignored' },
      required: ['filter'],
      run: runBulkDelete,
    },
  ],
]);

/** @throws CommandError 2 for an unknown kind of operation, and those of options */
export function parseOperation(given: Document): BulkOperation {
  const [name = ''] = given.first() ?? [];
  const kind = KINDS.get(name);
  if (kind === undefined) throw badValue(`Unrecognized bulkWrite operation '${name}'`);
  const options = Options.read(given, kind.options, `bulkWrite.ops.${name}`);
  for (const option of kind.required) options.required(option, options.value(option));
  if (options.has('updateMods')) checkUpdate(options.value('updateMods') ?? null);
  return { name, collection: wholeNumber(options.value(name)) ?? -1, run: (target) => kind.run(target, options) };
}

function runBulkInsert(target: WriteTarget, options: Options): BulkOutcome {
  inserterInto(target)(options.document('document') ?? Document.empty);
  return { counts: { nInserted: 1 }, fields: [['n', new Int32(1)]] };
}

function runBulkUpdate(target: WriteTarget, options: Options): BulkOutcome {
  const request = { filter: options.document('filter'), update: options.value('updateMods') ?? null, options };
  const { matched, modified, upsertedId } = runUpdate(target, request);
  if (upsertedId === undefined)
    return {
      counts: { nMatched: matched, nModified: modified },
      fields: [
        ['n', new Int32(matched)],
        ['nModified', new Int32(modified)],
      ],
    };
  return {
    counts: { nUpserted: 1 },
    fields: [
      ['n', new Int32(1)],
      ['nModified', new Int32(0)],
      ['upserted', Document.of([['_id', upsertedId]])],
    ],
  };
}

function runBulkDelete(target: WriteTarget, options: Options): BulkOutcome {
  const request = { filter: options.document('filter'), hint: options.value('hint'), isMulti: options.flag('multi', false) };
  const removed = runDelete(target, request);
  return { counts: { nDeleted: removed }, fields: [['n', new Int32(removed)]] };
}
