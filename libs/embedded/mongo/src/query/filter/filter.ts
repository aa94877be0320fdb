import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { type Expression, isTrue } from '../expression/expression';
import { someAt, type FieldPath } from '../field-path';
import { type Condition } from './condition';

/** A parsed filter, a tree that can be read (`kind`) and asked (`matches`). */
export type Filter = AndFilter | OrFilter | NorFilter | PathFilter | ExpressionFilter;

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
