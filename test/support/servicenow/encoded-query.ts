import type { StoredRecord } from './instance-records';

type Matches = (record: StoredRecord) => boolean;

/** An encoded query, read as the instance reads it. */
export interface ReadQuery {
  readonly matches: Matches;
  /** Fields, the first one first. */
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
}

const CONDITION = /^(OR)?([a-z_]+)(!=|>=|<=|=|>|<|STARTSWITH|ENDSWITH|LIKE|IN)(.*)$/s;

const operators: Readonly<Record<string, (stored: string, value: string) => boolean>> = {
  '=': (stored, value) => stored === value,
  '!=': (stored, value) => stored !== value,
  '>': (stored, value) => stored > value,
  '>=': (stored, value) => stored >= value,
  '<': (stored, value) => stored < value,
  '<=': (stored, value) => stored <= value,
  STARTSWITH: (stored, value) => stored.startsWith(value),
  ENDSWITH: (stored, value) => stored.endsWith(value),
  LIKE: (stored, value) => stored.includes(value),
  IN: (stored, value) => value.split(',').includes(stored),
};

/**
 * Reads a query: `a^b` both, `a^ORb` one of them, `^ORDERBYa`, `^ORDERBYDESCa`.
 *
 * @param fields those that the table has
 * @param invalidReturnsNone `glide.invalid_query.returns_no_rows`: otherwise a condition on an unknown field is dropped, and the rest of the query runs
 */
export const readQuery = (query: string, fields: ReadonlySet<string>, invalidReturnsNone: boolean): ReadQuery => {
  const parts = query.split('^').filter((part) => part !== '');
  const isOrder = (part: string): boolean => part.startsWith('ORDERBY');
  const conditions = parts.filter((part) => !isOrder(part)).map((part) => conditionIn(part, fields));
  const order = parts.filter(isOrder).map((part) => {
    const descending = part.startsWith('ORDERBYDESC');
    return { field: part.slice(descending ? 'ORDERBYDESC'.length : 'ORDERBY'.length), descending };
  });
  if (invalidReturnsNone && conditions.some(({ test }) => !test)) return { matches: () => false, order };
  const groups: Matches[][] = [];
  for (const { test, isAlternative } of conditions) {
    if (!isAlternative || groups.length === 0) groups.push([]);
    if (test) groups.at(-1)?.push(test);
  }
  const kept = groups.filter((group) => group.length > 0);
  return { matches: (record) => kept.every((group) => group.some((test) => test(record))), order };
};

/** The records in the order that a query asks for. */
export const sortedBy = (records: readonly StoredRecord[], order: ReadQuery['order']): readonly StoredRecord[] =>
  records.toSorted((one, other) => {
    for (const { field, descending } of order) {
      const [left = '', right = ''] = [one[field], other[field]];
      if (left !== right) return left < right !== descending ? -1 : 1;
    }
    return 0;
  });

const conditionIn = (part: string, fields: ReadonlySet<string>): { readonly isAlternative: boolean; readonly test?: Matches } => {
  const [, or, field = '', operator = '', value = ''] = CONDITION.exec(part) ?? [];
  const compare = operators[operator];
  if (!compare || !fields.has(field)) return { isAlternative: or !== undefined };
  return { isAlternative: or !== undefined, test: (record) => compare(record[field] ?? '', value) };
};
