import { Document } from '../../bson/document';
import { notImplemented } from '../../errors';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Command } from '../command';
import { checkAdmin } from '../namespace';

/** Only the names: no sizes are kept by database. */
export const listDatabases: Command = {
  names: ['listDatabases'],
  options: { filter: 'document', nameOnly: 'flag', authorizedDatabases: 'ignored' },
  run: (call) => {
    checkAdmin(call, 'listDatabases');
    const { engine, options, now } = call;
    if (!options.flag('nameOnly', false)) throw notImplemented('listDatabases without nameOnly');
    const filter = parseFilter(options.document('filter') ?? Document.empty, { now });
    const databases = engine.catalog.databases().map((name) => Document.of([['name', name]]));
    return { databases: databases.filter((database) => filter.matches(database)) };
  },
};
