import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError, notImplemented, typeMismatch } from '../../errors';
import { type QueryContext } from '../context';
import { parseFacet } from './facet-stage';
import { groupStages } from './group-stage';
import { isOutput, parseOutput } from './output';
import { Pipeline } from './pipeline';
import { searchStages } from './search-stages';
import { shapingStages } from './shaping-stages';
import { type Stage, type StageParser } from './stage';
import { parseUnwind } from './unwind-stage';

const parsers: ReadonlyMap<string, StageParser> = new Map<string, StageParser>([
  ...Object.entries(searchStages),
  ...Object.entries(shapingStages),
  ...Object.entries(groupStages),
  ['$unwind', parseUnwind],
  ['$facet', parseFacet],
]);

const NOT_BUILT = new Set(
  `$bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $currentOp $densify $documents $fill $geoNear $graphLookup
  $indexStats $lookup $listLocalSessions $listSampledQueries $listSearchIndexes $listSessions $planCacheStats $redact
  $sample $search $searchMeta $setWindowFields $shardedDataDistribution $unionWith $vectorSearch`.split(/\s+/),
);

/**
 * Reads the pipeline of `aggregate`.
 * @throws CommandError 40324 for an unknown stage, 40323 for what is not one stage, 14 for what is no document, those of the stages for wrong
 * operands, 238 for the stages that this server leaves out.
 */
export function parsePipeline(pipeline: BsonValue, context: QueryContext): Pipeline {
  if (!isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array");
  const output = parseOutput(pipeline.at(-1));
  return new Pipeline(parseStages(output === undefined ? pipeline : pipeline.slice(0, -1), context), output);
}

function parseStages(stages: readonly BsonValue[], context: QueryContext): readonly Stage[] {
  return stages.map((stage) => parseStage(stage, context));
}

function parseStage(stage: BsonValue, context: QueryContext): Stage {
  if (!(stage instanceof Document)) throw typeMismatch("Each element of the 'pipeline' array must be an object");
  const [name, operand] = stage.first() ?? [];
  if (name === undefined || operand === undefined || stage.size !== 1)
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  const parse = parsers.get(name);
  if (parse !== undefined) return parse(operand, { context, parseStages: (inner) => parseStages(inner, context) });
  throw refusedStage(name);
}

function refusedStage(name: string): CommandError {
  if (isOutput(name)) return new CommandError(40601, `${name} can only be the final stage in the pipeline`);
  return NOT_BUILT.has(name) ? notImplemented(name) : new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}
