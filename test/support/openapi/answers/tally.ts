/** Counts how often each operation was answered with which status. */
export class Tally {
  private readonly counts = new Map<string, Map<number, number>>();

  /** @param operation by name */
  add(operation: string, status: number): void {
    const counted = this.counts.get(operation) ?? new Map<number, number>();
    counted.set(status, (counted.get(status) ?? 0) + 1);
    this.counts.set(operation, counted);
  }

  /** A line for each operation: `POST /api/v1/reports: 201 × 88, 400 × 301, 403 × 64`. */
  toString(): string {
    return [...this.counts].map(([operation, counted]) => `${operation}: ${inWords(counted)}`).join('\n');
  }
}

const inWords = (counted: ReadonlyMap<number, number>): string =>
  [...counted]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${String(status)} × ${String(count)}`)
    .join(', ');
