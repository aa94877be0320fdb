import { Clock } from '@platform/decider';

/** The clock of this machine. */
export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
