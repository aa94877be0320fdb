import { Binary, Int32, UUID } from 'bson';
import { Document } from '../bson/document';
import { encode } from '../bson/encode';
import { isArray, type MaybeValue } from '../bson/value';
import type { Collection } from './collection';
import type { IndexTraits } from './indexes/collection-index';

/** An index as the catalog keeps it. */
export interface IndexRecord {
  readonly number: number;
  readonly specification: Document;
  readonly traits: IndexTraits;
}

/** A collection as the catalog keeps it. */
export interface CollectionRecord {
  readonly number: number;
  readonly uuid: UUID;
  readonly indexes: readonly IndexRecord[];
  readonly validator: Document;
}

/** What the catalog keeps of a collection, as bytes. */
export function encodeCollection({ number, uuid, indexes, validator }: Collection): Buffer {
  return encode(
    Document.of([
      ['number', new Int32(number)],
      ['uuid', uuid],
      ['validator', validator],
      [
        'indexes',
        indexes.map(({ number: index, definition, traits }) =>
          Document.of([
            ['number', new Int32(index)],
            ['specification', definition.specification],
            ['multikey', traits.multikey],
            ['hasCutKeys', traits.hasCutKeys],
          ]),
        ),
      ],
    ]),
  );
}

/** What {@link encodeCollection} wrote. */
export function decodeCollection(bytes: Buffer): CollectionRecord {
  const record = Document.fromBytes(bytes);
  return {
    number: numberOf(record.get('number')),
    uuid: uuidOf(record.get('uuid')),
    indexes: documentsOf(record.get('indexes')).map(decodeIndex),
    validator: documentOf(record.get('validator')),
  };
}

function decodeIndex(record: Document): IndexRecord {
  const multikey = record.get('multikey');
  return {
    number: numberOf(record.get('number')),
    specification: documentOf(record.get('specification')),
    traits: { multikey: isArray(multikey) ? multikey.map(Boolean) : [], hasCutKeys: record.get('hasCutKeys') === true },
  };
}

const numberOf = (value: MaybeValue): number => (value instanceof Int32 ? value.value : 0);
const uuidOf = (value: MaybeValue): UUID => (value instanceof Binary ? value.toUUID() : new UUID());
const documentOf = (value: MaybeValue): Document => (value instanceof Document ? value : Document.empty);
const documentsOf = (value: MaybeValue): Document[] => (isArray(value) ? value.map(documentOf) : []);
