import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { toNumber } from '../../bson/number';
import { isNumber } from '../../bson/value';
import type { Direction } from '../keys/entry-key';

export interface IndexField {
  readonly path: string;
  readonly direction: Direction;
}

/** What an index is. */
export interface IndexDefinition {
  readonly name: string;
  readonly key: Document;
  readonly fields: readonly IndexField[];
  readonly isUnique: boolean;
  /** Leaves out documents that have none of the fields. */
  readonly isSparse: boolean;
  /** As `listIndexes` shows it. */
  readonly specification: Document;
}

/** The definition that a specification stands for, which has been found good before. */
export function definitionOf(specification: Document): IndexDefinition {
  const [key, name] = [specification.get('key'), specification.get('name')];
  if (!(key instanceof Document) || typeof name !== 'string') throw new TypeError('an index has a key and a name');
  const fields = Array.from(key.entries(), ([path, direction]): IndexField => {
    return { path, direction: isNumber(direction) && toNumber(direction) < 0 ? -1 : 1 };
  });
  const isId = key.size === 1 && key.has('_id');
  const isUnique = isId || specification.get('unique') === true;
  return { name, key, fields, isUnique, isSparse: specification.get('sparse') === true, specification };
}

/** The index that every collection has. */
export const ID_INDEX = definitionOf(
  Document.of([
    ['v', new Int32(2)],
    ['key', Document.of([['_id', new Int32(1)]])],
    ['name', '_id_'],
  ]),
);
