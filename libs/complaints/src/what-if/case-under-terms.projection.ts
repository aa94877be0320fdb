import type { ServiceTerms } from '../complaint/service-terms';
import { deadlinesAfter, noDeadlines, type CaseDeadlines } from '../read/case-deadlines.projection';
import type { CaseEvent } from '../read/case-event';
import { promisedAnew } from './promised-anew.projection';

/** A case as it was promised, and as it would have been promised under other terms. */
export interface CaseUnderTerms {
  /** Judged to be an incident: it does not count. */
  readonly isIncident: boolean;
  readonly recorded: CaseDeadlines;
  readonly simulated: CaseDeadlines;
  /** How many of its extensions the rules would have refused. */
  readonly refusedExtensions: number;
}

/** Before the first event of a case. */
export const notReported: CaseUnderTerms = { isIncident: false, recorded: noDeadlines, simulated: noDeadlines, refusedExtensions: 0 };

/** A case after its next event, see {@link promisedAnew} for what the terms change. Personal fields may stay sealed. */
export const underTerms = (
  before: CaseUnderTerms,
  { event, occurredAt }: Pick<CaseEvent, 'event' | 'occurredAt'>,
  terms: ServiceTerms,
): CaseUnderTerms => {
  // Its receipt cannot be read: nothing can be promised.
  if (event.type !== 'ReportReceived' && before.recorded.receivedAt === '') return before;
  const anew = promisedAnew(event, occurredAt, before.simulated, terms);
  return {
    isIncident: event.type === 'ReportTriaged' ? event.data.classification === 'incident' : before.isIncident,
    recorded: deadlinesAfter(before.recorded, event, occurredAt),
    simulated: anew ? deadlinesAfter(before.simulated, anew, occurredAt) : before.simulated,
    refusedExtensions: before.refusedExtensions + (anew ? 0 : 1),
  };
};
