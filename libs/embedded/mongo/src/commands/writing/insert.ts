import { Int32 } from 'bson';
import type { Command } from '../command';
import { writtenTargetOf } from '../namespace';
import { counted, runStatements, STATEMENT_OPTIONS } from './statements';
import { inserterInto } from './run-insert';

export const insert: Command = {
  names: ['insert'],
  options: { documents: 'documents', ...STATEMENT_OPTIONS },
  run: (call) => {
    const { engine, options, now } = call;
    const target = { catalog: engine.catalog, namespace: writtenTargetOf(call), context: { now }, options };
    const documents = counted(options.documents('documents'));
    return engine.writes.run(() => {
      const insertOne = inserterInto(target);
      let inserted = 0;
      const errors = runStatements(documents, options, (document) => {
        insertOne(document);
        inserted += 1;
      });
      engine.catalog.noteTraitsOf(target.namespace);
      return { n: new Int32(inserted), ...errors };
    });
  },
};
