import { wholeNumber } from '../../bson/number';
import { Cursor } from '../../cursors/cursor';
import { firstBatch } from '../../cursors/cursor-reply';
import { failedToParse, notImplemented } from '../../errors';
import { searchDocuments } from '../../planner/search';
import { parsePipeline } from '../../query/pipeline/parse-pipeline';
import type { Call, Command } from '../command';
import { targetOf } from '../namespace';
import { Options } from '../options';
import { hintOf } from './order';

export const aggregate: Command = {
  names: ['aggregate'],
  options: {
    pipeline: 'any',
    cursor: 'document',
    hint: 'any',
    allowDiskUse: 'ignored',
    bypassDocumentValidation: 'ignored',
    explain: 'refused',
    collation: 'refused',
    let: 'refused',
    encryptionInformation: 'refused',
    querySettings: 'refused',
  },
  run: (call) => {
    const { engine, options, now } = call;
    if (wholeNumber(call.target) === 1) throw notImplemented('an aggregation of no collection');
    const namespace = targetOf(call);
    const pipeline = parsePipeline(options.required('pipeline', options.value('pipeline')), { now });
    const paging = pagingOf(call);
    const collection = engine.catalog.get(namespace);
    const found = searchDocuments(collection, pipeline.search, hintOf(collection, options.value('hint')));
    return firstBatch(engine.cursors, new Cursor(namespace, pipeline.run(found)), paging);
  },
};

function pagingOf({ options }: Call): { readonly batchSize: number | undefined } {
  const cursor = options.document('cursor');
  if (cursor === undefined) throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  const batchSize = Options.read(cursor, { batchSize: 'count' }, 'aggregate.cursor').count('batchSize');
  return { batchSize };
}
