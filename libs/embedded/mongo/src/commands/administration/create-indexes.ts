import { Int32 } from 'bson';
import { badValue, CommandError } from '../../errors';
import type { Catalog } from '../../storage/catalog';
import type { Collection } from '../../storage/collection';
import type { IndexDefinition } from '../../storage/indexes/index-definition';
import type { Command, Reply } from '../command';
import { writtenTargetOf } from '../namespace';
import { isSameIndex, isSameKey, parseIndex } from './index-specification';

const MOST_INDEXES = 64;

export const createIndexes: Command = {
  names: ['createIndexes'],
  options: { indexes: 'documents', commitQuorum: 'refused', ignoreUnknownIndexOptions: 'refused' },
  run: (call) => {
    const { engine, options } = call;
    const namespace = writtenTargetOf(call);
    const definitions = options.documents('indexes').map(parseIndex);
    if (definitions.length === 0) throw badValue('Must specify at least one index to create');
    return engine.writes.run(() => createIn(engine.catalog, namespace, definitions));
  },
};

function createIn(catalog: Catalog, namespace: string, definitions: readonly IndexDefinition[]): Reply {
  const present = catalog.get(namespace);
  const before = present ?? catalog.create(namespace);
  const missing = definitions.filter((definition) => !isPresent(before, definition));
  if (before.indexes.length + missing.length > MOST_INDEXES)
    throw new CommandError(67, `add index fails, too many indexes for ${namespace}`);
  const after = createAll(catalog, before, missing);
  const counts = { numIndexesBefore: new Int32(before.indexes.length), numIndexesAfter: new Int32(after.indexes.length) };
  if (missing.length === 0) return { ...counts, note: 'all indexes already exist' };
  return { ...counts, createdCollectionAutomatically: present === undefined };
}

/** All of them, or none. */
function createAll(catalog: Catalog, collection: Collection, definitions: readonly IndexDefinition[]): Collection {
  let current = collection;
  try {
    for (const definition of definitions) current = catalog.createIndex(current, definition);
    return current;
  } catch (error) {
    for (const index of current.indexes.slice(collection.indexes.length)) current = catalog.dropIndex(current, index);
    throw error;
  }
}

/** @throws CommandError 85 or 86 when there is one that it contradicts */
function isPresent({ indexes }: Collection, definition: IndexDefinition): boolean {
  const { name } = definition;
  const namesake = indexes.find((index) => index.definition.name === name)?.definition;
  if (namesake !== undefined) {
    if (isSameIndex(namesake, definition)) return true;
    throw new CommandError(86, `An existing index has the same name as the requested index: ${name}`);
  }
  const twin = indexes.find((index) => isSameKey(index.definition, definition) && isSameIndex(index.definition, definition));
  if (twin !== undefined) throw new CommandError(85, `Index already exists with a different name: ${twin.definition.name}`);
  return false;
}
