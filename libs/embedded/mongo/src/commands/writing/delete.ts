import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { failedToParse } from '../../errors';
import { wholeNumber } from '../../bson/number';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Call, Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import { Options, type OptionTable } from '../options';
import { hintOf } from '../reading/order';
import { allOf, firstOf } from './change';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';

const DELETE: OptionTable = { q: 'document', limit: 'any', hint: 'any', collation: 'refused', sampleId: 'ignored' };

export const deleteCommand: Command = {
  names: ['delete'],
  options: { deletes: 'documents', ...STATEMENT_OPTIONS },
  run: (call) => {
    const { engine, options } = call;
    const namespace = writtenTargetOf(call);
    const statements = counted(options.documents('deletes')).map((statement) => Options.read(statement, DELETE, 'delete.deletes'));
    for (const statement of statements) checkStatement(statement);
    return engine.writes.run(() => runDeletes(call, namespace, statements));
  },
};

function checkStatement(statement: Options): void {
  statement.required('q', statement.document('q'));
  const limit = wholeNumber(statement.required('limit', statement.value('limit')));
  if (limit !== 0 && limit !== 1) throw failedToParse('The limit field in delete objects must be 0 or 1. Got something else');
}

function runDeletes({ engine: { catalog }, options, now }: Call, namespace: string, statements: readonly Options[]): Reply {
  let removed = 0;
  const errors = runStatements(statements, options, (statement) => {
    const filter = parseFilter(statement.document('q') ?? Document.empty, { now });
    const collection = catalog.get(namespace);
    if (collection === undefined) return;
    const selection = { filter, hint: hintOf(collection, statement.value('hint')) };
    const isOne = wholeNumber(statement.value('limit')) === 1;
    const found = isOne ? [firstOf(collection, selection)] : allOf(collection, selection);
    for (const stored of found) {
      if (stored === undefined) continue;
      collection.remove(stored);
      removed += 1;
    }
  });
  return { n: new Int32(removed), ...errors };
}
