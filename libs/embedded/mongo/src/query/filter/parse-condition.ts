import { BSONRegExp } from 'bson';
import { typeCodes } from '../../bson/bson-type';
import { Document } from '../../bson/document';
import { wholeNumber } from '../../bson/number';
import { isArray, isNumber, isRegex, type BsonValue } from '../../bson/value';
import { badValue, CommandError, failedToParse, notImplemented } from '../../errors';
import { compileRegex } from './compile-regex';
import { Comparison, type ComparisonOperator, type ValueCondition, HasSize, HasType, MatchesRegex, OneOf } from './condition';

/** Reads an operand; `operators` are all that stand together with it. */
type ConditionParser = (operand: BsonValue, operators: Document) => ValueCondition;

const parsers: ReadonlyMap<string, ConditionParser> = new Map(
  Object.entries<ConditionParser>({
    $eq: (operand) => new Comparison('eq', operand),
    $gt: comparison('gt'),
    $gte: comparison('gte'),
    $lt: comparison('lt'),
    $lte: comparison('lte'),
    $in: parseIn,
    $type: parseType,
    $size: parseSize,
    $regex: parseRegex,
  }),
);

const NOT_BUILT = new Set([
  ...['$mod', '$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear', '$geoWithin', '$geoIntersects', '$near', '$nearSphere'],
  ...['$within', '$geoNear', '$maxDistance', '$minDistance', '$uniqueDocs'],
]);

/**
 * Reads one operator of a field that asks something of the value.
 * @throws CommandError 2 for an unknown operator or a wrong operand, 238 for what this server leaves out.
 */
export function parseCondition(name: string, operand: BsonValue, operators: Document): ValueCondition {
  const parse = parsers.get(name);
  if (parse !== undefined) return parse(operand, operators);
  throw NOT_BUILT.has(name) ? notImplemented(name) : badValue(`unknown operator: ${name}`);
}

/** Whether a value is `{ $operator: … }` and not a document to be found; a DBRef is a document. */
export function isOperators(value: BsonValue): value is Document {
  const name = value instanceof Document ? value.first()?.[0] : undefined;
  return name !== undefined && name.startsWith('$') && !['$ref', '$id', '$db'].includes(name);
}

/** What a regular expression as the value of a field, or in a list, asks for. */
export const regexCondition = (regex: BSONRegExp): MatchesRegex => matching(regex.pattern, regex.options);

function comparison(operator: ComparisonOperator): ConditionParser {
  return (operand) => {
    if (isRegex(operand)) throw badValue("Can't have RegEx as arg to predicate over field");
    return new Comparison(operator, operand);
  };
}

function parseIn(operand: BsonValue): ValueCondition {
  if (!isArray(operand)) throw badValue('$in needs an array');
  for (const value of operand) if (isOperators(value)) throw badValue('cannot nest $ under $in');
  const values = operand.filter((value) => !isRegex(value));
  return new OneOf(values, operand.filter(isRegex).map(regexCondition));
}

function parseType(operand: BsonValue): ValueCondition {
  const types = isArray(operand) ? operand : [operand];
  if (types.length === 0) throw failedToParse('$type must match at least one type');
  return new HasType(new Set(types.flatMap(codesOf)));
}

function codesOf(type: BsonValue): readonly number[] {
  if (type === 'number') return ['int', 'long', 'double', 'decimal'].flatMap(codesOf);
  const code = typeof type === 'string' ? typeCodes.get(type) : [...typeCodes.values()].find((known) => known === wholeNumber(type));
  if (code !== undefined) return [code];
  if (typeof type === 'string') throw badValue(`Unknown type name alias: ${type}`);
  throw isNumber(type)
    ? badValue(`Invalid numerical type code: ${String(type)}`)
    : new CommandError(14, 'type must be represented as a number or a string');
}

function parseSize(operand: BsonValue): ValueCondition {
  const size = wholeNumber(operand);
  if (size === undefined) throw badValue('$size must be a whole number');
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return new HasSize(size);
}

function parseRegex(operand: BsonValue, operators: Document): ValueCondition {
  const options = operators.get('$options') ?? '';
  if (typeof options !== 'string') throw badValue('$options has to be a string');
  if (typeof operand === 'string') return matching(operand, options);
  if (!isRegex(operand)) throw badValue('$regex has to be a string');
  if (operand.options !== '' && operators.has('$options')) throw new CommandError(51075, 'options set in both $regex and $options');
  return matching(operand.pattern, operand.options || options);
}

function matching(pattern: string, options: string): MatchesRegex {
  const compiled = compileRegex(pattern, options);
  return new MatchesRegex(new BSONRegExp(pattern, options), compiled);
}
