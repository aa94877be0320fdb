import { Int32 } from 'bson';
import { failedToParse } from '../../errors';
import { wholeNumber } from '../../bson/number';
import type { Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import { Options, type OptionTable } from '../options';
import { runDelete } from './run-delete';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';
import type { WriteTarget } from './write-target';

const DELETE: OptionTable = { q: 'document', limit: 'any', hint: 'any', collation: 'refused', sampleId: 'ignored' };

export const deleteCommand: Command = {
  names: ['delete'],
  options: { deletes: 'documents', ...STATEMENT_OPTIONS },
  run: (call) => {
    const { engine, options, now } = call;
    const target = { catalog: engine.catalog, namespace: writtenTargetOf(call), context: { now }, options };
    const statements = counted(options.documents('deletes')).map((statement) => Options.read(statement, DELETE, 'delete.deletes'));
    for (const statement of statements) checkStatement(statement);
    return engine.writes.run(() => runDeletes(target, statements));
  },
};

function checkStatement(statement: Options): void {
  statement.required('q', statement.document('q'));
  const limit = wholeNumber(statement.required('limit', statement.value('limit')));
  if (limit !== 0 && limit !== 1) throw failedToParse('The limit field in delete objects must be 0 or 1. Got something else');
}

function runDeletes(target: WriteTarget, statements: readonly Options[]): Reply {
  let removed = 0;
  const errors = runStatements(statements, target.options, (statement) => {
    const isMulti = wholeNumber(statement.value('limit')) === 0;
    removed += runDelete(target, { filter: statement.document('q'), hint: statement.value('hint'), isMulti });
  });
  return { n: new Int32(removed), ...errors };
}
