import type { Attempted, BellListener, WorkObserver } from '@platform/jobs';
import type { HealthRegistry, Logger, Metrics, PartHealth } from '@platform/observability';
import { Counter, Gauge, Histogram } from 'prom-client';

/** Seconds. */
const LATENESS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3_600, 86_400];
const MS_PER_SECOND = 1_000;

/** Tells operators how the duties get on: as metrics, in the log, and as health. */
export class WorkMonitor implements WorkObserver, Pick<BellListener, 'isThere' | 'isGone'> {
  private readonly firedBy: Counter<'by'>;
  private readonly attempts: Counter<'outcome'>;
  private readonly lateness: Histogram;
  private readonly repairs: Counter<'repair'>;
  private readonly interruptions: Counter;
  private readonly pauses: Counter;
  private readonly bell: Gauge;
  private state: 'waiting' | 'working' = 'waiting';
  private isBellThere: boolean | undefined;

  constructor(
    private readonly logger: Logger,
    { registry }: Metrics,
  ) {
    const registers = [registry];
    this.firedBy = new Counter({ name: 'deadline_fired_by', help: 'Who said that a duty was due.', labelNames: ['by'], registers });
    this.attempts = new Counter({ name: 'duty_attempts_total', help: 'How attempts at duties ended.', labelNames: ['outcome'], registers });
    this.lateness = new Histogram({
      name: 'duty_lateness_seconds',
      help: 'How long after its instant a duty was attended to for the first time.',
      buckets: LATENESS,
      registers,
    });
    this.repairs = new Counter({
      name: 'bell_repairs_total',
      help: 'Bells that were put back or taken away.',
      labelNames: ['repair'],
      registers,
    });
    this.interruptions = new Counter({
      name: 'duty_interruptions_total',
      help: 'How often duties could not be looked at or done.',
      registers,
    });
    this.pauses = new Counter({
      name: 'duty_clock_pauses_total',
      help: 'How often nothing was done because the clock had jumped.',
      registers,
    });
    this.bell = new Gauge({ name: 'bell_there', help: '1 when Redis rings, 0 when only the sweeper looks.', registers });
  }

  /** Shows whether duties are done. */
  watchedBy(health: HealthRegistry): void {
    health.register('duties', () => Promise.resolve(this.health));
  }

  /** The views have reached the end of the log: duties are done from now on. */
  begun(): void {
    this.state = 'working';
    this.logger.info('duties are done');
  }

  attempted(duty: string, { outcome, firedBy, late, attempt, code }: Attempted): void {
    this.attempts.inc({ outcome });
    if (attempt === 1) {
      this.firedBy.inc({ by: firedBy });
      this.lateness.observe(late / MS_PER_SECOND);
    }
    if (outcome === 'failed') this.logger.warn({ duty, attempt, code }, 'a duty is not tried any more: somebody has to look');
    else if (outcome === 'later') this.logger.info({ duty, attempt, code }, 'a duty is tried again later');
  }

  interrupted(error: unknown): void {
    this.interruptions.inc();
    this.logger.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      'duties could not be looked at or done, and are looked at again',
    );
  }

  /** A system of record could not be asked. */
  unheard(error: unknown): void {
    this.logger.warn(
      { error: error instanceof Error ? error.message : 'unknown' },
      'ServiceNow could not be asked what has changed, and is asked again',
    );
  }

  /** Something is wrong with how cases are written into a system of record. */
  found(line: string): void {
    this.logger.warn(line);
  }

  paused(): void {
    this.pauses.inc();
    this.logger.warn('the clock of this machine jumped: nothing is due until it has stayed for two minutes');
  }

  repaired({ added, removed }: { readonly added: number; readonly removed: number }): void {
    this.repairs.inc({ repair: 'added' }, added);
    this.repairs.inc({ repair: 'removed' }, removed);
    if (added + removed > 0) this.logger.info({ added, removed }, 'bells were put in order');
  }

  isThere(): void {
    if (this.isBellThere !== true) this.logger.info('Redis rings');
    this.isBellThere = true;
    this.bell.set(1);
  }

  isGone(error: Error): void {
    if (this.isBellThere !== false) this.logger.warn({ error: error.name }, 'Redis does not ring: duties are looked for every second');
    this.isBellThere = false;
    this.bell.set(0);
  }

  private get health(): PartHealth {
    if (this.state === 'waiting') return { status: 'degraded', detail: 'the views are not at the end of the log yet' };
    return this.isBellThere === false ? { status: 'degraded', detail: 'without Redis: looked for every second' } : { status: 'ok' };
  }
}
