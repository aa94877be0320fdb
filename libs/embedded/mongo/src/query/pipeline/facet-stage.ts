import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { connectStages } from './connect-stages';
import { type Sink, type Stage, type StageParsing } from './stage';

interface Branch {
  readonly name: string;
  readonly stages: readonly Stage[];
}

/** `$facet`: every document goes through several pipelines, whose results are the fields of one document. */
export function parseFacet(operand: BsonValue, parsing: StageParsing): Stage {
  if (!(operand instanceof Document) || operand.size === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const branches = Array.from(operand.entries(), ([name, stages]) => parseBranch(name, stages, parsing));
  return { connect: (next) => connectBranches(branches, next) };
}

function parseBranch(name: string, stages: BsonValue, { parseStages }: StageParsing): Branch {
  if (name.includes('.')) throw new CommandError(16412, `FieldPath field names may not contain '.': ${name}`);
  if (name.startsWith('$')) throw new CommandError(16410, `FieldPath field names may not start with '$': ${name}`);
  if (!isArray(stages)) throw new CommandError(40170, `arguments to $facet must be arrays, ${name} is not`);
  if (stages.some((stage) => stage instanceof Document && stage.has('$facet')))
    throw new CommandError(40600, '$facet is not allowed to be used within a $facet stage');
  return { name, stages: parseStages(stages) };
}

function connectBranches(branches: readonly Branch[], next: Sink): Sink {
  const open = branches.map(({ name, stages }) => {
    const results: Document[] = [];
    const sink = connectStages(stages, { push: (document) => results.push(document) > 0, end: () => undefined });
    return { name, results, sink, isHungry: true };
  });
  return {
    push: (document) => {
      for (const branch of open) branch.isHungry &&= branch.sink.push(document);
      return open.some(({ isHungry }) => isHungry);
    },
    end: () => {
      for (const { sink } of open) sink.end();
      next.push(Document.of(open.map(({ name, results }) => [name, results])));
      next.end();
    },
  };
}
