import { Injectable } from '@nestjs/common';
import { notFound, validationFailed } from '@platform/http';
import { projectedEvent } from '@platform/read-store';
import type { CaseEvent } from '../case-event';
import { CaseHistory, type FoundHistory } from '../case-history';
import { CaseSurroundings } from '../case-surroundings';
import { RoleShapes } from '../role-shapes';
import { fieldsOf } from './answer-fields.projection';
import type { CaseDocument } from './case-document.projection';
import type { ComplaintDetailsAnswer } from './complaint-details.answer';
import { caseAfter, complaintDetails } from './complaint-details.projection';
import { knownBy, untilMoment, type Moment } from './moment.projection';
import type { ReplayedEventAnswer } from './replayed-event.answer';

/** Where somebody looks back to: the instant of what was known, or now, when no moment is named; with all that is known when no instant is. */
export interface LookBack {
  readonly moment?: Moment;
  /** RFC 3339 UTC. */
  readonly knownAt?: string;
}

/** A case as it was at an instant by some of its events, and whether one of them could not be read. */
interface Past {
  readonly document: CaseDocument;
  readonly events: readonly CaseEvent[];
  readonly at: string;
  readonly incomplete: boolean;
}

/** Reads cases as they were, from their events, by the projection of the view itself. */
@Injectable()
export class PastDetailsReader {
  constructor(
    private readonly history: CaseHistory,
    private readonly shapes: RoleShapes,
    private readonly surroundings: CaseSurroundings,
  ) {}

  /**
   * A case as it was: its deadlines and what systems of record were still to be told are looked at from that moment. Which systems those are is as it is now.
   *
   * @throws ProblemError `not-found` when it had not begun by then, was not known by then, or has no such revision; `validation-failed` for the future
   */
  async asItWas(id: string, { moment, knownAt }: LookBack, role: string): Promise<ComplaintDetailsAnswer> {
    const now = this.surroundings.instant;
    const looked = moment ?? { at: knownAt ?? now };
    if ('at' in looked) refuseFuture('at', looked.at, now);
    if (knownAt !== undefined) refuseFuture('knownAt', knownAt, now);
    const found = await this.history.find(id);
    const recorded = found.events.map(projectedEvent);
    const { events, at } = untilMoment(knownAt === undefined ? recorded : knownBy(recorded, knownAt), looked);
    const document = caseAfter(events);
    if (!document) throw notFound();
    return this.shown(id, { document, events, at, incomplete: found.unreadable.length > 0 }, role);
  }

  /**
   * Every event of a case with the case as it was after it, oldest first. Each is made when it is asked for.
   *
   * @throws ProblemError `not-found`
   */
  async replay(id: string, role: string): Promise<AsyncIterable<ReplayedEventAnswer>> {
    return this.replayed(id, await this.history.find(id), role);
  }

  private async *replayed(
    id: string,
    { events, unreadable }: FoundHistory,
    role: string,
  ): AsyncGenerator<ReplayedEventAnswer, void, undefined> {
    const recorded = [...events.map(projectedEvent), ...unreadable].sort((one, other) => one.revision - other.revision);
    const known: CaseEvent[] = [];
    let document: CaseDocument | null = null;
    for (const [index, next] of recorded.entries()) {
      if ('event' in next) {
        known.push(next);
        document = complaintDetails.evolve(document, next);
      }
      const incomplete = known.length <= index;
      yield 'event' in next && document
        ? { ...told(next), state: await this.shown(id, { document, events: known, at: next.occurredAt, incomplete }, role) }
        : { revision: next.revision, event: 'event' in next ? next.event.type : next.type };
    }
  }

  private async shown(id: string, { document, events, at, incomplete }: Past, role: string): Promise<ComplaintDetailsAnswer> {
    const fields = fieldsOf(document, this.surroundings.asItWas(events, at), incomplete);
    return (await this.shapes.shapedWithSubject(role, id, fields)) as ComplaintDetailsAnswer;
  }
}

const told = ({ revision, event, occurredAt, actor }: CaseEvent) => ({ revision, event: event.type, at: occurredAt, actor });

const refuseFuture = (field: string, instant: string, now: string): void => {
  if (instant > now) throw validationFailed([{ field, message: 'must not lie in the future' }]);
};
