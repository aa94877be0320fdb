import type { Ask } from '../rules/asks';
import { after, expected, type Outcome } from '../rules/expected';
import { unborn, type Life } from '../rules/life';

/** A random life while it is lived: what the model knows, what time it is, and the story so far. */
export class Chronicle {
  life: Life = unborn;
  private readonly lines: string[] = [];

  /** @param now when it begins, RFC 3339 UTC */
  constructor(public now: string) {}

  /** What the model says to a command now. */
  expected(ask: Ask): Outcome {
    return expected(ask, this.life, this.now);
  }

  /** Goes on with the life after a command. @param at when the program recorded it */
  goOn(ask: Ask, outcome: Outcome, at = this.now): void {
    if ('events' in outcome && outcome.events.length > 0) this.life = after(ask, this.life, outcome.events, at);
  }

  /** Adds a line to the story. */
  tell(line: string): void {
    this.lines.push(`  ${this.now}  ${line}`);
  }

  /** A failure with the story that led to it. */
  failure(cause: unknown): Error {
    const difference = cause instanceof Error ? cause.message : String(cause);
    return new Error(['model and program disagree at the end of this life:', ...this.lines, '', difference].join('\n'), { cause });
  }
}
