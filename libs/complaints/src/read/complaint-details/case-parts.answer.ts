/** Who reported. Without the personal fields for those who may not see them. */
export class CustomerAnswer {
  organisation?: string;
  name?: string;
  email?: string;
  phone?: string;
  customerId?: string;
  /** A keyed hash: the same in all cases of the same person. */
  subjectId?: string;
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

/** The plan of a round. */
export class PlanAnswer {
  version!: number;
  approach?: string;
  measures!: MeasureAnswer[];
  /** Local date: the last day on which the resolution is on time. */
  resolveBy!: string;
  /** True when the plan came after its own due instant. */
  afterDue!: boolean;
  late?: LateAnswer;
  /** Why it was revised. */
  reason?: string;
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

/** Something for colleagues to know. */
export class NoteAnswer {
  note?: string;
  at!: string;
  by!: string;
}

/** Why the case was taken back. */
export class WithdrawalAnswer {
  reason?: string;
  at!: string;
  by!: string;
}

/** Why the case was taken up again. */
export class ReopeningAnswer extends WithdrawalAnswer {
  /** The round that began with it. */
  round!: number;
}

/** What the customer thinks, from 1 (bad) to 5 (good). */
export class SatisfactionAnswer {
  outcome!: number;
  process!: number;
  comment?: string;
  at!: string;
  by!: string;
}

/** Until when nothing of the case may be erased. */
export class LegalHoldAnswer {
  /** Local date. */
  until!: string;
  reason?: string;
  at!: string;
  by!: string;
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
  /** The instant from which its days were counted: the receipt, the reopening, or when it was promised. */
  from!: string;
  status!: 'open' | 'met' | 'missed' | 'extended' | 'superseded';
  /** When the thing was done, RFC 3339 UTC. */
  metAt?: string;
  recordedLate?: boolean;
}

/** Whether the complaint stands in the systems of record. */
export class RegistrationAnswer {
  /** True when each system is confirmed, waived or not configured. */
  complete!: boolean;
  servicenow!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
  pct!: 'confirmed' | 'waived' | 'pending' | 'not-configured';
}

/** A step that a system of record has not been told of yet. */
export class OutstandingAnswer {
  system!: 'servicenow' | 'pct';
  /** The id of the event that it has to be told of. */
  event!: string;
  /** RFC 3339 UTC. */
  since!: string;
}

/** Why the case need not stand in an outside system. */
export class WaivedRecordAnswer {
  system!: 'servicenow' | 'pct';
  because?: string;
  at!: string;
  by!: string;
}

/** What an outside system said last about the case. */
export class ExternalStateAnswer {
  system!: 'servicenow' | 'pct';
  state!: string;
  /** RFC 3339 UTC. */
  observedAt!: string;
}

/** The incident in incident management. */
export class IncidentAnswer {
  system!: 'servicenow' | 'pct';
  incidentNumber?: string;
  url?: string;
  at!: string;
}

/** A record of the case in an outside system. */
export class ExternalRecordAnswer {
  system!: 'servicenow' | 'pct';
  recordId!: string;
  number?: string;
  url?: string;
}
