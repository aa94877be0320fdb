import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { CommandError } from '../../errors';
import type { Reply } from '../command';
import { duplicateKeyOf } from '../duplicate-key';
import type { Options, OptionTable } from '../options';

/** Options of every command that has a list of statements. */
export const STATEMENT_OPTIONS: OptionTable = {
  ordered: 'flag',
  bypassDocumentValidation: 'flag',
  let: 'refused',
  encryptionInformation: 'refused',
  isTimeseriesNamespace: 'refused',
  collectionUUID: 'refused',
  bypassEmptyTsReplacement: 'refused',
};

const MAX_STATEMENTS = 100_000;

/** @throws CommandError 16 when there are none, or too many */
export function counted<Statement>(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length >= 1 && statements.length <= MAX_STATEMENTS) return statements;
  throw new CommandError(16, `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${statements.length} operations.`);
}

/**
 * Runs one statement after the other; in order, none after the first that fails.
 *
 * @returns the reply's list of errors, if there are any
 */
export function runStatements<Statement>(
  statements: readonly Statement[],
  options: Options,
  run: (statement: Statement, index: number) => void,
): Reply {
  const isOrdered = options.flag('ordered', true);
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push(writeError(index, error));
      if (isOrdered) break;
    }
  }
  return writeErrors.length === 0 ? {} : { writeErrors };
}

function writeError(index: number, error: CommandError): Document {
  return Document.of([['index', new Int32(index)], ['code', new Int32(error.code)], ...duplicateKeyOf(error), ['errmsg', error.message]]);
}
