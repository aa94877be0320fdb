import type { HealthRegistry, Logger, Metrics, PartHealth } from '@platform/observability';
import type { NotaryObserver } from '@redress/audit';
import { Gauge } from 'prom-client';

const MS_PER_SECOND = 1_000;

/** Tells operators how the notary gets on: as metrics, in the log, and as health. */
export class NotaryMonitor implements NotaryObserver {
  private readonly size: Gauge;
  private readonly alarm: Gauge;
  private state: 'starting' | 'standing-by' | 'working' | 'interrupted' = 'starting';
  /** Milliseconds since 1970. Undefined before the first checkpoint. */
  private lastSigned: number | undefined;
  private altered: string | undefined;
  /** The places outside that lack checkpoints, and since when: RFC 3339 UTC; undefined when they never got one. */
  private readonly behind = new Map<string, string | undefined>();

  constructor(
    private readonly logger: Logger,
    { registry }: Metrics,
  ) {
    const registers = [registry];
    this.size = new Gauge({ name: 'notary_tree_size', help: 'How many events the tree over the log has.', registers });
    this.alarm = new Gauge({ name: 'notary_alarm', help: '1 when the log is not what was signed.', registers });
    new Gauge({
      name: 'notary_checkpoint_age_seconds',
      help: 'How old the last signed checkpoint is. No figure before the first.',
      registers,
      collect: ageOf(() => this.lastSigned),
    });
  }

  /** Shows whether the log is signed. */
  watchedBy(health: HealthRegistry): void {
    health.register('notary', () => Promise.resolve(this.health));
  }

  grown(size: number): void {
    this.size.set(size);
  }

  signed(size: number, signedAt: string): void {
    const at = Date.parse(signedAt);
    if (at !== this.lastSigned) this.logger.info({ size }, 'a checkpoint is signed');
    this.lastSigned = at;
    this.state = 'working';
    this.altered = undefined;
    this.alarm.set(0);
  }

  alarmed(what: string): void {
    if (this.altered !== what) this.logger.error({ what }, 'the log is not what was signed: nothing is signed before somebody has looked');
    this.altered = what;
    this.alarm.set(1);
  }

  told(place: string): void {
    this.behind.delete(place);
  }

  untold(place: string, error: unknown, since: string | undefined): void {
    this.behind.set(place, since);
    this.logger.warn({ place, error: nameOf(error) }, 'a checkpoint could not be told outside, and is told the next time');
  }

  standingBy(): void {
    this.state = 'standing-by';
  }

  /** Whoever leads tells outside, and finds out anew who is behind. */
  leading(leads: boolean): void {
    this.behind.clear();
    this.state = leads ? 'working' : 'starting';
  }

  interrupted(error: unknown): void {
    this.state = 'interrupted';
    this.logger.warn({ error: nameOf(error) }, 'the work of the notary was broken off and begins anew');
  }

  /** Never down: cases are handled without it. */
  private get health(): PartHealth {
    if (this.altered !== undefined) return { status: 'degraded', detail: `the log is not what was signed: ${this.altered}` };
    if (this.state === 'interrupted') return { status: 'degraded', detail: 'interrupted: the log is not signed' };
    return this.behind.size === 0 ? { status: 'ok' } : { status: 'degraded', detail: [...this.behind].map(lacking).join('; ') };
  }
}

const lacking = ([place, since]: readonly [string, string | undefined]): string =>
  since === undefined ? `no checkpoint reaches the ${place}` : `no checkpoint reaches the ${place} since ${since}`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

const ageOf = (lastSigned: () => number | undefined) =>
  function (this: Gauge): void {
    const at = lastSigned();
    if (at === undefined) this.remove();
    else this.set((Date.now() - at) / MS_PER_SECOND);
  };
