import { IntersectionType } from '@nestjs/swagger';
import { Erasable, type ErasableText } from '../erasable.decorator';
import {
  type ConcernsAnswer,
  type CustomerAnswer,
  type DeadlineAnswer,
  type EscalationAnswer,
  type LegalHoldAnswer,
  type MessageAnswer,
  type NoteAnswer,
  type PlanAnswer,
  type ReopeningAnswer,
  type SatisfactionAnswer,
  type WithdrawalAnswer,
} from './case-parts.answer';
import {
  type ExternalRecordAnswer,
  type ExternalStateAnswer,
  type IncidentAnswer,
  type OutstandingAnswer,
  type RegistrationAnswer,
  type WaivedRecordAnswer,
} from './outside-systems.answer';

/** A case as it was reported and judged. */
export class ReportAnswer {
  id!: string;
  state!: 'received' | 'incident' | 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';
  /** The stream revision of the last event. */
  revision!: number;
  /** True when an event of the case cannot be read: what follows from it is missing here. */
  incomplete?: boolean;
  channel!: 'phone' | 'email' | 'portal' | 'meeting';
  /** RFC 3339 UTC, like all instants here. */
  receivedAt!: string;
  recordedAt!: string;
  updatedAt!: string;
  @Erasable()
  backdatedBecause?: ErasableText;
  customer!: CustomerAnswer;
  @Erasable()
  subject?: ErasableText;
  @Erasable()
  description?: ErasableText;
  concerns?: ConcernsAnswer;
  @Erasable()
  desiredOutcome?: ErasableText;
  classification?: 'incident' | 'complaint';
  @Erasable()
  rationale?: ErasableText;
  serviceLevelMissed?: boolean;
  technical?: boolean;
  /** When the personal data were erased. */
  erasedAt?: string;
}

/** What happened in one round: from the registration or a reopening to the closing. */
export class RoundAnswer {
  /** 0 until registered as a complaint; reopening begins a new round. */
  round!: number;
  acknowledgement?: MessageAnswer;
  plan?: PlanAnswer;
  @Erasable()
  resolution?: ErasableText;
  outcome?: 'upheld' | 'partly-upheld' | 'not-upheld';
  @Erasable()
  rootCause?: ErasableText;
  @Erasable()
  remedy?: ErasableText;
  @Erasable()
  withoutPlanBecause?: ErasableText;
  resolvedAt?: string;
  /** True when the answer came after its due instant. */
  resolvedAfterDue?: boolean;
  closedAt?: string;
  satisfaction?: SatisfactionAnswer;
}

/** A case as it stands: all fields of its events folded, those of the current round beside the others. The last answer stays after a reopening until the next. */
export class ComplaintDetailsAnswer extends IntersectionType(ReportAnswer, RoundAnswer) {
  severity?: 'low' | 'normal' | 'high';
  /** Staff ids. */
  handler?: string;
  accountManager?: string;
  serviceManager?: string;
  registeredAt?: string;
  earlierRounds!: RoundAnswer[];
  reopenings!: ReopeningAnswer[];
  withdrawal?: WithdrawalAnswer;
  escalations!: EscalationAnswer[];
  messages!: MessageAnswer[];
  /** Not for the customer. */
  notes?: NoteAnswer[];
  deadlines!: DeadlineAnswer[];
  externalRecords!: ExternalRecordAnswer[];
  /** Not for the customer. */
  waivedRecords?: WaivedRecordAnswer[];
  /** Not for the customer. */
  externalStates?: ExternalStateAnswer[];
  incident?: IncidentAnswer;
  /** Not for the customer. */
  legalHold?: LegalHoldAnswer;
  registration!: RegistrationAnswer;
  /** Not for the customer. What systems of record have not been told of yet, the oldest first. */
  outstanding?: OutstandingAnswer[];
}
