import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError, typeMismatch } from '../../errors';
import type { Collection } from '../../storage/collection';
import type { CollectionIndex } from '../../storage/indexes/collection-index';
import type { Command } from '../command';
import { targetOf } from '../namespace';

export const dropIndexes: Command = {
  names: ['dropIndexes', 'deleteIndexes'],
  options: { index: 'any', collectionUUID: 'refused' },
  run: (call) => {
    const { catalog, cursors, writes } = call.engine;
    const namespace = targetOf(call);
    const chosen = call.options.required('index', call.options.value('index'));
    return writes.run(() => {
      const collection = catalog.get(namespace);
      if (collection === undefined) throw new CommandError(26, `ns not found ${namespace}`);
      chosenFrom(collection, chosen).reduce((current, index) => catalog.dropIndex(current, index), collection);
      cursors.closeOf(namespace);
      return { nIndexesWas: new Int32(collection.indexes.length) };
    });
  },
};

function chosenFrom(collection: Collection, chosen: BsonValue): readonly CollectionIndex[] {
  const [idIndex, ...others] = collection.indexes;
  if (chosen === '*') return others;
  const found = (isArray(chosen) ? chosen : [chosen]).map((one) => indexFor(collection, one));
  if (idIndex !== undefined && found.includes(idIndex)) throw new CommandError(72, 'cannot drop _id index');
  return found;
}

function indexFor(collection: Collection, chosen: BsonValue): CollectionIndex {
  if (typeof chosen !== 'string' && !(chosen instanceof Document)) throw typeMismatch("BSON field 'dropIndexes.index' is the wrong type");
  const found = collection.indexBy(chosen);
  if (found === undefined) throw new CommandError(27, 'index not found');
  return found;
}
