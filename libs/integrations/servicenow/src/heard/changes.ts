import type { ObservedState } from '@redress/complaints';
import type { MappedTable, Mapping } from '../mapping/mapping';
import { encodedQuery } from '../table/encoded-query';
import { fromInstanceTime, toInstanceTime } from '../table/instance-time';
import { valueOf, type Row } from '../table/row';
import type { Page, TableApi } from '../table/table-api';
import { observationInRow, observedFields } from './observation';

/** What has changed, and where to go on. */
export interface Changes {
  readonly observations: readonly ObservedState[];
  /** By the clock of the instance, never by ours. Undefined: there was nothing yet. */
  readonly cursor: string | undefined;
}

const PAGE = 100;
/** Milliseconds: a change becomes visible some time after the instant it names. */
const OVERLAP = 600_000;

/** Asks for what has changed, for what no notice told. */
export class ChangesThere {
  constructor(
    private readonly api: TableApi,
    private readonly mapping: Mapping,
    private readonly pageSize = PAGE,
  ) {}

  /**
   * All changes since a little before the cursor; the same change may come again, with the same key.
   *
   * @param cursor of the time before; undefined: from the beginning
   * @throws OutsideFailure
   */
  async since(cursor: string | undefined): Promise<Changes> {
    const from = cursor === undefined ? undefined : toInstanceTime(new Date(Date.parse(cursor) - OVERLAP).toISOString());
    const found = new Map<string, ObservedState>();
    let latest = cursor;
    for (const table of tablesIn(this.mapping)) {
      for await (const row of this.rowsOf(table, from)) {
        latest = laterOf(latest, fromInstanceTime(valueOf(row, 'sys_updated_on')));
        const observation = observationInRow(row, table, this.mapping);
        if (observation) found.set(observation.key, observation);
      }
    }
    return { observations: [...found.values()], cursor: latest };
  }

  /** In the order of their changes. Rows move to the end while they are read, so the next page begins at the last instant seen. */
  private async *rowsOf(table: MappedTable, since: string | undefined): AsyncGenerator<Row, void, undefined> {
    let from = since;
    let offset = 0;
    for (;;) {
      const page = await this.page(table, from, offset);
      yield* page.rows;
      if (offset + this.pageSize >= page.total) return;
      const last = valueOf(page.rows.at(-1) ?? {}, 'sys_updated_on');
      const moved = last !== '' && last !== from;
      offset = moved ? 0 : offset + this.pageSize;
      if (moved) from = last;
    }
  }

  private page(table: MappedTable, from: string | undefined, offset: number): Promise<Page> {
    const ours = ['correlation_id', 'STARTSWITH', this.mapping.correlationPrefix] as const;
    return this.api.find(table.table, {
      query: encodedQuery([ours, ...(from === undefined ? [] : [['sys_updated_on', '>=', from] as const])], ['sys_updated_on', 'sys_id']),
      fields: observedFields(table),
      limit: this.pageSize,
      offset,
    });
  }
}

/** Each once: complaints and incidents may share a table. */
const tablesIn = ({ complaint, incident }: Mapping): readonly MappedTable[] =>
  complaint.table === incident.table ? [complaint] : [complaint, incident];

const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : one > other ? one : other;
