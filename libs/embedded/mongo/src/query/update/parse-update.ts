import { compareStrings } from '../../bson/compare';
import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError, failedToParse, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { arrayIndex } from '../field-path';
import { arrayModifiers } from './array-modifiers';
import { fieldModifiers } from './field-modifiers';
import { type Change, type ModifierParser } from './modifier';
import { OperatorUpdate } from './operator-update';
import { parseRename } from './rename';
import { Replacement } from './replacement';
import { type Update } from './update';
import { updatePath } from './update-path';

const modifiers: ReadonlyMap<string, ModifierParser> = new Map<string, ModifierParser>([
  ...Object.entries(fieldModifiers),
  ...Object.entries(arrayModifiers),
]);
const NOT_BUILT = new Set(['$bit', '$currentDate', '$mul', '$pop', '$pullAll']);

/**
 * Reads an update: a document to replace by, or operators.
 * @throws CommandError 9 for what is no update or an unknown operator, 40 for paths that conflict, 52 and 56 for paths that cannot
 * be, those of the operators for wrong operands, 238 for pipelines and what else this server leaves out.
 */
export function parseUpdate(update: BsonValue, context: QueryContext): Update {
  if (isArray(update)) throw notImplemented('an update by a pipeline');
  if (!(update instanceof Document)) throw failedToParse('Update argument must be either an object or an array');
  return update.first()?.[0].startsWith('$') ? parseOperators(update, context) : new Replacement(update);
}

function parseOperators(update: Document, context: QueryContext): Update {
  const [always, onInsert]: [Change[], Change[]] = [[], []];
  for (const [operator, fields] of update.entries()) {
    const changes = parseOperator(operator, fields, context);
    (operator === '$setOnInsert' ? onInsert : always).push(...changes);
  }
  const all = [...always, ...onInsert].sort(byPath);
  requireNoConflict(all);
  return new OperatorUpdate(always.sort(byPath), all);
}

function parseOperator(operator: string, fields: BsonValue, context: QueryContext): Change[] {
  if (NOT_BUILT.has(operator)) throw notImplemented(operator);
  const parse = modifiers.get(operator);
  if (parse === undefined && operator !== '$rename') throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier`);
  if (!(fields instanceof Document)) throw failedToParse(`Modifiers operate on fields but we found another type instead: ${operator}`);
  return Array.from(fields.entries(), ([path, operand]) => {
    const assignment = { path, operand, context };
    return parse === undefined ? parseRename(assignment) : [{ parts: updatePath(path), modify: parse(assignment) }];
  }).flat();
}

/** MongoDB makes changes by path, part by part: numbers in their order, then names. */
function byPath({ parts: left }: Change, { parts: right }: Change): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = compareParts(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareParts(left: string, right: string): number {
  const [first, second] = [arrayIndex(left), arrayIndex(right)];
  if (first === undefined && second === undefined) return compareStrings(left, right);
  return (first ?? Infinity) - (second ?? Infinity);
}

/** In this order a path stands directly before one that conflicts with it. */
function requireNoConflict(changes: readonly Change[]): void {
  for (const [at, { parts }] of changes.entries()) {
    const next = changes[at + 1]?.parts;
    if (next === undefined || !parts.every((part, index) => part === next[index])) continue;
    throw new CommandError(40, `Updating the path '${next.join('.')}' would create a conflict at '${parts.join('.')}'`);
  }
}
