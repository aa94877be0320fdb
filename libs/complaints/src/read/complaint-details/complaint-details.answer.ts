/** Who reported. Without the personal fields for those who may not see them. */
export class CustomerAnswer {
  organisation?: string;
  name?: string;
  email?: string;
  phone?: string;
  customerId?: string;
  language!: 'nl' | 'en';
}

/** What the report is about. */
export class ConcernsAnswer {
  kind!: 'service' | 'process' | 'product';
  name!: string;
}

/** What was recorded later than it happened. */
export class LateAnswer {
  /** RFC 3339 UTC. */
  happenedAt!: string;
  because?: string;
}

/** A progress message to the customer. */
export class MessageAnswer {
  via!: 'phone' | 'email' | 'portal' | 'meeting';
  message?: string;
  late?: LateAnswer;
  /** When it was recorded, RFC 3339 UTC. */
  at!: string;
  /** The staff id of who recorded it. */
  by!: string;
}

/** The mark that a complaint was handed up. */
export class EscalationAnswer {
  to!: 'account-manager' | 'service-manager';
  manager!: string;
  reason?: string;
  round!: number;
  at!: string;
  by!: string;
}

/** One thing that will be done. */
export class MeasureAnswer {
  what?: string;
  owner!: string;
  /** Local date. */
  dueOn?: string;
}

/** The plan of the current round. */
export class PlanAnswer {
  version!: number;
  approach?: string;
  measures!: MeasureAnswer[];
  /** Local date: the last day on which the resolution is on time. */
  resolveBy!: string;
  /** True when the plan came after its own due instant. */
  afterDue!: boolean;
  late?: LateAnswer;
  at!: string;
  by!: string;
}

/** A day that did not count, and why. */
export class SkippedDayAnswer {
  date!: string;
  reason!: string;
}

/** How a due date came about. */
export class BasisAnswer {
  policy!: string;
  version!: string;
  timeZone!: string;
  workingDays!: number;
  skipped!: SkippedDayAnswer[];
}

/** One promise of a deadline; the current ones come first. */
export class DeadlineAnswer {
  deadline!: 'acknowledgement' | 'plan' | 'resolution';
  round!: number;
  promise!: number;
  /** The last local day on time. */
  dueOn!: string;
  /** The first instant that is too late, RFC 3339 UTC. */
  dueAt!: string;
  basis!: BasisAnswer;
  status!: 'open' | 'met' | 'missed' | 'extended' | 'superseded';
  /** When the thing was done, RFC 3339 UTC. */
  metAt?: string;
  recordedLate?: boolean;
}

/** Whether the complaint stands in the systems of record. */
export class RegistrationAnswer {
  /** True when no configured system is still waiting. */
  complete!: boolean;
  servicenow!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
  pct!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
}

/** A record of the case in an outside system. */
export class ExternalRecordAnswer {
  system!: 'servicenow' | 'pct';
  recordId!: string;
  number?: string;
  url?: string;
}

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
  backdatedBecause?: string;
  customer!: CustomerAnswer;
  subject?: string;
  description?: string;
  concerns?: ConcernsAnswer;
  desiredOutcome?: string;
  classification?: 'incident' | 'complaint';
  rationale?: string;
  serviceLevelMissed?: boolean;
  technical?: boolean;
}

/** A case as it stands: all fields of its events folded. */
export class ComplaintDetailsAnswer extends ReportAnswer {
  /** 0 until registered as a complaint; reopening begins a new round. */
  round!: number;
  severity?: 'low' | 'normal' | 'high';
  /** Staff ids. */
  handler?: string;
  accountManager?: string;
  serviceManager?: string;
  registeredAt?: string;
  acknowledgement?: MessageAnswer;
  escalations!: EscalationAnswer[];
  plan?: PlanAnswer;
  messages!: MessageAnswer[];
  resolution?: string;
  outcome?: 'upheld' | 'partly-upheld' | 'not-upheld';
  rootCause?: string;
  remedy?: string;
  withoutPlanBecause?: string;
  resolvedAt?: string;
  /** True when the answer came after its due instant. */
  resolvedAfterDue?: boolean;
  closedAt?: string;
  deadlines!: DeadlineAnswer[];
  externalRecords!: ExternalRecordAnswer[];
  registration!: RegistrationAnswer;
}
