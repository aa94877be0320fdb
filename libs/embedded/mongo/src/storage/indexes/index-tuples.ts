import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { CommandError } from '../../errors';

/** What an index holds of one document. */
export interface IndexTuples {
  /** For each entry one value per field: null for a missing one, `undefined` for an empty array. */
  readonly tuples: readonly (readonly MaybeValue[])[];
  /** Which fields lie in arrays. */
  readonly multikey: readonly boolean[];
  /** Whether the document has any of the fields. */
  readonly isAnyFound: boolean;
}

type Path = readonly string[];

/** The way to a field, as far as it leads to a value. */
interface Reached {
  readonly kind: 'reached';
  readonly value: MaybeValue;
  readonly isFound: boolean;
}

/** The way to a field, as far as it leads to an array: the field lies in its elements, or they are its values. */
interface Halted {
  readonly kind: 'halted';
  readonly elements: readonly BsonValue[];
  readonly path: Path;
  readonly depth: number;
}

type Way = Reached | Halted;

const MISSING: Reached = { kind: 'reached', value: null, isFound: false };
const reached = (value: MaybeValue): Reached => ({ kind: 'reached', value, isFound: true });

/**
 * The entries of a document in an index on these paths: one for every element of an array on the way.
 *
 * @throws CommandError 171 when two of the fields lie in different arrays
 */
export function indexTuples(document: Document, paths: readonly Path[]): IndexTuples {
  const ways = paths.map((path) => follow(document, path, 0));
  const multikey = ways.map(({ kind }) => kind === 'halted');
  const found = expanded(ways);
  return { tuples: found.map((way) => way.map(({ value }) => value)), multikey, isAnyFound: found.some(isAnyFound) };
}

const isAnyFound = (ways: readonly Reached[]): boolean => ways.some(({ isFound }) => isFound);

function follow(start: BsonValue, path: Path, from: number): Way {
  let value: MaybeValue = start;
  let depth = from;
  for (; depth < path.length && value instanceof Document; depth++) value = value.get(path[depth] ?? '');
  if (isArray(value)) return { kind: 'halted', elements: value, path, depth };
  return value === undefined || depth < path.length ? MISSING : reached(value);
}

function expanded(ways: readonly Way[]): Reached[][] {
  const array = ways.find((way) => way.kind === 'halted');
  if (array === undefined) return [ways.filter((way) => way.kind === 'reached')];
  for (const way of ways) if (way.kind === 'halted' && !isSameArray(way, array)) throw parallelArrays(way, array);
  if (array.elements.length === 0) return [ways.map((way) => (way.kind === 'halted' ? emptyAt(way) : way))];
  return array.elements.flatMap((element) => expanded(ways.map((way) => (way.kind === 'halted' ? enter(way, element) : way))));
}

const placeOf = ({ path, depth }: Halted): string => path.slice(0, depth).join('.');
const isSameArray = (one: Halted, other: Halted): boolean => placeOf(one) === placeOf(other);
const isAtEnd = ({ path, depth }: Halted): boolean => depth === path.length;

const emptyAt = (way: Halted): Reached => (isAtEnd(way) ? reached(undefined) : MISSING);

/** Arrays directly inside arrays are values of their own. */
function enter(way: Halted, element: BsonValue): Way {
  if (isAtEnd(way)) return reached(element);
  return element instanceof Document ? follow(element, way.path, way.depth) : MISSING;
}

function parallelArrays(one: Halted, other: Halted): CommandError {
  return new CommandError(171, `cannot index parallel arrays [${placeOf(one)}] [${placeOf(other)}]`);
}
