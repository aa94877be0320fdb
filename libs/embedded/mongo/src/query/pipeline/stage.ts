import { type Document } from '../../bson/document';
import { type BsonValue } from '../../bson/value';
import { type QueryContext } from '../context';
import { type Filter } from '../filter/filter';
import { type Sort } from '../sort/sort';

/** Takes documents one by one. */
export interface Sink {
  /** Takes a document and says whether it wants another one. */
  push(document: Document): boolean;
  /** Says that there are no more. */
  end(): void;
}

/** What a stage has in common with `find`; a planner can take it over when it stands first. */
export type SearchStep =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'sort'; readonly sort: Sort }
  | { readonly kind: 'skip'; readonly count: number }
  | { readonly kind: 'limit'; readonly count: number };

/** A parsed stage. It keeps nothing: every run connects it anew. */
export interface Stage {
  readonly step?: SearchStep;
  /** How many documents it takes to give so many, if that is known to be so. */
  readonly demand?: (following: number) => number;
  /** Takes documents and gives what it makes of them to the next; the stages behind use no more than `demanded` of them. */
  readonly connect: (next: Sink, demanded: number) => Sink;
}

/** A stage that has no end to do. */
export const passing = (next: Sink, push: (document: Document) => boolean): Sink => ({ push, end: () => next.end() });

/** What the parsers of stages need. */
export interface StageParsing {
  readonly context: QueryContext;
  /** Reads the stages of a pipeline within the pipeline. */
  readonly parseStages: (stages: readonly BsonValue[]) => readonly Stage[];
}

export type StageParser = (operand: BsonValue, parsing: StageParsing) => Stage;
