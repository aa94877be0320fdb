// Listens to a subscription of the official client and keeps what it says.
import { describeError } from './errors.mjs';
import { until, sleep } from './wait.mjs';

export class Watch {
  events = [];
  confirmed = 0;
  caughtUp = 0;
  fellBehind = 0;
  errors = [];
  ended = false;
  closed = false;

  constructor(subscription) {
    this.subscription = subscription;
    subscription
      .on('confirmation', () => {
        this.confirmed += 1;
      })
      .on('caughtUp', () => {
        this.caughtUp += 1;
      })
      .on('fellBehind', () => {
        this.fellBehind += 1;
      })
      .on('data', (resolved) => {
        this.events.push(resolved);
      })
      .on('error', (error) => {
        this.errors.push(describeError(error));
      })
      .on('end', () => {
        this.ended = true;
      })
      .on('close', () => {
        this.closed = true;
      });
  }

  /** Waits for n events; the answer says whether they came. */
  has(n, ms = 6000) {
    return until(() => this.events.length >= n || this.errors.length > 0, ms);
  }
  isLive(ms = 6000) {
    return until(() => this.caughtUp > 0 || this.errors.length > 0, ms);
  }
  isConfirmed(ms = 6000) {
    return until(() => this.confirmed > 0 || this.errors.length > 0, ms);
  }
  hasError(ms = 3000) {
    return until(() => this.errors.length > 0, ms);
  }
  /** Gives surplus events the time to show up. */
  async settle(ms = 300) {
    await sleep(ms);
    return this;
  }

  get revisions() {
    return this.events.map((r) => (r.event ?? r.link)?.revision);
  }

  /** The record of this subscription for the outcome; events by revision. */
  report(extra = {}) {
    return {
      confirmed: this.confirmed,
      caughtUp: this.caughtUp,
      ...(this.fellBehind ? { fellBehind: this.fellBehind } : {}),
      revisions: this.revisions.map(String).join(' '),
      errors: this.errors,
      ended: this.ended,
      ...extra,
    };
  }
}
