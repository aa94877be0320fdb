import { CircuitState, type IBreaker } from 'cockatiel';

/** Failures so close together have one cause: a broken connection fails everything that was in flight on it. Milliseconds. */
const ONE_INCIDENT = 250;

/** Opens the circuit after so many incidents without a success in between. */
export class IncidentBreaker implements IBreaker {
  state: unknown = undefined;
  private incidents = 0;
  private lastIncidentAt = -Infinity;

  constructor(private readonly threshold: number) {}

  success(): void {
    this.incidents = 0;
  }

  failure(state: CircuitState): boolean {
    if (state === CircuitState.HalfOpen) return true;
    const now = performance.now();
    if (now - this.lastIncidentAt >= ONE_INCIDENT) {
      this.incidents++;
      this.lastIncidentAt = now;
    }
    return this.incidents >= this.threshold;
  }
}
