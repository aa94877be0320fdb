import { Document } from '../../bson/document';
import { isArray, isRegex, type BsonValue } from '../../bson/value';
import { badValue, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { isTrue } from '../expression/expression';
import { parseExpression } from '../expression/parse-expression';
import { fieldPath, type FieldPath, SELF } from '../field-path';
import { Comparison, Exists } from './condition';
import { AndFilter, ElementMatches, ExpressionFilter, type Filter, NorFilter, OrFilter, PathFilter } from './filter';
import { isOperators, parseCondition, regexCondition } from './parse-condition';

const LOGICAL = { $and: AndFilter, $or: OrFilter, $nor: NorFilter } as const;
const isLogical = (name: string): name is keyof typeof LOGICAL => Object.hasOwn(LOGICAL, name);
const NOT_BUILT = new Set(['$where', '$text', '$jsonSchema', '$sampleRate', '$alwaysTrue', '$alwaysFalse']);

/** What the parts of a filter know. */
interface FilterContext extends QueryContext {
  /** Whether they are about an element, not about the whole document. */
  readonly isNested: boolean;
}

/**
 * Reads a filter as `find`, `update`, `$match` and the others take it.
 * @throws CommandError 2 for what MongoDB does not know or accept, 238 for what it knows and this server leaves out.
 */
export function parseFilter(filter: Document, context: QueryContext): Filter {
  return parseAllOf(filter, { ...context, isNested: false });
}

function parseAllOf(filter: Document, context: FilterContext): Filter {
  const filters = Array.from(filter.entries(), ([name, value]) => parseEntry(name, value, context)).flat();
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : new AndFilter(filters);
}

function parseEntry(name: string, value: BsonValue, context: FilterContext): Filter[] {
  if (!name.startsWith('$')) return parseField(fieldPath(name), value, context);
  if (isLogical(name)) return [new LOGICAL[name](parseFilters(name, value, context))];
  if (name === '$expr') return [parseExpressionFilter(value, context)];
  if (name === '$comment') return [];
  if (NOT_BUILT.has(name)) throw notImplemented(name);
  throw badValue(`unknown top level operator: ${name}`);
}

function parseFilters(name: string, value: BsonValue, context: FilterContext): Filter[] {
  if (!isArray(value) || value.length === 0) throw badValue(`${name} argument must be a non-empty array`);
  return value.map((one) => {
    if (!(one instanceof Document)) throw badValue(`${name} argument's entries must be objects`);
    return parseAllOf(one, context);
  });
}

function parseExpressionFilter(value: BsonValue, context: FilterContext): Filter {
  if (context.isNested) throw badValue('$expr can only be applied to the top-level document');
  return new ExpressionFilter(parseExpression(value, context));
}

function parseField(path: FieldPath, value: BsonValue, context: FilterContext): Filter[] {
  if (isRegex(value)) return [new PathFilter(path, regexCondition(value))];
  if (isOperators(value)) return parseOperators(path, value, context);
  return [new PathFilter(path, new Comparison('eq', value))];
}

/** Reads `{ $gt: 1, $lt: 5 }`: what is asked of one path, all of it. */
function parseOperators(path: FieldPath, operators: Document, context: FilterContext): Filter[] {
  return Array.from(operators.entries(), ([name, operand]) => {
    if (name === '$options') return requireRegex(operators);
    const parse = composite.get(name);
    return parse === undefined ? new PathFilter(path, parseCondition(name, operand, operators)) : parse({ path, operand, context });
  }).flat();
}

function requireRegex(operators: Document): Filter[] {
  if (operators.has('$regex')) return [];
  throw badValue('$options needs a $regex');
}

interface Operation {
  readonly path: FieldPath;
  readonly operand: BsonValue;
  readonly context: FilterContext;
}

/** Operators that are built of others. */
const composite: ReadonlyMap<string, (operation: Operation) => Filter> = new Map(
  Object.entries<(operation: Operation) => Filter>({
    $ne: (operation) => negated(operation, '$eq'),
    $nin: (operation) => negated(operation, '$in'),
    $exists: ({ path, operand }) =>
      isTrue(operand) ? new PathFilter(path, new Exists()) : new NorFilter([new PathFilter(path, new Exists())]),
    $not: parseNot,
    $all: parseAll,
    $elemMatch: ({ path, operand, context }) => new PathFilter(path, parseElementMatch(operand, context)),
  }),
);

function negated({ path, operand }: Operation, operator: '$eq' | '$in'): Filter {
  if (operator === '$eq' && isRegex(operand)) throw badValue("Can't have regex as arg to $ne.");
  return new NorFilter([new PathFilter(path, parseCondition(operator, operand, Document.empty))]);
}

function parseNot({ path, operand, context }: Operation): Filter {
  if (isRegex(operand)) return new NorFilter([new PathFilter(path, regexCondition(operand))]);
  if (!(operand instanceof Document) || operand.size === 0) throw badValue('$not needs a regex or a document');
  return new NorFilter([new AndFilter(parseOperators(path, operand, context))]);
}

function parseAll({ path, operand, context }: Operation): Filter {
  if (!isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return new OrFilter([]);
  return new AndFilter(operand.map((one) => parseOneOfAll(path, one, context)));
}

function parseOneOfAll(path: FieldPath, value: BsonValue, context: FilterContext): Filter {
  if (isRegex(value)) return new PathFilter(path, regexCondition(value));
  if (!isOperators(value)) return new PathFilter(path, new Comparison('eq', value));
  const criterion = value.get('$elemMatch');
  if (criterion === undefined) throw badValue('no $ expressions in $all');
  return new PathFilter(path, parseElementMatch(criterion, context));
}

function parseElementMatch(operand: BsonValue, context: QueryContext): ElementMatches {
  if (!(operand instanceof Document)) throw badValue('$elemMatch needs an Object');
  const name = operand.first()?.[0] ?? '';
  const isAboutFields = !isOperators(operand) || isLogical(name) || name === '$expr';
  const nested = { ...context, isNested: true };
  const filter = isAboutFields ? parseAllOf(operand, nested) : new AndFilter(parseOperators(SELF, operand, nested));
  return new ElementMatches(filter, isAboutFields);
}

/**
 * Reads the operand of `$pull`: a condition on each element, or fields that each element must have.
 * @throws CommandError as `parseFilter` does.
 */
export function parseElementFilter(operand: BsonValue, context: QueryContext): (element: BsonValue) => boolean {
  const nested = { ...context, isNested: true };
  if (!(operand instanceof Document) || isOperators(operand)) {
    const filter = new AndFilter(parseField(SELF, operand, nested));
    return (element) => filter.matches(element);
  }
  const filter = parseAllOf(operand, nested);
  return (element) => element instanceof Document && filter.matches(element);
}
