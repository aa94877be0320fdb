import { Document } from '../../bson/document';
import { Cursor } from '../../cursors/cursor';
import { firstBatch } from '../../cursors/cursor-reply';
import { searchDocuments } from '../../planner/search';
import { parseFilter } from '../../query/filter/parse-filter';
import { parseProjection, type Projection } from '../../query/projection/projection';
import type { Call, Command, Reply } from '../command';
import { targetOf } from '../namespace';
import { hintOf, orderOf } from './order';

export const find: Command = {
  names: ['find'],
  options: {
    filter: 'document',
    sort: 'document',
    projection: 'document',
    hint: 'any',
    skip: 'count',
    limit: 'count',
    batchSize: 'count',
    singleBatch: 'flag',
    noCursorTimeout: 'ignored',
    allowDiskUse: 'ignored',
    allowPartialResults: 'ignored',
    oplogReplay: 'ignored',
    tailable: 'refused',
    awaitData: 'refused',
    collation: 'refused',
    let: 'refused',
    min: 'refused',
    max: 'refused',
    returnKey: 'refused',
    showRecordId: 'refused',
    querySettings: 'refused',
  },
  run: runFind,
};

function runFind(call: Call): Reply {
  const { engine, options, now } = call;
  const namespace = targetOf(call);
  const project = parseProjection(options.document('projection') ?? Document.empty, { now });
  const filter = parseFilter(options.document('filter') ?? Document.empty, { now });
  const { sort, natural } = orderOf(options.document('sort'));
  const limit = options.count('limit') || undefined;
  const skip = options.count('skip') ?? 0;
  const paging = { batchSize: options.count('batchSize'), isSingle: options.flag('singleBatch', false) };
  const collection = engine.catalog.get(namespace);
  const hint = hintOf(collection, options.value('hint')) ?? natural;
  const found = searchDocuments(collection, { filter, sort, skip, limit }, hint);
  const cursor = new Cursor(namespace, projected(found, project), limit);
  return firstBatch(engine.cursors, cursor, paging);
}

function* projected(found: Iterable<Document>, project: Projection): Generator<Document> {
  for (const document of found) yield project(document);
}
