import { Erasable, type ErasableText } from '../erasable.decorator';

/** Who reported. Without the personal fields for those who may not see them. */
export class CustomerAnswer {
  @Erasable()
  organisation?: ErasableText;
  @Erasable()
  name?: ErasableText;
  @Erasable()
  email?: ErasableText;
  @Erasable()
  phone?: ErasableText;
  @Erasable()
  customerId?: ErasableText;
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
  @Erasable()
  because?: ErasableText;
}

/** A progress message to the customer. */
export class MessageAnswer {
  via!: 'phone' | 'email' | 'portal' | 'meeting';
  @Erasable()
  message?: ErasableText;
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
  @Erasable()
  reason?: ErasableText;
  round!: number;
  at!: string;
  by!: string;
}

/** One thing that will be done. */
export class MeasureAnswer {
  @Erasable()
  what?: ErasableText;
  owner!: string;
  /** Local date. */
  dueOn?: string;
}

/** The plan of a round. */
export class PlanAnswer {
  version!: number;
  @Erasable()
  approach?: ErasableText;
  measures!: MeasureAnswer[];
  /** Local date: the last day on which the resolution is on time. */
  resolveBy!: string;
  /** True when the plan came after its own due instant. */
  afterDue!: boolean;
  late?: LateAnswer;
  /** Why it was revised. */
  @Erasable()
  reason?: ErasableText;
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
  @Erasable()
  note?: ErasableText;
  at!: string;
  by!: string;
}

/** Why the case was taken back. */
export class WithdrawalAnswer {
  @Erasable()
  reason?: ErasableText;
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
  @Erasable()
  comment?: ErasableText;
  at!: string;
  by!: string;
}

/** Until when nothing of the case may be erased. */
export class LegalHoldAnswer {
  /** Local date. */
  until!: string;
  @Erasable()
  reason?: ErasableText;
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
