import type { Row } from '../store/view';

/** Rows that are made and not yet written: what happens next in their streams follows from them, and not from what is stored. */
export class RowsOnTheirWay {
  private readonly rows = new Map<string, Row>();

  of(key: string): Row | undefined {
    return this.rows.get(key);
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.rows.set(row._id, row);
  }

  /** They are stored now. Those that have a newer row by now stay. */
  arrived(rows: readonly Row[]): void {
    for (const row of rows) if (this.rows.get(row._id) === row) this.rows.delete(row._id);
  }
}
