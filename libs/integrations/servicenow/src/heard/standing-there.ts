import type { MappedTable } from '../mapping/mapping';
import { encodedQuery } from '../table/encoded-query';
import { valueOf } from '../table/row';
import type { TableApi } from '../table/table-api';

/** How a complaint stands in the instance. */
export interface StandingThere {
  /** Our reference. */
  readonly reference: string;
  /** The number of the record there. */
  readonly number: string;
  /** A value of their choice list. */
  readonly state: string;
}

const PAGE = 100;

/**
 * How all complaints of ours stand in a table, a page at a time, whoever changed them last.
 *
 * @param prefix comes before our reference in `correlation_id`
 * @throws OutsideFailure
 */
export async function* standingThere(
  api: TableApi,
  { table, stateField }: MappedTable,
  prefix: string,
): AsyncGenerator<readonly StandingThere[], void, undefined> {
  const query = encodedQuery([['correlation_id', 'STARTSWITH', prefix]], ['sys_id']);
  const fields = ['correlation_id', 'number', stateField];
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await api.find(table, { query, fields, limit: PAGE, offset });
    const ours = rows.filter((row) => valueOf(row, 'correlation_id').startsWith(prefix));
    yield ours.map((row) => ({
      reference: valueOf(row, 'correlation_id').slice(prefix.length),
      number: valueOf(row, 'number'),
      state: valueOf(row, stateField),
    }));
    if (offset + PAGE >= total) return;
  }
}
