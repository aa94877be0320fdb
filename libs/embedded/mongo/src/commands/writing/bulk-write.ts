import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { wholeList } from '../../cursors/cursor-reply';
import { badValue, CommandError } from '../../errors';
import type { Call, Command, Reply } from '../command';
import { duplicateKeyOf } from '../duplicate-key';
import { checkAdmin, writtenNamespaceOf } from '../namespace';
import { Options } from '../options';
import { type BulkOperation, type Count, parseOperation } from './bulk-operation';
import { counted } from './statements';
import { contextOf } from './write-options';
import type { WriteTarget } from './write-target';

/** Writes to several collections, and answers for each operation. */
export const bulkWrite: Command = {
  names: ['bulkWrite'],
  options: {
    ops: 'documents',
    nsInfo: 'documents',
    ordered: 'flag',
    errorsOnly: 'flag',
    bypassDocumentValidation: 'flag',
    let: 'document',
    cursor: 'document',
  },
  run: (call) => {
    checkAdmin(call, 'bulkWrite');
    const { engine, options } = call;
    Options.read(options.document('cursor') ?? Document.empty, { batchSize: 'refused' }, 'bulkWrite.cursor');
    const targets = targetsOf(call);
    const operations = counted(options.documents('ops')).map(parseOperation);
    const tasks = operations.map((operation) => ({ operation, target: targetAt(targets, operation.collection) }));
    return engine.writes.run(() => {
      const reply = runTasks(tasks, options);
      for (const { namespace } of targets) engine.catalog.noteTraitsOf(namespace);
      return reply;
    });
  },
};

interface Task {
  readonly operation: BulkOperation;
  readonly target: WriteTarget;
}

function targetsOf({ engine: { catalog }, options, now }: Call): readonly WriteTarget[] {
  const context = contextOf(options, now);
  return options.documents('nsInfo').map((given) => {
    const info = Options.read(given, { ns: 'text', encryptionInformation: 'refused', collectionUUID: 'refused' }, 'bulkWrite.nsInfo');
    const [database = '', ...collection] = info.required('ns', info.text('ns')).split('.');
    return { catalog, namespace: writtenNamespaceOf(database, collection.join('.')), context, options };
  });
}

function targetAt(targets: readonly WriteTarget[], index: number): WriteTarget {
  const target = targets[index];
  if (target === undefined) throw badValue(`BulkWrite ops entry has an invalid nsInfo index ${index}`);
  return target;
}

function runTasks(tasks: readonly Task[], options: Options): Reply {
  const counts: Record<Count, number> = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
  const [entries, errors]: [Document[], Document[]] = [[], []];
  for (const [index, task] of tasks.entries()) {
    const entry = runTask(index, task, counts);
    entries.push(entry);
    if (entry.get('ok') === 0) errors.push(entry);
    if (errors.length > 0 && options.flag('ordered', true)) break;
  }
  const shown = options.flag('errorsOnly', false) ? errors : entries;
  return { ...wholeList('admin.$cmd.bulkWrite', shown), nErrors: new Int32(errors.length), ...asInts(counts) };
}

/** @returns the entry of the reply about one operation, whose counts are added to the others */
function runTask(index: number, { operation, target }: Task, counts: Record<Count, number>): Document {
  const idx = ['idx', new Int32(index)] as const;
  try {
    const outcome = operation.run(target);
    for (const name of COUNTS) counts[name] += outcome.counts[name] ?? 0;
    return Document.of([['ok', 1], idx, ...outcome.fields]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const refusal = [['code', new Int32(error.code)] as const, ['errmsg', error.message] as const, ...duplicateKeyOf(error)];
    const modified = operation.name === 'update' ? [['nModified', new Int32(0)] as const] : [];
    return Document.of([['ok', 0], idx, ...refusal, ['n', new Int32(0)], ...modified]);
  }
}

const COUNTS: readonly Count[] = ['nInserted', 'nMatched', 'nModified', 'nUpserted', 'nDeleted'];

const asInts = (counts: Record<Count, number>): Reply => Object.fromEntries(COUNTS.map((name) => [name, new Int32(counts[name])]));
