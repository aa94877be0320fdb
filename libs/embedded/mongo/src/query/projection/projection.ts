import { Document } from '../../bson/document';
import { isTrue } from '../expression/expression';
import { isNumber, type BsonValue } from '../../bson/value';
import { CommandError, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { type Expression } from '../expression/expression';
import { knownOperators } from '../expression/known-operators';
import { parseExpression } from '../expression/parse-expression';
import { checkedParts } from '../expression/parse-reference';
import { NAMED, ProjectionTree } from './projection-tree';

/** Makes a new document of a document. */
export type Projection = (document: Document) => Document;

/** One path of a projection and what it asks: to include the field, to exclude it, or to compute it. */
interface Leaf {
  readonly path: string;
  readonly action: 'include' | 'exclude' | Expression;
}

/** Operators of projections that expressions do not have, or have with another meaning. */
const NOT_BUILT = new Set(['$slice', '$elemMatch', '$meta']);

/**
 * Reads a projection of `find` or the stage `$project`. An empty one takes documents as they are.
 * @throws CommandError 31253 or 31254 for a mix of inclusion and exclusion, 31249 or 31250 for paths that collide, those of
 * paths and expressions; 238 for `$slice`, `$elemMatch` and the positional `$`.
 */
export function parseProjection(projection: Document, context: QueryContext): Projection {
  const leaves = leavesOf(projection, '', context);
  if (leaves.length === 0) return (document) => document;
  return isInclusion(leaves) ? inclusion(leaves) : exclusion(leaves);
}

/**
 * Reads the fields of `$set` and `$addFields`: all of them are computed.
 * @throws CommandError as `parseProjection` does.
 */
export function parseAddedFields(fields: Document, context: QueryContext): Projection {
  const tree = new ProjectionTree();
  for (const [path, value] of pathsOf(fields, '')) tree.add(checkedParts(path), parseExpression(value, context));
  return computing(tree);
}

/** A projection that drops these paths, as `$unset` does. */
export function excluding(paths: readonly string[]): Projection {
  const tree = new ProjectionTree();
  for (const path of paths) tree.add(checkedParts(path), NAMED);
  return (document) => asDocument(tree.exclude(document));
}

function leavesOf(document: Document, prefix: string, context: QueryContext): Leaf[] {
  return Array.from(pathsOf(document, prefix), ([path, value]) => ({ path, action: actionOf(path, value, context) }));
}

/** The paths of a document's fields and of its documents' fields; documents that are expressions are not entered. */
function* pathsOf(document: Document, prefix: string): Generator<readonly [string, BsonValue]> {
  for (const [name, value] of document.entries()) {
    const path = prefix + name;
    const first = value instanceof Document ? value.first()?.[0] : undefined;
    if (value instanceof Document && first !== undefined && !first.startsWith('$')) yield* pathsOf(value, `${path}.`);
    else yield [path, value];
  }
}

function actionOf(path: string, value: BsonValue, context: QueryContext): Leaf['action'] {
  if (path.split('.').includes('$')) throw notImplemented('the positional $ in a projection');
  if (isNumber(value) || typeof value === 'boolean') return isTrue(value) ? 'include' : 'exclude';
  if (value instanceof Document) requireExpression(path, value);
  return parseExpression(value, context);
}

function requireExpression(path: string, value: Document): void {
  const [operator] = value.first() ?? [];
  if (operator === undefined)
    throw new CommandError(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`);
  if (NOT_BUILT.has(operator)) throw notImplemented(`${operator} in a projection`);
  if (!knownOperators.has(operator)) throw new CommandError(31325, `Invalid $project :: caused by :: Unknown expression ${operator}`);
}

/** The first field decides, except that `_id` may be excluded from an inclusion. */
function isInclusion(leaves: readonly Leaf[]): boolean {
  const first = leaves.find(({ path }) => path !== '_id') ?? leaves[0];
  return first?.action !== 'exclude';
}

function inclusion(leaves: readonly Leaf[]): Projection {
  const tree = new ProjectionTree();
  for (const { path, action } of leaves) {
    if (action === 'exclude' && path === '_id') continue;
    if (action === 'exclude') throw new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
    tree.add(checkedParts(path), action === 'include' ? NAMED : action);
  }
  const isIdNamed = leaves.some(({ path }) => path.split('.')[0] === '_id');
  if (!isIdNamed) tree.add(['_id'], NAMED);
  const compute = computing(tree);
  return (document) => compute(asDocument(tree.include(document)), document);
}

function exclusion(leaves: readonly Leaf[]): Projection {
  const tree = new ProjectionTree();
  for (const { path, action } of leaves) {
    if (action === 'include' && path === '_id') continue;
    if (action === 'include') throw new CommandError(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
    if (action !== 'exclude') throw new CommandError(31252, 'Cannot use an expression in exclusion projection');
    tree.add(checkedParts(path), NAMED);
  }
  return (document) => asDocument(tree.exclude(document));
}

const computing =
  (tree: ProjectionTree) =>
  (document: Document, root = document): Document =>
    tree.isComputing ? asDocument(tree.compute(document, root)) : document;

/** What a projection makes of a document is a document. */
function asDocument(value: BsonValue | undefined): Document {
  return value instanceof Document ? value : Document.empty;
}
