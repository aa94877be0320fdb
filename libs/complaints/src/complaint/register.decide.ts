import type { ComplaintRegistered } from '../events/complaint-registered.event';
import type { ReportTriaged } from '../events/report-triaged.event';
import type { Severity } from '../events/shapes';
import { firstPromises } from './first-promises.decide';
import { given } from './given.decide';
import type { ServiceTerms } from './service-terms';

/** How a report was judged. */
export interface Triage {
  readonly classification: 'incident' | 'complaint';
  readonly rationale: string;
  readonly serviceLevelMissed?: boolean;
  readonly technical?: boolean;
}

/** Who takes care of a complaint, and how much it weighs. */
export interface Registration {
  readonly severity?: Severity;
  readonly handler?: string;
  readonly accountManager?: string;
  readonly serviceManager?: string;
}

export const reportTriagedFrom = ({ classification, rationale, serviceLevelMissed, technical }: Triage): ReportTriaged => ({
  type: 'ReportTriaged',
  data: { classification, rationale, ...given({ serviceLevelMissed, technical }) },
});

/**
 * The registration of a report as a complaint. Its deadlines run from the receipt, however late it was triaged.
 *
 * @param receivedAt RFC 3339 UTC instant
 * @param by the caller, who takes the complaint when no handler is named, and today's terms
 */
export const complaintRegisteredFrom = (
  { severity, handler, accountManager, serviceManager }: Registration,
  receivedAt: string,
  { caller, terms }: { readonly caller: string; readonly terms: ServiceTerms },
): ComplaintRegistered => ({
  type: 'ComplaintRegistered',
  data: {
    round: 1,
    severity: severity ?? 'normal',
    handler: handler ?? caller,
    ...given({ accountManager, serviceManager }),
    due: firstPromises(terms, receivedAt),
  },
});
