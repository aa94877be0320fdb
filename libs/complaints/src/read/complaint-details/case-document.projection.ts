import type { ComplaintAcknowledged } from '../../events/complaint-acknowledged.event';
import type { ComplaintEscalated } from '../../events/complaint-escalated.event';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ComplaintReopened } from '../../events/complaint-reopened.event';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { ComplaintWithdrawn } from '../../events/complaint-withdrawn.event';
import type { CustomerInformed } from '../../events/customer-informed.event';
import type { ExternalRecordLinked } from '../../events/external-record-linked.event';
import type { ExternalRecordWaived } from '../../events/external-record-waived.event';
import type { ExternalStateObserved } from '../../events/external-state-observed.event';
import type { IncidentHandedOver } from '../../events/incident-handed-over.event';
import type { LegalHoldPlaced } from '../../events/legal-hold-placed.event';
import type { NoteAdded } from '../../events/note-added.event';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import type { PlanRevised } from '../../events/plan-revised.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import type { SatisfactionRecorded } from '../../events/satisfaction-recorded.event';
import type { CaseDeadlines } from '../case-deadlines.projection';

/** When something was recorded, and by whom. */
export interface Recording {
  readonly at: string;
  readonly by: string;
}

/** The answer that the customer was given. */
export type GivenAnswer = Omit<ComplaintResolved['data'], 'late' | 'afterDue'> & {
  readonly resolvedAt: string;
  readonly resolvedAfterDue: boolean;
};

/** What happened in one round. */
export interface RoundDocument {
  /** 0 until registered as a complaint; reopening begins a new round. */
  readonly round: number;
  readonly acknowledgement?: ComplaintAcknowledged['data'] & Recording;
  readonly plan?: (Omit<PlanDrafted['data'], 'due'> | Omit<PlanRevised['data'], 'due'>) & Recording;
  readonly closedAt?: string;
  readonly satisfaction?: SatisfactionRecorded['data'] & Recording;
}

type Registration = Pick<ComplaintRegistered['data'], 'severity' | 'handler' | 'accountManager' | 'serviceManager'>;
type WithoutEffect<Data> = Omit<Data, 'effect'>;

/** A case as it stands, beside its deadlines. */
export type CaseFacts = Omit<ReportReceived['data'], 'complaintId'> &
  Partial<ReportTriaged['data']> &
  Partial<Registration> & {
    readonly id: string;
    readonly state: string;
    readonly stateBeforeIncident?: string;
    readonly revision: number;
    readonly recordedAt: string;
    readonly updatedAt: string;
    readonly registeredAt?: string;
    readonly current: RoundDocument;
    /** The last answer. It stays after a reopening until the next one. */
    readonly answer?: GivenAnswer;
    readonly earlierRounds: readonly (RoundDocument & GivenAnswer)[];
    readonly reopenings: readonly (Pick<ComplaintReopened['data'], 'round' | 'reason'> & Recording)[];
    readonly withdrawal?: ComplaintWithdrawn['data'] & Recording;
    readonly escalations: readonly (ComplaintEscalated['data'] & Recording & { readonly round: number })[];
    readonly messages: readonly (CustomerInformed['data'] & Recording)[];
    readonly notes: readonly (NoteAdded['data'] & Recording)[];
    readonly externalRecords: readonly WithoutEffect<ExternalRecordLinked['data']>[];
    readonly waivedRecords: readonly (WithoutEffect<ExternalRecordWaived['data']> & Recording)[];
    /** The last state seen of each outside system. */
    readonly externalStates: readonly WithoutEffect<ExternalStateObserved['data']>[];
    readonly incident?: WithoutEffect<IncidentHandedOver['data']> & { readonly at: string };
    readonly legalHold?: LegalHoldPlaced['data'] & Recording;
    /** When the personal data were erased: nothing that is sealed can be opened any more. RFC 3339 UTC. */
    readonly erasedAt?: string;
  };

/** A case as it stands: all fields of its events folded. Personal fields are sealed. */
export type CaseDocument = CaseFacts & CaseDeadlines;
