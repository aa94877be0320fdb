import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { failedToParse } from '../../errors';
import type { Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import { Options, type OptionTable } from '../options';
import { runUpdate } from './run-update';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';
import { contextOf } from './write-options';
import type { WriteTarget } from './write-target';

const UPDATE: OptionTable = {
  q: 'document',
  u: 'any',
  multi: 'flag',
  upsert: 'flag',
  sort: 'document',
  hint: 'any',
  c: 'refused',
  collation: 'refused',
  arrayFilters: 'documents',
  upsertSupplied: 'refused',
  sampleId: 'ignored',
};

export const update: Command = {
  names: ['update'],
  options: { updates: 'documents', ...STATEMENT_OPTIONS, let: 'document' },
  run: (call) => {
    const { engine, options, now } = call;
    const target = { catalog: engine.catalog, namespace: writtenTargetOf(call), context: contextOf(options, now), options };
    const statements = counted(options.documents('updates')).map((statement) => Options.read(statement, UPDATE, 'update.updates'));
    for (const statement of statements) {
      statement.required('q', statement.document('q'));
      checkUpdate(statement.required('u', statement.value('u')));
    }
    return engine.writes.run(() => runUpdates(target, statements));
  },
};

/** @throws CommandError 9 for what is no update */
export function checkUpdate(update: BsonValue): void {
  if (!(update instanceof Document) && !isArray(update)) throw failedToParse('Update argument must be either an object or an array');
}

function runUpdates(target: WriteTarget, statements: readonly Options[]): Reply {
  let [matched, modified] = [0, 0];
  const upserted: Document[] = [];
  const errors = runStatements(statements, target.options, (statement, index) => {
    const outcome = runUpdate(target, { filter: statement.document('q'), update: statement.value('u') ?? null, options: statement });
    matched += outcome.matched;
    modified += outcome.modified;
    if (outcome.upsertedId !== undefined) upserted.push(upsertedAt(index, outcome.upsertedId));
  });
  target.catalog.noteTraitsOf(target.namespace);
  const counts = { n: new Int32(matched + upserted.length), nModified: new Int32(modified) };
  return { ...counts, ...(upserted.length === 0 ? {} : { upserted }), ...errors };
}

const upsertedAt = (index: number, id: BsonValue): Document =>
  Document.of([
    ['index', new Int32(index)],
    ['_id', id],
  ]);
