/** How long the attempts of one command may go on. Milliseconds. */
const COMMAND_WITHIN = 10_000;

/**
 * The time in which attempts may still begin, counted from when the budget was made. An attempt under way is not cut off by its end: it has a limit of its
 * own, and giving up earlier would hide what it led to.
 */
export class TimeBudget {
  private readonly end: number;

  /** @param milliseconds ten seconds unless told otherwise */
  constructor(milliseconds = COMMAND_WITHIN) {
    this.end = performance.now() + milliseconds;
  }

  /** What is left of it, in milliseconds; never less than 0. */
  get left(): number {
    return Math.max(0, this.end - performance.now());
  }
}
