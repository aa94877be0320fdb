import { Document } from '../bson/document';
import { isArray, type BsonValue } from '../bson/value';
import { failedToParse, notImplemented } from '../errors';

const USER_VARIABLE = /^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/;

/**
 * Reads the option `let` of a command: values that the command's expressions use as `$$name`.
 * @throws CommandError 9 for a name that is none, 238 for values that may be expressions.
 */
export function parseVariables(given: Document): ReadonlyMap<string, BsonValue> {
  return new Map(Array.from(given.entries(), ([name, value]) => [checkedName(name), constant(name, value)]));
}

function checkedName(name: string): string {
  if (USER_VARIABLE.test(name)) return name;
  throw failedToParse(`'${name}' is no name for a user variable: it must begin with a lower-case letter`);
}

function constant(name: string, value: BsonValue): BsonValue {
  const mayBeExpression = value instanceof Document || isArray(value) || (typeof value === 'string' && value.startsWith('$'));
  if (mayBeExpression) throw notImplemented(`an expression as the value of ${name} in let`);
  return value;
}
