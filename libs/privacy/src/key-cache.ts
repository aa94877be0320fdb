/** So many keys are kept, and no key longer than this after it was fetched. Milliseconds. */
const MOST = 10_000;
const LONGEST = 60_000;

interface CachedKey {
  readonly key: Buffer;
  readonly until: number;
}

/** Keys that were fetched a short while ago: few enough for memory, and none for longer than a minute, as another process may have destroyed it. */
export class KeyCache {
  private readonly cached = new Map<string, CachedKey>();

  /** @param clock milliseconds that only go forward */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** The key of a name; undefined when it is to be fetched. */
  find(name: string): Buffer | undefined {
    const found = this.cached.get(name);
    if (!found) return undefined;
    this.cached.delete(name);
    if (found.until <= this.clock()) return undefined;
    // A Map forgets in the order of insertion: what is used goes to the end.
    this.cached.set(name, found);
    return found.key;
  }

  /** Keeps a key that was just fetched; the one that was not used for longest makes room. */
  keep(name: string, key: Buffer): void {
    this.cached.delete(name);
    this.cached.set(name, { key, until: this.clock() + LONGEST });
    const [oldest] = this.cached.keys();
    if (this.cached.size > MOST && oldest !== undefined) this.cached.delete(oldest);
  }

  forget(name: string): void {
    this.cached.delete(name);
  }
}
