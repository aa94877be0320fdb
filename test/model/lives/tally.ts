/** How often what happened in random lives: without it nobody knows whether they get anywhere. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** Which of these never happened. */
  missing(all: readonly string[]): readonly string[] {
    return all.filter((what) => !this.counts.has(what));
  }

  toString(): string {
    return [...this.counts]
      .sort()
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  }
}
