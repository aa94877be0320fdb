import type { ParkedEvents, ProjectionObserver } from '@platform/read-store';
import type { HealthRegistry, Logger, Metrics, PartHealth } from '@platform/observability';
import { Counter, Gauge } from 'prom-client';

const PARKED = 'Events that no view could read. Not told while the view store is away.';

/** Tells operators how the projections get on: as metrics, in the log, and as health. */
export class ProjectionMonitor implements ProjectionObserver {
  private readonly events: Counter<'view'>;
  private readonly gaps: Counter<'view'>;
  private readonly interruptions: Counter;
  private readonly leads: Gauge;
  private readonly behind: Gauge;
  /** When the last event that the views know of was recorded, in milliseconds since 1970. Undefined before the first. */
  private last: number | undefined;
  private state: 'starting' | 'standing-by' | 'catching-up' | 'live' | 'interrupted' = 'starting';

  constructor(
    private readonly logger: Logger,
    { registry }: Metrics,
    parked: Pick<ParkedEvents, 'count'>,
  ) {
    const registers = [registry];
    this.events = new Counter({
      name: 'projection_events_total',
      help: 'Events that a view was brought past.',
      labelNames: ['view'],
      registers,
    });
    this.gaps = new Counter({
      name: 'projection_gaps_total',
      help: 'Documents made anew because an event was never seen.',
      labelNames: ['view'],
      registers,
    });
    this.interruptions = new Counter({ name: 'projection_interruptions_total', help: 'How often projecting was broken off.', registers });
    this.leads = new Gauge({ name: 'projection_leads', help: '1 when this process projects, 0 when another does.', registers });
    this.behind = new Gauge({
      name: 'projection_lag_seconds',
      help: 'How far the views are behind the log.',
      registers,
      collect: () => this.behind.set(this.lag),
    });
    new Gauge({ name: 'projection_parked_events', help: PARKED, registers, collect: gaugeOf(() => parked.count()) });
  }

  /** Shows how far the views are. */
  watchedBy(health: HealthRegistry): void {
    health.register('views', () => Promise.resolve(this.health));
  }

  applied(view: string, events: number): void {
    this.events.inc({ view }, events);
  }

  gap(view: string, complaint: string, revision: number): void {
    this.gaps.inc({ view });
    this.logger.warn({ view, complaint, revision }, 'an event before this one was never seen: the document is made anew');
  }

  reached(occurredAt: string): void {
    this.last = Date.parse(occurredAt);
  }

  caughtUp(): void {
    if (this.state !== 'live') this.logger.info('the views have caught up');
    this.state = 'live';
  }

  standingBy(): void {
    if (this.state !== 'standing-by') this.logger.info('another process projects');
    this.state = 'standing-by';
  }

  leading(leads: boolean): void {
    this.leads.set(leads ? 1 : 0);
    this.state = leads ? 'catching-up' : 'starting';
    this.logger.info(leads ? 'this process projects' : 'this process projects no more');
  }

  interrupted(error: unknown): void {
    this.interruptions.inc();
    this.state = 'interrupted';
    this.logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'projecting was broken off and begins anew');
  }

  /** Seconds. None when everything in the log is in the views. */
  private get lag(): number {
    return this.state === 'catching-up' || this.state === 'interrupted' ? (Date.now() - (this.last ?? Date.now())) / 1_000 : 0;
  }

  private get health(): PartHealth {
    const behind = this.last === undefined ? 'not at the end of the log yet' : `${this.lag.toFixed(0)} s behind`;
    const healths = {
      starting: { status: 'down', detail: 'not begun yet' },
      'standing-by': { status: 'ok', detail: 'another process projects' },
      'catching-up': { status: 'down', detail: behind },
      interrupted: { status: 'down', detail: `interrupted, ${behind}` },
      live: { status: 'ok' },
    } as const;
    return healths[this.state];
  }
}

/** Asks for a figure whenever metrics are read. Without an answer there is no figure. */
const gaugeOf = (ask: () => Promise<number>) =>
  async function (this: Gauge): Promise<void> {
    const value = await ask().catch(() => undefined);
    if (value === undefined) this.remove();
    else this.set(value);
  };
