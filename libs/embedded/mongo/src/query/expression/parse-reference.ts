import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { CommandError, failedToParse, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { type Expression } from './expression';

const KNOWN_VARIABLES = new Set(['CLUSTER_TIME', 'DESCEND', 'PRUNE', 'KEEP', 'SEARCH_META', 'USER_ROLES', 'JS_SCOPE', 'IS_MR']);

/** Reads `$path.to.field` or `$$VARIABLE.path`. */
export function parseReference(text: string, context: QueryContext): Expression {
  if (!text.startsWith('$$')) return pathOf(text.slice(1));
  const [name = '', ...path] = text.slice(2).split('.');
  if (name === '') throw failedToParse('empty variable names are not allowed');
  const value = variable(name, context);
  return path.length === 0 ? value : alongPath(value, checkedParts(path.join('.')));
}

function pathOf(text: string): Expression {
  if (text === '') throw new CommandError(16872, "'$' by itself is not a valid FieldPath");
  const parts = checkedParts(text);
  const [name] = parts;
  if (parts.length === 1 && name !== undefined) return (root) => (root instanceof Document ? root.get(name) : undefined);
  return (root) => valueAlong(root, parts);
}

function variable(name: string, { now, variables }: QueryContext): Expression {
  const given = variables?.get(name);
  if (given !== undefined) return () => given;
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return (root) => root;
    case 'NOW':
      return () => now;
    case 'REMOVE':
      return () => undefined;
    default:
      throw KNOWN_VARIABLES.has(name) ? notImplemented(`$$${name}`) : new CommandError(17276, `Use of undefined variable: ${name}`);
  }
}

const alongPath =
  (start: Expression, parts: readonly string[]): Expression =>
  (root) =>
    valueAlong(start(root), parts);

/** What lies at a path in a value. Out of an array comes the list of what its documents have there; numbers choose no elements. */
function valueAlong(value: MaybeValue, parts: readonly string[]): MaybeValue {
  let reached = value;
  for (let at = 0; at < parts.length; at++) {
    if (isArray(reached)) return valuesInArray(reached, parts.slice(at));
    reached = reached instanceof Document ? reached.get(parts[at] ?? '') : undefined;
  }
  return reached;
}

function valuesInArray(array: readonly BsonValue[], parts: readonly string[]): readonly BsonValue[] {
  return array
    .filter((element) => element instanceof Document)
    .map((element) => valueAlong(element, parts))
    .filter((found) => found !== undefined);
}

/**
 * The parts of a path in an expression, a projection or a sort.
 * @throws CommandError for a path that is empty (40352), ends with a dot (40353), has an empty part (15998) or one that begins with `$` (16410).
 */
export function checkedParts(path: string): readonly string[] {
  const parts = path.split('.');
  if (path === '') throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw new CommandError(40353, "FieldPath must not end with a '.'.");
  if (parts.includes('')) throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
  if (parts.some((part) => part.startsWith('$'))) throw new CommandError(16410, "FieldPath field names may not start with '$'.");
  return parts;
}
