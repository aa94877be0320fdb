/** So many are remembered at most. */
const MOST = 100_000;

/** Tells whether something comes for the first time within a while. The whiles begin at full multiples of their length. */
export class FirstWithin {
  private current = -1;
  private readonly seen = new Set<string>();

  /** @param length of a while, milliseconds */
  constructor(private readonly length: number) {}

  isFirst(key: string): boolean {
    const now = Math.floor(Date.now() / this.length);
    if (now !== this.current || this.seen.size >= MOST) this.seen.clear();
    this.current = now;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
}
