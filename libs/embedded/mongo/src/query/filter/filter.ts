import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { type Expression, isTrue } from '../expression/expression';
import { someAt, type FieldPath } from '../field-path';
import { Document } from '../../bson/document';
import { type ValueCondition } from './condition';

/** A parsed filter, a tree that can be read (`kind`) and asked (`matches`). */
export type Filter = AndFilter | OrFilter | NorFilter | PathFilter | ExpressionFilter;

/** What is asked of the value that a path reaches. */
export type Condition = ValueCondition | ElementMatches;

/** All of the filters match; without any, everything does. */
export class AndFilter {
  readonly kind = 'and';

  constructor(readonly filters: readonly Filter[]) {}

  matches(value: BsonValue): boolean {
    return this.filters.every((filter) => filter.matches(value));
  }
}

/** One of the filters matches; without any, nothing does. */
export class OrFilter {
  readonly kind = 'or';

  constructor(readonly filters: readonly Filter[]) {}

  matches(value: BsonValue): boolean {
    return this.filters.some((filter) => filter.matches(value));
  }
}

/** None of the filters matches. `$not`, `$ne` and `$nin` are this, too. */
export class NorFilter {
  readonly kind = 'nor';

  constructor(readonly filters: readonly Filter[]) {}

  matches(value: BsonValue): boolean {
    return !this.filters.some((filter) => filter.matches(value));
  }
}

/** A condition on what a path reaches: the value itself or, where the condition says so, an element of it. */
export class PathFilter {
  readonly kind = 'path';

  constructor(
    readonly path: FieldPath,
    readonly condition: Condition,
  ) {}

  matches(value: BsonValue): boolean {
    return this.path.parts.length === 0 ? this.condition.accepts(value) : someAt(value, this.path, this.#isMet);
  }

  readonly #isMet = (reached: MaybeValue, isElement: boolean): boolean => {
    if (this.condition.accepts(reached)) return true;
    if (isElement || !this.condition.expandsArrays || !isArray(reached)) return false;
    return reached.some((element) => this.condition.accepts(element));
  };
}

/** `$expr` */
export class ExpressionFilter {
  readonly kind = 'expression';

  constructor(readonly expression: Expression) {}

  matches(value: BsonValue): boolean {
    return isTrue(this.expression(value));
  }
}

/** `$elemMatch`: one element of the array meets the whole filter. */
export class ElementMatches {
  readonly kind = 'elementMatches';
  readonly expandsArrays = false;

  constructor(
    readonly filter: Filter,
    /** Whether the filter is about fields of elements that are documents, not about the elements themselves. */
    readonly isAboutFields: boolean,
  ) {}

  accepts(value: MaybeValue): boolean {
    return isArray(value) && this.indexIn(value) >= 0;
  }

  /** The place of the first element that meets the filter, -1 when none does. */
  indexIn(array: readonly BsonValue[]): number {
    return array.findIndex((element) => this.#isMet(element));
  }

  #isMet(element: BsonValue): boolean {
    if (!this.isAboutFields || element instanceof Document) return this.filter.matches(element);
    return isArray(element) && this.filter.matches(asDocument(element));
  }
}

/** An array as BSON has it: a document whose fields are named by number. */
const asDocument = (array: readonly BsonValue[]): Document => Document.of(array.map((element, index) => [String(index), element] as const));
