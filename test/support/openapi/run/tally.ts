import type { Operation } from '../document/operations';

/** Counts how often each operation was answered with which status. */
export class Tally {
  private readonly counts: Readonly<Record<string, Map<number, number>>>;

  constructor(operations: readonly Operation[]) {
    this.counts = Object.fromEntries(operations.map(({ name }) => [name, new Map<number, number>()]));
  }

  add({ name }: Operation, status: number): void {
    const counted = this.counts[name];
    counted?.set(status, (counted.get(status) ?? 0) + 1);
  }

  /** The operations that were never carried out. */
  get neverSucceeded(): readonly string[] {
    return Object.entries(this.counts).flatMap(([name, counted]) => ([...counted.keys()].some((status) => status < 300) ? [] : [name]));
  }

  /** A line for each operation: `POST /api/v1/reports: 201 × 88, 400 × 301, 403 × 64`. */
  toString(): string {
    const lines = Object.entries(this.counts).map(([name, counted]) => `${name}: ${inWords(counted)}`);
    return lines.join('\n');
  }
}

const inWords = (counted: ReadonlyMap<number, number>): string =>
  [...counted]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${String(status)} × ${String(count)}`)
    .join(', ');
