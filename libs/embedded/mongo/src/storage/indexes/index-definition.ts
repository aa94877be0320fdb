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
  readonly fields: readonly IndexField[];
  readonly isUnique: boolean;
  /** Leaves out documents that have none of the fields. */
  readonly isSparse: boolean;
  /** As `listIndexes` shows it. */
  readonly specification: Document;
}

/** The definition that a specification stands for, which has been found good before. */
export function definitionOf(specification: Document): IndexDefinition {
  const key = specification.get('key');
  const fields = Array.from(key instanceof Document ? key.entries() : [], ([path, direction]): IndexField => {
    return { path, direction: isNumber(direction) && toNumber(direction) < 0 ? -1 : 1 };
  });
  const isId = fields.length === 1 && fields[0]?.path === '_id';
  const isUnique = isId || specification.get('unique') === true;
  return { name: String(specification.get('name')), fields, isUnique, isSparse: specification.get('sparse') === true, specification };
}

/** The index that every collection has. */
export const ID_INDEX = definitionOf(
  Document.of([
    ['v', new Int32(2)],
    ['key', Document.of([['_id', new Int32(1)]])],
    ['name', '_id_'],
  ]),
);
