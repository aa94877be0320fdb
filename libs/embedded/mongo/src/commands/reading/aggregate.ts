import { wholeNumber } from '../../bson/number';
import type { Document } from '../../bson/document';
import { Cursor } from '../../cursors/cursor';
import { firstBatch, wholeList } from '../../cursors/cursor-reply';
import { failedToParse, notImplemented } from '../../errors';
import { searchDocuments } from '../../planner/search';
import { parsePipeline } from '../../query/pipeline/parse-pipeline';
import type { Output } from '../../query/pipeline/output';
import type { Pipeline } from '../../query/pipeline/pipeline';
import type { Call, Command, Reply } from '../command';
import { targetOf, writtenNamespaceOf } from '../namespace';
import { Options } from '../options';
import { hintOf } from './order';
import { writeOutput } from './output';

export const aggregate: Command = {
  names: ['aggregate'],
  options: {
    pipeline: 'any',
    cursor: 'document',
    hint: 'any',
    allowDiskUse: 'ignored',
    bypassDocumentValidation: 'flag',
    explain: 'refused',
    collation: 'refused',
    let: 'refused',
    encryptionInformation: 'refused',
    querySettings: 'refused',
  },
  run: (call) => {
    const { options, now } = call;
    if (wholeNumber(call.target) === 1) throw notImplemented('an aggregation of no collection');
    const namespace = targetOf(call);
    const pipeline = parsePipeline(options.required('pipeline', options.value('pipeline')), { now });
    const paging = pagingOf(call);
    if (pipeline.output !== undefined) return write(call, pipeline, pipeline.output);
    return firstBatch(call.engine.cursors, new Cursor(namespace, resultsOf(call, pipeline)), paging);
  },
};

function resultsOf(call: Call, pipeline: Pipeline): Iterable<Document> {
  const collection = call.engine.catalog.get(targetOf(call));
  return pipeline.run(searchDocuments(collection, pipeline.search, hintOf(collection, call.options.value('hint'))));
}

/** The results are read to the end before the first of them is written, for they may go where they come from. */
function write(call: Call, pipeline: Pipeline, output: Output): Promise<Reply> {
  const { engine, database, options } = call;
  if (options.flag('bypassDocumentValidation', false)) throw notImplemented('bypassDocumentValidation of what a pipeline writes');
  const target = writtenNamespaceOf(output.target.database ?? database, output.target.collection);
  return engine.writes.run(() => {
    writeOutput(engine.catalog, target, [...resultsOf(call, pipeline)], output);
    return wholeList(targetOf(call), []);
  });
}

function pagingOf({ options }: Call): { readonly batchSize: number | undefined } {
  const cursor = options.document('cursor');
  if (cursor === undefined) throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  const batchSize = Options.read(cursor, { batchSize: 'count' }, 'aggregate.cursor').count('batchSize');
  return { batchSize };
}
