import { Erasable, type ErasableText } from '../erasable.decorator';

/** Whom a case is about. Empty for those who may not see personal data. */
export class ListedCustomerAnswer {
  @Erasable()
  organisation?: ErasableText;
  @Erasable()
  name?: ErasableText;
  /** A keyed hash: the same in all cases of the same person. */
  subjectId?: string;
}

/** A case on a list. */
export class ListedCaseAnswer {
  id!: string;
  state!: 'received' | 'incident' | 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';
  /** 0 until registered as a complaint; reopening begins a new round. */
  round!: number;
  /** True when an event of the case cannot be read: what follows from it is missing here. */
  incomplete?: boolean;
  channel!: 'phone' | 'email' | 'portal' | 'meeting';
  severity?: 'low' | 'normal' | 'high';
  /** Staff ids. */
  handler?: string;
  accountManager?: string;
  serviceManager?: string;
  /** Whom it was escalated to in this round. */
  escalatedTo!: string[];
  /** RFC 3339 UTC, like all instants here. */
  receivedAt!: string;
  registeredAt?: string;
  updatedAt!: string;
  /** When the personal data were erased. */
  erasedAt?: string;
  /** When the plan is due by its current promise, kept or not. */
  planDueAt?: string;
  /** The first due instant of the promises that are open. */
  nextDueAt?: string;
  /** True when an open promise is past its due instant. */
  overdue!: boolean;
  customer!: ListedCustomerAnswer;
  @Erasable()
  subject?: ErasableText;
}

/** A page of a list. */
export class CasePageAnswer {
  items!: ListedCaseAnswer[];
  /** To be given as `cursor` for the next page; null on the last one. */
  nextCursor!: string | null;
}
