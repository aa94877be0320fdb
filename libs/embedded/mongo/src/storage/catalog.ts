import { UUID } from 'bson';
import { Document } from '../bson/document';
import { Collection, type CollectionParts } from './collection';
import { decodeCollection, encodeCollection, type IndexRecord } from './catalog-record';
import { CollectionIndex } from './indexes/collection-index';
import { definitionOf, ID_INDEX, type IndexDefinition } from './indexes/index-definition';
import { keysBeginningWith, type KeyRange } from './keys/key-range';
import type { Tables } from './tables';

const keyOf = (namespace: string): Buffer => Buffer.from(namespace);

/** The collections there are. Whatever changes them happens inside a transaction. */
export class Catalog {
  private collections = new Map<string, Collection>();
  private lastCollection = 0;
  private lastIndex = 0;

  constructor(private readonly tables: Tables) {
    this.load();
  }

  /** Reads what is stored, also after a transaction that came to nothing. */
  load(): void {
    this.collections = new Map();
    for (const { key, value } of this.tables.catalog.getRange({})) this.add(this.stored(key.toString(), value));
  }

  get(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  /** The collections of a database, by name. */
  of(database: string): Collection[] {
    return [...this.collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`)).sort(byNamespace);
  }

  /** The names of the databases that have a collection. */
  databases(): string[] {
    return [...new Set(Array.from(this.collections.keys(), (namespace) => namespace.slice(0, namespace.indexOf('.'))))].sort();
  }

  /** The collection of that name, made if there is none. */
  ensure(namespace: string): Collection {
    return this.get(namespace) ?? this.create(namespace);
  }

  create(namespace: string, validator = Document.empty): Collection {
    const number = this.lastCollection + 1;
    return this.save({ namespace, number, uuid: new UUID(), indexes: [this.newIndex(ID_INDEX)], validator });
  }

  drop(collection: Collection): void {
    this.tables.catalog.removeSync(keyOf(collection.namespace));
    this.collections.delete(collection.namespace);
    this.clear('documents', collection.range);
    for (const index of collection.indexes) this.clear('entries', keysBeginningWith(index.prefix));
  }

  rename(collection: Collection, namespace: string): void {
    this.tables.catalog.removeSync(keyOf(collection.namespace));
    this.collections.delete(collection.namespace);
    const { number, uuid, indexes, validator } = collection;
    this.save({ namespace, number, uuid, indexes, validator });
  }

  /**
   * Makes an index of what is there.
   *
   * @throws CommandError 11000 or 171, and there is no index
   */
  createIndex(collection: Collection, definition: IndexDefinition): Collection {
    const index = this.newIndex(definition);
    try {
      for (const { record, document } of collection.documents()) {
        const entries = index.entriesOf(document, record);
        index.refuseDuplicates(entries, record, collection.namespace);
        index.change(new Map(), entries, record);
      }
    } catch (error) {
      this.clear('entries', keysBeginningWith(index.prefix));
      throw error;
    }
    return this.withIndexes(collection, [...collection.indexes, index]);
  }

  dropIndex(collection: Collection, dropped: CollectionIndex): Collection {
    this.clear('entries', keysBeginningWith(dropped.prefix));
    return this.withIndexes(
      collection,
      collection.indexes.filter((index) => index !== dropped),
    );
  }

  /** Keeps what the entries of a collection's indexes have come to say about them. */
  noteTraits(collection: Collection): void {
    const changed = collection.indexes.filter((index) => index.takeChange());
    if (changed.length > 0) this.tables.catalog.putSync(keyOf(collection.namespace), encodeCollection(collection));
  }

  /** The same for the collection of that name, if there is one. */
  noteTraitsOf(namespace: string): void {
    const collection = this.get(namespace);
    if (collection !== undefined) this.noteTraits(collection);
  }

  private withIndexes({ namespace, number, uuid, validator }: Collection, indexes: readonly CollectionIndex[]): Collection {
    return this.save({ namespace, number, uuid, indexes, validator });
  }

  private save(parts: CollectionParts): Collection {
    const collection = this.add(new Collection(this.tables, parts));
    this.tables.catalog.putSync(keyOf(collection.namespace), encodeCollection(collection));
    return collection;
  }

  private add(collection: Collection): Collection {
    this.collections.set(collection.namespace, collection);
    this.lastCollection = Math.max(this.lastCollection, collection.number);
    this.lastIndex = Math.max(this.lastIndex, ...collection.indexes.map(({ number }) => number));
    return collection;
  }

  private stored(namespace: string, bytes: Buffer): Collection {
    const { indexes, ...parts } = decodeCollection(bytes);
    return new Collection(this.tables, { ...parts, namespace, indexes: indexes.map((index) => this.storedIndex(index)) });
  }

  private storedIndex({ number, specification, traits }: IndexRecord): CollectionIndex {
    return new CollectionIndex(this.tables.entries, number, definitionOf(specification), traits);
  }

  private newIndex(definition: IndexDefinition): CollectionIndex {
    this.lastIndex += 1;
    const traits = { multikey: definition.fields.map(() => false), hasCutKeys: false };
    return new CollectionIndex(this.tables.entries, this.lastIndex, definition, traits);
  }

  private clear(table: 'documents' | 'entries', range: KeyRange): void {
    for (const key of Array.from(this.tables[table].getKeys({ ...range }))) this.tables[table].removeSync(key);
  }
}

const byNamespace = (one: Collection, other: Collection): number => (one.namespace < other.namespace ? -1 : 1);
