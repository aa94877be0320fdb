import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { toNumber, wholeNumber } from '../../bson/number';
import { isNumber, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue, CommandError, failedToParse, notImplemented, typeMismatch } from '../../errors';
import { arrayIndex } from '../../query/field-path';
import { definitionOf, ID_INDEX, type IndexDefinition } from '../../storage/indexes/index-definition';
import { isEqual } from '../../bson/compare';

/** Options of an index. */
const OPTIONS: Readonly<Record<string, 'taken' | 'ignored' | 'refused'>> = {
  key: 'taken',
  name: 'taken',
  unique: 'taken',
  sparse: 'taken',
  v: 'taken',
  ns: 'ignored',
  background: 'ignored',
  partialFilterExpression: 'refused',
  expireAfterSeconds: 'refused',
  collation: 'refused',
  hidden: 'refused',
  storageEngine: 'refused',
  weights: 'refused',
  default_language: 'refused',
  language_override: 'refused',
  textIndexVersion: 'refused',
  '2dsphereIndexVersion': 'refused',
  bits: 'refused',
  min: 'refused',
  max: 'refused',
  wildcardProjection: 'refused',
  prepareUnique: 'refused',
};

const OTHER_KINDS = new Set(['text', 'hashed', '2d', '2dsphere', 'columnstore']);
const VERSION = 2;

const cannotCreate = (reason: string): CommandError => new CommandError(67, reason);

/**
 * The index that a specification of `createIndexes` asks for.
 *
 * @throws CommandError 9, 67, 197, 2 or 14 for what is no specification, 238 for the kinds of index that this server does not have
 */
export function parseIndex(specification: Document): IndexDefinition {
  const key = specification.get('key');
  const name = specification.get('name');
  if (!(key instanceof Document)) throw failedToParse("The 'key' field is a required property of an index specification");
  if (typeof name !== 'string') throw failedToParse("The 'name' field is a required property of an index specification");
  checkName(name);
  checkKey(key);
  if (isEqual(key, ID_INDEX.key)) return idIndex(specification);
  if (name === ID_INDEX.name || isIdAlone(key)) throw badValue(`the name ${name} and its key do not fit the index on _id`);
  checkOptions(specification);
  const flags = ['unique', 'sparse'].filter((option) => isTrue(specification.get(option))).map((option) => [option, true] as const);
  return definitionOf(Document.of([['v', new Int32(VERSION)], ['key', key], ['name', name], ...flags]));
}

const isIdAlone = (key: Document): boolean => key.size === 1 && key.has('_id');

function checkName(name: string): void {
  if (name === '') throw cannotCreate('index name cannot be empty');
  if (name === '*') throw badValue("the index name '*' is not valid");
}

function idIndex(specification: Document): IndexDefinition {
  const more = Array.from(specification.names()).find((name) => !['key', 'name', 'v', 'ns'].includes(name));
  if (more === undefined) return ID_INDEX;
  throw new CommandError(197, `The field '${more}' is not valid for an _id index specification`);
}

function checkKey(key: Document): void {
  if (key.size === 0) throw cannotCreate('Index keys cannot be an empty field');
  for (const [path, kind] of key.entries()) {
    checkKind(kind);
    checkPath(path);
  }
}

function checkKind(kind: BsonValue): void {
  if (typeof kind === 'string' && OTHER_KINDS.has(kind)) throw notImplemented(`an index of the kind ${kind}`);
  if (!isNumber(kind) || !(Math.abs(toNumber(kind)) > 0))
    throw cannotCreate('Values in an index key pattern must be numbers other than 0, or names of kinds');
}

function checkPath(path: string): void {
  const parts = path.split('.');
  if (parts.at(-1) === '$**') throw notImplemented('a wildcard index');
  if (parts.includes('')) throw cannotCreate('Index keys cannot contain an empty field.');
  if (parts.some((part) => part.startsWith('$'))) throw cannotCreate('Index key contains an illegal field name');
  if (parts.some((part) => arrayIndex(part) !== undefined)) throw notImplemented('an index on an element of an array by its number');
}

function checkOptions(specification: Document): void {
  for (const [name, value] of specification.entries()) checkOption(name, value);
  if (specification.has('v') && wholeNumber(specification.get('v')) !== VERSION) throw notImplemented('an index of another version than 2');
}

function checkOption(name: string, value: BsonValue): void {
  const kind = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (kind === undefined) throw new CommandError(197, `The field '${name}' is not valid for an index specification`);
  if (kind === 'refused' && value !== false) throw notImplemented(`the option ${name} of an index`);
}

function isTrue(value: MaybeValue): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  if (isNumber(value)) return toNumber(value) !== 0;
  throw typeMismatch('The options unique and sparse of an index must be true or false');
}

/** Whether two indexes hold the same entries. */
export const isSameIndex = (one: IndexDefinition, other: IndexDefinition): boolean =>
  isSameKey(one, other) && one.isUnique === other.isUnique && one.isSparse === other.isSparse;

/** Whether two indexes are on the same fields in the same directions. */
export const isSameKey = (one: IndexDefinition, other: IndexDefinition): boolean =>
  one.fields.length === other.fields.length &&
  one.fields.every(({ path, direction }, at) => other.fields[at]?.path === path && other.fields[at].direction === direction);
