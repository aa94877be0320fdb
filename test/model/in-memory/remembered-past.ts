import { projectedEvent } from '@platform/read-store';
import type { CaseEvent } from '@redress/complaints';
import { answerFields } from '../../../libs/complaints/src/read/complaint-details/answer-fields.projection';
import { caseAfter } from '../../../libs/complaints/src/read/complaint-details/complaint-details.projection';
import { knownBy, untilMoment, type Moment } from '../../../libs/complaints/src/read/complaint-details/moment.projection';
import type { Ask } from '../rules/asks';
import type { Outcome } from '../rules/expected';
import { ComplaintInMemory } from './complaint-in-memory';

/** A case as it was answered at an instant, RFC 3339 UTC, when so many events were known. */
export interface Sight {
  readonly now: string;
  readonly known: number;
  readonly details: object | undefined;
}

/** A case that remembers how it looked after each command. */
export class RememberedPast extends ComplaintInMemory {
  readonly sights: Sight[] = [];

  override carryOut(ask: Ask, now: string): Outcome {
    const outcome = super.carryOut(ask, now);
    this.sights.push({ now, known: this.events.length, details: this.detailsAt(now) });
    return outcome;
  }

  /** How many events were known at an instant, from the whole log. */
  knownBy(instant: string): number {
    return knownBy(this.recorded, instant).length;
  }

  /** The case as it was, from the whole log. */
  asItWas(moment: Moment): object | undefined {
    const { events, at } = untilMoment(this.recorded, moment);
    const document = caseAfter(events);
    return document ? answerFields(document, { now: at, configured: [], outstanding: [] }) : undefined;
  }

  private get recorded(): readonly CaseEvent[] {
    return this.events.map(projectedEvent);
  }
}
