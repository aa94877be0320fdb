import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { failedToParse } from '../../errors';
import { type QueryContext } from '../context';
import { arithmeticModifiers } from './arithmetic-modifiers';
import { parseArrayFilters, requireUsed } from './array-filters';
import { arrayModifiers } from './array-modifiers';
import { parseBit } from './bit';
import { parseCurrentDate } from './current-date';
import { fieldModifiers } from './field-modifiers';
import { type Change, type ModifierParser } from './modifier';
import { OperatorUpdate } from './operator-update';
import { inPathOrder, requireNoConflict, requireOneNaming } from './path-order';
import { PipelineUpdate } from './pipeline-update';
import { parseRename } from './rename';
import { Replacement } from './replacement';
import { type Update } from './update';
import { updatePath } from './update-path';

const modifiers: ReadonlyMap<string, ModifierParser> = new Map<string, ModifierParser>([
  ...Object.entries(fieldModifiers),
  ...Object.entries(arithmeticModifiers),
  ...Object.entries(arrayModifiers),
  ['$bit', parseBit],
  ['$currentDate', parseCurrentDate],
]);

/**
 * Reads an update: a document to replace by, operators, or a pipeline. The array filters say which elements `$[name]` means.
 * @throws CommandError 9 for what is no update or an unknown operator, 40 for paths that conflict, 52 and 56 for paths that cannot
 * be, those of the operators, array filters and stages for wrong operands, 238 for what this server leaves out.
 */
export function parseUpdate(update: BsonValue, context: QueryContext, arrayFilters: readonly Document[] = []): Update {
  if (update instanceof Document && update.first()?.[0].startsWith('$')) return parseOperators(update, context, arrayFilters);
  if (arrayFilters.length > 0) throw failedToParse('arrayFilters may only be specified for updates by operators');
  if (isArray(update)) return new PipelineUpdate(update, context);
  if (update instanceof Document) return new Replacement(update);
  throw failedToParse('Update argument must be either an object or an array');
}

function parseOperators(update: Document, context: QueryContext, arrayFilters: readonly Document[]): Update {
  const [always, onInsert]: [Change[], Change[]] = [[], []];
  for (const [operator, fields] of update.entries()) {
    const changes = parseOperator(operator, fields, context);
    (operator === '$setOnInsert' ? onInsert : always).push(...changes);
  }
  const all = inPathOrder([...always, ...onInsert]);
  requireNoConflict(all);
  requireOneNaming(all);
  const filters = parseArrayFilters(arrayFilters, context);
  requireUsed(
    filters,
    all.map(({ parts }) => parts),
  );
  return new OperatorUpdate(inPathOrder(always), all, filters);
}

function parseOperator(operator: string, fields: BsonValue, context: QueryContext): readonly Change[] {
  const parse = modifiers.get(operator);
  if (parse === undefined && operator !== '$rename') throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier`);
  if (!(fields instanceof Document)) throw failedToParse(`Modifiers operate on fields but we found another type instead: ${operator}`);
  return Array.from(fields.entries(), ([path, operand]) => {
    const assignment = { path, operand, context };
    return parse === undefined ? parseRename(assignment) : [{ parts: updatePath(path), modify: parse(assignment) }];
  }).flat();
}
