import { Int32 } from 'bson';
import type { Command } from '../command';
import { targetOf } from '../namespace';

export const drop: Command = {
  names: ['drop'],
  options: { collectionUUID: 'refused', encryptedFields: 'refused' },
  run: (call) => {
    const { catalog, cursors, writes } = call.engine;
    const namespace = targetOf(call);
    return writes.run(() => {
      const collection = catalog.get(namespace);
      if (collection === undefined) return {};
      catalog.drop(collection);
      cursors.closeOf(namespace);
      return { nIndexesWas: new Int32(collection.indexes.length), ns: namespace };
    });
  },
};
