import { setTimeout } from 'node:timers/promises';

/** How a part of the process is: it works, it works with limits, it does not work. */
export type HealthStatus = 'ok' | 'degraded' | 'down';

/** `detail` is for operators: no personal data, no secrets. */
export interface PartHealth {
  readonly status: HealthStatus;
  readonly detail?: string;
}

export interface Health {
  /** The worst of the parts. */
  readonly status: HealthStatus;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

export type HealthCheck = () => Promise<PartHealth>;

/** A check that takes longer is a part that is down. Milliseconds. */
const CHECK_TIME = 2_000;

/** The named parts of this process and how each is asked whether it works. */
export class HealthRegistry {
  private readonly checks = new Map<string, HealthCheck>();
  private underWay: Promise<Health> | undefined;

  constructor(private readonly checkTime = CHECK_TIME) {}

  /**
   * Adds a part.
   *
   * @throws Error when there is one of that name
   */
  register(name: string, check: HealthCheck): void {
    if (this.checks.has(name)) throw new Error(`there is a health check named ${name} already`);
    this.checks.set(name, check);
  }

  /** Asks all parts at the same time. A check that throws or takes too long is a part that is down. Whoever asks meanwhile gets the same answer. */
  check(): Promise<Health> {
    this.underWay ??= this.checkAll().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async checkAll(): Promise<Health> {
    const parts = await Promise.all([...this.checks].map(async ([name, check]) => [name, await this.outcomeOf(check)] as const));
    return { status: worstOf(parts.map(([, { status }]) => status)), parts: Object.fromEntries(parts) };
  }

  private async outcomeOf(check: HealthCheck): Promise<PartHealth> {
    const late: PartHealth = { status: 'down', detail: `no answer within ${this.checkTime} ms` };
    const timer = new AbortController();
    const outcome = Promise.race([answerOf(check), setTimeout(this.checkTime, late, { signal: timer.signal })]);
    return outcome.finally(() => timer.abort());
  }
}

/** The HTTP status that says whether a process can do its work: 200, or 503 when a part is down. */
export const readiness = ({ status }: Health): number => (status === 'down' ? 503 : 200);

const answerOf = async (check: HealthCheck): Promise<PartHealth> => {
  try {
    return await check();
  } catch {
    return { status: 'down', detail: 'the check failed' };
  }
};

const worstOf = (statuses: readonly HealthStatus[]): HealthStatus => {
  if (statuses.includes('down')) return 'down';
  return statuses.includes('degraded') ? 'degraded' : 'ok';
};
