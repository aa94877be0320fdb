import type { Filter } from '../query/filter/filter';
import type { Sort } from '../query/sort/sort';
import type { Collection } from '../storage/collection';
import type { CollectionIndex } from '../storage/indexes/collection-index';
import { directed } from '../storage/keys/entry-key';
import { keysBeginningWith, type KeyRange } from '../storage/keys/key-range';
import type { RecordId } from '../storage/keys/record-key';
import { combined, constraintsOf, type Constraints, type Points, type Span } from './constraints';
import { rangeOfPrefix, rangeOfSpan } from './key-ranges';

/** What is looked for. */
export interface Search {
  readonly filter: Filter;
  readonly sort?: Sort | undefined;
  readonly skip?: number;
  readonly limit?: number | undefined;
}

/** The way to the documents: through all of them, or along an index. */
export type Plan = ScanPlan | IndexPlan;

export interface ScanPlan {
  readonly kind: 'scan';
  readonly isReverse: boolean;
  readonly isSorted: false;
}

export interface IndexPlan {
  readonly kind: 'index';
  readonly index: CollectionIndex;
  readonly ranges: readonly KeyRange[];
  readonly isReverse: boolean;
  /** Whether documents come in the order that was asked for. */
  readonly isSorted: boolean;
  /** Other parts of the index: what is found has an entry in each of them, too. */
  readonly also: readonly (readonly KeyRange[])[];
  /** The way along an index that gives the order that was asked for. */
  readonly order?: IndexPlan | undefined;
  /** Nothing else is worth looking at. */
  readonly among?: ReadonlySet<RecordId>;
}

/** Which index to take, or in which direction to go through all. */
export type Hint = CollectionIndex | { readonly natural: 1 | -1 };

/** So many places of an index are looked up one by one; with more, the index is only cut to what comes before. */
const MOST_POINTS = 500;
const EQUALITY_WORTH = 4;
const SORT_WORTH = 3;
const SPAN_WORTH = 2;

/** The way that looks at the least, judged by the fields that an index takes care of. */
export function planFor(collection: Collection, search: Search, hint?: Hint): Plan {
  if (hint !== undefined && 'natural' in hint) return scan(hint.natural === -1);
  const constraints = constraintsOf(search.filter);
  const indexes = collection.indexes.filter(({ definition }) => !definition.isSparse);
  const walks = indexes.map((index) => walkOf(index, constraints, search.sort)).filter(({ worth }) => worth > 0);
  const chosen = hint === undefined ? best(walks) : walkOf(hint, constraints, search.sort);
  return chosen === undefined ? scan(false) : { ...chosen.plan, order: best(walks.filter(({ plan }) => plan.isSorted))?.plan };
}

const best = (walks: readonly Walk[]): Walk | undefined =>
  walks.reduce<Walk | undefined>((one, other) => (one === undefined || other.worth > one.worth ? other : one), undefined);

const scan = (isReverse: boolean): ScanPlan => ({ kind: 'scan', isReverse, isSorted: false });

interface Walk {
  readonly plan: IndexPlan;
  readonly worth: number;
}

function walkOf(index: CollectionIndex, constraints: Constraints, sort: Sort | undefined): Walk {
  const { beginnings, fields } = equalities(index, constraints);
  const span = spanAfter(index, fields, constraints);
  const order = sort && beginnings.length === 1 ? directionFor(index, fields, sort) : undefined;
  const worth = fields * EQUALITY_WORTH + (span ? SPAN_WORTH : 0) + (order === undefined ? 0 : SORT_WORTH);
  const ranges = beginnings.map((before) => rangeAfter(index, { before, fields, span }));
  const also = fields === 0 ? [] : alsoIn(index, constraints);
  return { plan: { kind: 'index', index, ranges, isReverse: order === -1, isSorted: order !== undefined, also }, worth };
}

/** Where the first field of an index has other values as well that are asked of it: one element of an array may be the one, another the other. */
function alsoIn({ prefix, definition, traits }: CollectionIndex, constraints: Constraints): readonly (readonly KeyRange[])[] {
  const [first] = definition.fields;
  if (first === undefined || traits.multikey[0] !== true) return [];
  const points = (constraints.get(first.path) ?? []).filter((constraint): constraint is Points => constraint.kind === 'points').slice(1);
  return points
    .filter(({ values }) => values.length <= MOST_POINTS)
    .map(({ values }) => distinct(values.map((value) => directed(value, first.direction))).map((key) => rangeOfPrefix(prefix, key)));
}

interface Place {
  readonly before: Buffer;
  readonly fields: number;
  readonly span: Span | undefined;
}

function rangeAfter(index: CollectionIndex, { before, fields, span }: Place): KeyRange {
  const direction = index.definition.fields[fields]?.direction ?? 1;
  if (span !== undefined) return rangeOfSpan(index.prefix, before, span, direction);
  return fields === 0 ? keysBeginningWith(index.prefix) : rangeOfPrefix(index.prefix, before);
}

/** The beginnings of the keys that have the values asked for, and for how many fields. */
function equalities({ definition, traits }: CollectionIndex, constraints: Constraints): { beginnings: Buffer[]; fields: number } {
  let beginnings: Buffer[] = [Buffer.alloc(0)];
  for (const [fields, { path, direction }] of definition.fields.entries()) {
    const constraint = combined(constraints.get(path) ?? [], traits.multikey[fields] === true);
    if (constraint?.kind !== 'points' || constraint.values.length * beginnings.length > MOST_POINTS) return { beginnings, fields };
    const values = distinct(constraint.values.map((value) => directed(value, direction)));
    beginnings = beginnings.flatMap((before) => values.map((value) => Buffer.concat([before, value])));
  }
  return { beginnings, fields: definition.fields.length };
}

const distinct = (keys: readonly Buffer[]): Buffer[] => [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];

function spanAfter({ definition, traits }: CollectionIndex, fields: number, constraints: Constraints): Span | undefined {
  const next = definition.fields[fields];
  const constraint = next && combined(constraints.get(next.path) ?? [], traits.multikey[fields] === true);
  return constraint?.kind === 'span' ? constraint : undefined;
}

/** In which direction the index gives the order of the sort, if it does, when its first fields have one value each. */
function directionFor({ definition, traits }: CollectionIndex, fixed: number, sort: Sort): 1 | -1 | undefined {
  const constant = new Set(
    definition.fields
      .slice(0, fixed)
      .filter((_, at) => traits.multikey[at] !== true)
      .map(({ path }) => path),
  );
  const wanted = sort.fields.filter(({ path }) => !constant.has(path.text));
  const [first] = wanted;
  if (first === undefined) return 1;
  const isReverse = definition.fields[fixed]?.direction !== first.direction;
  const isGiven = wanted.every(({ path, direction }, at) => {
    const field = definition.fields[fixed + at];
    return field?.path === path.text && (field.direction !== direction) === isReverse && traits.multikey[fixed + at] !== true;
  });
  if (!isGiven || traits.hasCutKeys) return undefined;
  return isReverse ? -1 : 1;
}
