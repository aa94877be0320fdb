import { Document } from '../../bson/document';
import { CommandError } from '../../errors';
import { searchDocuments } from '../../planner/search';
import { distinctValues } from '../../query/distinct';
import { fieldPath } from '../../query/field-path';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Command } from '../command';
import { targetOf } from '../namespace';
import { hintOf } from './order';

export const distinct: Command = {
  names: ['distinct'],
  options: { key: 'text', query: 'document', hint: 'any', collation: 'refused', encryptionInformation: 'refused' },
  run: (call) => {
    const { engine, options, now } = call;
    const key = options.required('key', options.text('key'));
    if (key === '') throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
    const filter = parseFilter(options.document('query') ?? Document.empty, { now });
    const collection = engine.catalog.get(targetOf(call));
    const found = searchDocuments(collection, { filter }, hintOf(collection, options.value('hint')));
    return { values: distinctValues(found, fieldPath(key)) };
  },
};
