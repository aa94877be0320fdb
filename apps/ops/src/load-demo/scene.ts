import type { Complaint } from '@redress/complaints';
import type { Act, Acts, Person } from './acts';
import type { Chance } from './chance';
import type { Matter } from './matters';
import type { OfficeTime } from './office-time';
import type { Cast, Customer } from './people';

/** An act and when it is done. */
export interface Step {
  /** RFC 3339 UTC with milliseconds. */
  readonly at: string;
  readonly act: Act;
}

/** Part of the life of a case: it tells the next step and is given what the case is after it. */
export type Life = Generator<Step, void, Complaint>;

/** From so many to so many working days. */
export type Days = readonly [from: number, to: number];

/** What the life of one case is made of. */
export interface SceneParts {
  readonly acts: Acts;
  readonly chance: Chance;
  readonly time: OfficeTime;
  readonly cast: Cast;
  readonly customer: Customer;
  readonly matter: Matter;
}

const deadlines = ['acknowledgement', 'plan', 'resolution'] as const;

/** One case: whom it concerns, and how far its life has come. */
export class Scene {
  /** As it is after the last step; undefined before the first. */
  private current: Complaint | undefined;
  private readonly missedPromises = new Set<string>();

  /** @param now the moment, in working days of the {@link OfficeTime} */
  constructor(
    readonly parts: SceneParts,
    private now: number,
  ) {}

  /** As it is after the last step. @throws Error before the first */
  get complaint(): Complaint {
    if (!this.current) throw new Error('the case has not begun');
    return this.current;
  }

  /** The complaint handler that it is assigned to. */
  get handler(): Person {
    return { id: this.complaint.handler, role: 'handler' };
  }

  /** The instant so many working days after the last step, RFC 3339 UTC. */
  instantIn(days: number): string {
    return this.parts.time.instantOf(this.now + days);
  }

  /** The local date so many working days after the last step. */
  dateIn(days: number): string {
    return this.parts.time.dateOf(this.now + days);
  }

  /** Somebody does something after so many working days. What was promised for before then and not done is missed first. */
  *after([from, to]: Days, act: Act): Life {
    this.now += this.parts.chance.between(from, to);
    const at = this.instantIn(0);
    for (const missed of this.missedBefore(at)) this.current = yield missed;
    this.current = yield { at, act };
  }

  private missedBefore(at: string): readonly Step[] {
    if (!this.current) return [];
    const { due, doneAt, round } = this.current;
    const missed = deadlines.flatMap((deadline) => {
      const promised = due[deadline];
      return promised && promised.dueAt <= at && doneAt[deadline] === undefined ? [promised] : [];
    });
    const unrecorded = missed.filter(({ deadline, promise }) => this.isNew(`${deadline}-${String(round)}-${String(promise)}`));
    const steps = unrecorded.map(({ deadline, promise, dueAt }) => {
      const act = this.parts.acts.missed({ type: 'DeadlineMissed', deadline, round, promise, level: 1 });
      return { at: dueAt, act };
    });
    return steps.sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  private isNew(promise: string): boolean {
    if (this.missedPromises.has(promise)) return false;
    this.missedPromises.add(promise);
    return true;
  }
}
