import type { Command } from '../command';

export const dropDatabase: Command = {
  names: ['dropDatabase'],
  options: {},
  run: ({ engine: { catalog, cursors, writes }, database }) =>
    writes.run(() => {
      const collections = catalog.of(database);
      for (const collection of collections) {
        catalog.drop(collection);
        cursors.closeOf(collection.namespace);
      }
      return collections.length === 0 ? {} : { dropped: database };
    }),
};
