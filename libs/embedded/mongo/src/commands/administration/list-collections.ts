import { Document } from '../../bson/document';
import { wholeList } from '../../cursors/cursor-reply';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Collection } from '../../storage/collection';
import { ID_INDEX } from '../../storage/indexes/index-definition';
import type { Command } from '../command';

export const listCollections: Command = {
  names: ['listCollections'],
  options: { filter: 'document', nameOnly: 'flag', authorizedCollections: 'ignored', cursor: 'document' },
  run: ({ engine, database, options, now }) => {
    const filter = parseFilter(options.document('filter') ?? Document.empty, { now });
    const described = engine.catalog
      .of(database)
      .map(describe)
      .filter((document) => filter.matches(document));
    const shown = options.flag('nameOnly', false) ? described.map(nameAndType) : described;
    return wholeList(`${database}.$cmd.listCollections`, shown);
  },
};

const describe = ({ name, uuid, validator }: Collection): Document =>
  Document.of([
    ['name', name],
    ['type', 'collection'],
    ['options', validator.size === 0 ? validator : Document.of([['validator', validator]])],
    [
      'info',
      Document.of([
        ['readOnly', false],
        ['uuid', uuid],
      ]),
    ],
    ['idIndex', ID_INDEX.specification],
  ]);

const nameAndType = (described: Document): Document =>
  Document.of([
    ['name', described.get('name') ?? ''],
    ['type', 'collection'],
  ]);
