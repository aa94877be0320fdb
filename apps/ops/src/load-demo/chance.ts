const STEP = 0x6d2b79f5;

/** Random choices that are the same for the same seeds (mulberry32). */
export class Chance {
  private state: number;

  /** @param seeds whole numbers: a different row of choices for each combination */
  constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);
    this.next();
  }

  /** True in so many cases of one. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A number from `from` up to, not including, `to`. */
  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  pick<Thing>(things: readonly [Thing, ...Thing[]]): Thing {
    return things[Math.floor(this.next() * things.length)] ?? things[0];
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0];
    if (!found) throw new RangeError('there is nothing to choose from');
    return found[0];
  }

  /** From 0 to 1, without 1. */
  private next(): number {
    this.state = (this.state + STEP) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
