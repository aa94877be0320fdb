/** How far the wall clock may move against the monotonic one before it is not trusted, and for how long it then has to stay. Milliseconds. */
const TOLERANCE = 60_000;
const SETTLED_AFTER = 120_000;

/** Two clocks of one machine, in milliseconds: the wall clock since 1970, and one that is never set. */
export interface Clocks {
  wall(): number;
  monotonic(): number;
}

const machine: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };

/**
 * Tells whether the wall clock can be trusted to say what is due. When it was set, or the machine slept, it jumps against the clock that is never set: then
 * nothing is due until the new time has stayed for two minutes. Look at it often: a jump is noticed when somebody looks.
 */
export class SteadyClock {
  private offset: number;
  private movedAt: number | undefined;

  constructor(private readonly clocks: Clocks = machine) {
    this.offset = this.currentOffset;
  }

  /** The instant, RFC 3339 UTC; undefined while the clock is not trusted. */
  now(): string | undefined {
    const offset = this.currentOffset;
    if (Math.abs(offset - this.offset) > TOLERANCE) this.movedAt = this.clocks.monotonic();
    this.offset = offset;
    if (this.movedAt !== undefined && this.clocks.monotonic() - this.movedAt < SETTLED_AFTER) return undefined;
    this.movedAt = undefined;
    return new Date(this.clocks.wall()).toISOString();
  }

  private get currentOffset(): number {
    return this.clocks.wall() - this.clocks.monotonic();
  }
}
