import { Document } from '../../bson/document';
import { wholeNumber } from '../../bson/number';
import { type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { parseFilter } from '../filter/parse-filter';
import { parseSort } from '../sort/parse-sort';
import { type Sort } from '../sort/sort';
import { SortedDocuments } from '../sort/sorted-documents';
import { passing, type Sink, type Stage, type StageParser } from './stage';

/** The stages that `find` has, too. */
export const searchStages = { $match: parseMatch, $sort: parseSortStage, $skip: parseSkip, $limit: parseLimit } as const satisfies Record<
  string,
  StageParser
>;

function parseMatch(operand: BsonValue, { context }: Parameters<StageParser>[1]): Stage {
  if (!(operand instanceof Document)) throw new CommandError(15959, 'the match filter must be an expression in an object');
  const filter = parseFilter(operand, context);
  return {
    step: { kind: 'filter', filter },
    connect: (next) => passing(next, (document) => !filter.matches(document) || next.push(document)),
  };
}

function parseSortStage(operand: BsonValue): Stage {
  if (!(operand instanceof Document)) throw new CommandError(15973, 'the $sort key specification must be an object');
  if (operand.size === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
  return sortStage(parseSort(operand));
}

/** A stage that sorts. It keeps only as many documents as are demanded of it. */
export function sortStage(sort: Sort): Stage {
  return {
    step: { kind: 'sort', sort },
    connect: (next, demanded) => {
      const documents = new SortedDocuments(sort, demanded);
      const push = (document: Document): boolean => {
        documents.add(document);
        return true;
      };
      return { push, end: () => pushAll(next, documents.inOrder()) };
    },
  };
}

/** Gives documents to a sink as long as it wants them, and then the end. */
export function pushAll(next: Sink, documents: Iterable<Document>): void {
  for (const document of documents) if (!next.push(document)) break;
  next.end();
}

function parseSkip(operand: BsonValue): Stage {
  const count = wholeNumber(operand);
  if (count === undefined || count < 0) throw new CommandError(5107200, 'invalid argument to $skip stage: Expected a non-negative number');
  return {
    step: { kind: 'skip', count },
    demand: (following) => following + count,
    connect: (next) => {
      let skipped = 0;
      return passing(next, (document) => (skipped < count ? ++skipped > 0 : next.push(document)));
    },
  };
}

function parseLimit(operand: BsonValue): Stage {
  const count = wholeNumber(operand);
  if (count === undefined || count < 0) throw new CommandError(5107201, 'invalid argument to $limit stage: Expected a non-negative number');
  if (count === 0) throw new CommandError(15958, 'the limit must be positive');
  return {
    step: { kind: 'limit', count },
    demand: (following) => Math.min(following, count),
    connect: (next) => {
      let taken = 0;
      return passing(next, (document) => taken < count && next.push(document) && ++taken < count);
    },
  };
}
