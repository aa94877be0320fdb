import type { ServiceTerms } from '@redress/complaints';
import { Acts } from './acts';
import { Agenda } from './agenda';
import { Chance } from './chance';
import { life } from './life';
import { matters } from './matters';
import { OfficeTime } from './office-time';
import { castFor, customerFor } from './people';
import { PlayedCase, type Desk } from './played-case';
import { Scene } from './scene';

/** So many steps are taken at a time, and at most about a hundredth of all: the log stays nearly in the order of time. */
const AT_ONCE = { least: 8, most: 256 };

/** What is loaded. The same plan leads to the same cases, apart from their references and what is sealed. */
export interface LoadPlan {
  readonly complaints: number;
  readonly seed: number;
  /** The end of the two years, RFC 3339 UTC. */
  readonly until: string;
}

/** How far a load is. */
export interface Loaded {
  /** Cases that have begun. */
  readonly complaints: number;
  readonly events: number;
}

/** A case whose next step is due, begun or not. */
interface Due {
  readonly at: string;
  readonly number: number;
  readonly begun?: PlayedCase;
}

/** Writes complaints of two years: everything that happened to all of them in the order of time, through the rules of the domain. */
export class Load {
  private readonly time: OfficeTime;
  private readonly acts: Acts;
  private readonly agenda = new Agenda<Due>();
  private complaints = 0;
  private events = 0;

  constructor(
    private readonly desk: Desk,
    terms: ServiceTerms,
    private readonly plan: LoadPlan,
  ) {
    this.time = new OfficeTime(terms.calendar, plan.until);
    this.acts = new Acts(terms);
    for (let number = 0; number < plan.complaints; number++)
      this.agenda.add({ at: this.time.instantOf(this.beginning(number).moment), number });
  }

  /**
   * Writes everything. Steps are handed in together, so that the store can write them together.
   *
   * @param progressed called after some steps
   * @throws EventStoreUnavailable; loading the same plan again goes on where it ended
   */
  async run(progressed: (loaded: Loaded) => void): Promise<Loaded> {
    for (let wave = this.nextDue(); wave.length > 0; wave = this.nextDue()) {
      await Promise.all(wave.map((due) => this.step(due)));
      progressed(this.loaded);
    }
    return this.loaded;
  }

  private get loaded(): Loaded {
    const { complaints, events } = this;
    return { complaints, events };
  }

  /** The steps that are due first, each of another case. */
  private nextDue(): readonly Due[] {
    const length = Math.min(AT_ONCE.most, Math.max(AT_ONCE.least, Math.round(this.plan.complaints / 100)));
    return Array.from({ length }, () => this.agenda.take()).filter((due) => due !== undefined);
  }

  private async step({ number, begun }: Due): Promise<void> {
    if (!begun) this.complaints += 1;
    const played = begun ?? this.begin(number);
    const events = await played.doNext();
    this.events += events;
    const at = played.nextAt;
    if (at === undefined || at > this.plan.until) played.end();
    else this.agenda.add({ at, number, begun: played });
  }

  private begin(number: number): PlayedCase {
    const { chance, moment } = this.beginning(number);
    const { time, acts, plan } = this;
    const who = { cast: castFor(chance), customer: customerFor(chance), matter: chance.pick(matters) };
    const scene = new Scene({ acts, chance, time, ...who }, moment);
    return new PlayedCase(this.desk, `load-demo/${String(plan.seed)}/${plan.until}/${String(number)}`, life(scene));
  }

  /** The chances of a case, whatever becomes of the others, and the moment at which it begins. */
  private beginning(number: number): { readonly chance: Chance; readonly moment: number } {
    const chance = new Chance(this.plan.seed, number);
    return { chance, moment: chance.between(0, this.time.end) };
  }
}
