import { Int32 } from 'bson';
import { Document } from '../../bson/document';
import { toNumber } from '../../bson/number';
import { isNumber } from '../../bson/value';
import { search } from '../../planner/search';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Command } from '../command';
import { targetOf } from '../namespace';
import { hintOf } from './order';

export const count: Command = {
  names: ['count'],
  options: {
    query: 'document',
    limit: 'any',
    skip: 'count',
    hint: 'any',
    fields: 'ignored',
    collation: 'refused',
    encryptionInformation: 'refused',
  },
  run: (call) => {
    const { engine, options, now } = call;
    const query = options.document('query') ?? Document.empty;
    const filter = parseFilter(query, { now });
    const skip = options.count('skip') ?? 0;
    const given = options.value('limit');
    const limit = isNumber(given) ? Math.abs(Math.trunc(toNumber(given))) : 0;
    const collection = engine.catalog.get(targetOf(call));
    if (collection === undefined) return { n: new Int32(0) };
    const hint = hintOf(collection, options.value('hint'));
    const found = query.size === 0 && hint === undefined ? collection.count() : countOf(search(collection, { filter }, hint));
    return { n: new Int32(Math.min(Math.max(found - skip, 0), limit || Infinity)) };
  },
};

function countOf(found: Iterable<unknown>): number {
  let counted = 0;
  for (const _ of found) counted += 1;
  return counted;
}
