import { type Document } from '../../bson/document';
import { AndFilter, type Filter } from '../filter/filter';
import { type Sort } from '../sort/sort';
import { connectStages } from './connect-stages';
import { type Output } from './output';
import { type SearchStep, type Stage } from './stage';

/** What `find` can do, in this order. */
export interface Search {
  readonly filter: Filter;
  readonly sort: Sort | undefined;
  readonly skip: number;
  readonly limit: number | undefined;
}

const RANKS = { filter: 0, sort: 1, skip: 2, limit: 3 } as const;

/** A parsed pipeline: a search, which is for the planner, and the stages that work on what it finds. */
export class Pipeline {
  /** What the first stages ask for, as far as `find` could do it. */
  readonly search: Search;
  readonly #stages: readonly Stage[];

  constructor(
    stages: readonly Stage[],
    /** Where the results go when they are not shown. */
    readonly output?: Output,
  ) {
    const steps = leadingSteps(stages);
    this.search = searchOf(steps);
    this.#stages = stages.slice(steps.length);
  }

  /** The results of the stages behind the search, of documents that the search found. It reads no further than it must. */
  *run(documents: Iterable<Document>): Generator<Document, void, undefined> {
    const results: Document[] = [];
    const sink = connectStages(this.#stages, { push: (document) => results.push(document) > 0, end: () => undefined });
    for (const document of documents) {
      const isHungry = sink.push(document);
      yield* results.splice(0);
      if (!isHungry) break;
    }
    sink.end();
    yield* results;
  }
}

/** The stages at the beginning that filter, sort, skip and limit, as long as they come in this order; only filters come twice. */
function leadingSteps(stages: readonly Stage[]): SearchStep[] {
  const steps: SearchStep[] = [];
  for (const { step } of stages) {
    const last = steps.at(-1)?.kind ?? 'filter';
    const follows = step !== undefined && (RANKS[step.kind] > RANKS[last] || (step.kind === 'filter' && last === 'filter'));
    if (!follows) break;
    steps.push(step);
  }
  return steps;
}

function searchOf(steps: readonly SearchStep[]): Search {
  const filters = steps.flatMap((step) => (step.kind === 'filter' ? [step.filter] : []));
  const [only] = filters;
  return {
    filter: filters.length === 1 && only !== undefined ? only : new AndFilter(filters),
    sort: steps.find((step) => step.kind === 'sort')?.sort,
    skip: steps.find((step) => step.kind === 'skip')?.count ?? 0,
    limit: steps.find((step) => step.kind === 'limit')?.count,
  };
}
