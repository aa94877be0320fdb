import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { arithmeticOperators } from './arithmetic-operators';
import { arrayOperators } from './array-operators';
import { comparisonOperators } from './comparison-operators';
import { conditionalOperators } from './conditional-operators';
import { type Expression } from './expression';
import { knownOperators } from './known-operators';
import { logicalOperators } from './logical-operators';
import { type OperatorParser } from './operator-parser';
import { parseReference } from './parse-reference';
import { stringOperators } from './string-operators';

const operators: ReadonlyMap<string, OperatorParser> = new Map<string, OperatorParser>([
  ...Object.entries(arithmeticOperators),
  ...Object.entries(arrayOperators),
  ...Object.entries(comparisonOperators),
  ...Object.entries(conditionalOperators),
  ...Object.entries(logicalOperators),
  ...Object.entries(stringOperators),
  ['$literal', (value) => constant(value)],
]);

/**
 * Reads an expression of the aggregation: a `$path`, a `$$VARIABLE`, an operator, a document or a list of expressions, or a constant.
 * @throws CommandError 168 for an unknown operator, 238 for one that this server leaves out, and MongoDB's codes for wrong operands.
 */
export function parseExpression(value: BsonValue, context: QueryContext): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return parseReference(value, context);
  if (isArray(value)) return listOf(value.map((element) => parseExpression(element, context)));
  if (!(value instanceof Document)) return constant(value);
  const [name, operand] = value.first() ?? [''];
  return name.startsWith('$') && operand !== undefined ? parseOperator(value, name, context) : documentOf(value, context);
}

function parseOperator(document: Document, name: string, context: QueryContext): Expression {
  if (document.size > 1) throw new CommandError(15983, `An object representing an expression must have exactly one field: ${name}`);
  const parse = operators.get(name);
  if (parse === undefined) throw unknownOperator(name);
  return parse(document.get(name) ?? null, (operand) => parseExpression(operand, context));
}

/** The refusal of an operator that this server does not have. */
export function unknownOperator(name: string): CommandError {
  return knownOperators.has(name) ? notImplemented(name) : new CommandError(168, `Unrecognized expression '${name}'`);
}

const constant =
  (value: BsonValue): Expression =>
  () =>
    value;

/** A list of what each expression gives; what is missing becomes null. */
const listOf =
  (elements: readonly Expression[]): Expression =>
  (root) =>
    elements.map((element) => element(root) ?? null);

/** A document of what each expression gives, without what is missing. */
function documentOf(document: Document, context: QueryContext): Expression {
  const fields = Array.from(document.entries(), ([name, value]) => {
    if (name.startsWith('$')) throw new CommandError(16410, `Field names may not start with '$': ${name}`);
    if (name.includes('.')) throw new CommandError(16412, `Field names may not contain '.': ${name}`);
    return [name, parseExpression(value, context)] as const;
  });
  return (root) => Document.of(presentFields(fields, root));
}

function* presentFields(fields: readonly (readonly [string, Expression])[], root: BsonValue): Generator<readonly [string, BsonValue]> {
  for (const [name, expression] of fields) {
    const value = expression(root);
    if (value !== undefined) yield [name, value];
  }
}
