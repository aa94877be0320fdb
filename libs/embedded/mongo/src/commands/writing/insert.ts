import { Int32 } from 'bson';
import type { Command } from '../command';
import { writtenTargetOf } from '../namespace';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';
import { withId } from './stored-document';

export const insert: Command = {
  names: ['insert'],
  options: { documents: 'documents', ...STATEMENT_OPTIONS },
  run: (call) => {
    const { engine, options } = call;
    const namespace = writtenTargetOf(call);
    const documents = counted(options.documents('documents'));
    return engine.writes.run(() => {
      const collection = engine.catalog.ensure(namespace);
      let inserted = 0;
      const errors = runStatements(documents, options, (document) => {
        collection.insert(withId(document));
        inserted += 1;
      });
      engine.catalog.noteTraits(collection);
      return { n: new Int32(inserted), ...errors };
    });
  },
};
