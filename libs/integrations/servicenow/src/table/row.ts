import { z } from 'zod';

/** A field of a record: as it is stored, and as people see it when that was asked for. */
export interface Cell {
  readonly value: string;
  readonly display: string;
}

/** The fields of a record that were asked for and may be seen. */
export type Row = Readonly<Record<string, Cell | undefined>>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? '' : String(value)));

/** Plain, a reference (`value` and `link`), or both forms (`sysparm_display_value=all`). */
const cell = z.union([
  scalar.transform((value): Cell => ({ value, display: value })),
  z
    .object({ value: scalar.optional(), display_value: scalar.optional() })
    .transform(({ value = '', display_value: display = value }): Cell => ({ value, display })),
]);

/** A record in an answer of the Table API. */
export const row = z.record(z.string(), cell);
export const rows = z.array(row);

/** What is stored in a field; empty when it is, when it may not be seen and when there is no such field. */
export const valueOf = (fields: Row, name: string): string => fields[name]?.value ?? '';
