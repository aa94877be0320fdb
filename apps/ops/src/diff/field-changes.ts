import { isSealed } from '@platform/event-schema';

/** A field that is another one than before. A value that is not there is undefined. */
export interface FieldChange {
  /** `plan.measures.0.owner`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Leaves = ReadonlyMap<string, unknown>;

/**
 * What differs between two documents, field by field, in the order of the fields of the later one; what is gone comes last. Values that are sealed are compared
 * as they are stored.
 */
export const fieldChanges = (before: object, after: object): readonly FieldChange[] => {
  const [old, current] = [leavesOf(before), leavesOf(after)];
  const fields = new Set([...current.keys(), ...old.keys()]);
  return [...fields].filter((field) => !isSame(old.get(field), current.get(field))).map((field) => changeOf(field, old, current));
};

const changeOf = (field: string, old: Leaves, current: Leaves): FieldChange => ({
  field,
  ...(old.has(field) ? { before: old.get(field) } : {}),
  ...(current.has(field) ? { after: current.get(field) } : {}),
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The values at the ends of a document by their paths. Something sealed is one value. */
const leavesOf = (document: object): Leaves => new Map(entriesUnder(document, []));

const entriesUnder = (value: unknown, path: readonly string[]): readonly (readonly [string, unknown])[] => {
  if (typeof value !== 'object' || value === null || isSealed(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([name, member]) => entriesUnder(member, [...path, name]));
};
