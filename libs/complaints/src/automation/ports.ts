/** An outside system that keeps its own record of a case. */
export type RegisterName = 'servicenow' | 'pct';

/** A case as an outside system is told of it: personal fields are open. */
export interface CaseRecord {
  /** The public reference: the outside system finds the case again by it. */
  readonly reference: string;
  readonly classification: 'complaint' | 'incident';
  readonly subject: string;
  readonly description: string;
  readonly channel: 'phone' | 'email' | 'portal' | 'meeting';
  /** RFC 3339 UTC. */
  readonly receivedAt: string;
  readonly severity?: 'low' | 'normal' | 'high';
  readonly customer: { readonly organisation: string; readonly name: string; readonly email?: string; readonly phone?: string };
}

/** A step of a case that an outside system is told of. */
export interface CaseStep {
  /** The id of the duty: the same step told twice has the same one. */
  readonly effect: string;
  readonly state: 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';
  /** What is written into the journal there, in plain text. */
  readonly note?: string;
  /** The answer that was given, for a record that is to be closed. */
  readonly resolution?: string;
}

/** A record in an outside system. Its words are plain text from outside, and name no person. */
export interface LinkedRecord {
  /** As that system's connector writes it: opaque to everybody else. */
  readonly recordId: string;
  readonly number?: string;
  readonly url?: string;
}

/** A record of a case in an outside system in which nothing personal is to be left. */
export interface RecordToRedact {
  /** The public reference of the case. */
  readonly reference: string;
  /** As it was linked. Without it the record is found by the reference. */
  readonly recordId?: string;
  readonly classification: 'complaint' | 'incident';
}

/** What an outside system says of a case. */
export interface ObservedState {
  /** The same for the same change, however often and by whichever way it is heard. */
  readonly key: string;
  readonly reference: string;
  readonly recordId: string;
  /** A code of theirs. */
  readonly state: string;
  /** Counts up with the changes of the record: a lower one that is heard later is old news. */
  readonly revision: number;
  /** RFC 3339 UTC. */
  readonly observedAt: string;
}

/** An outside system, whichever it is. */
export interface CaseRegister {
  readonly name: RegisterName;
  /** Finds the record of a case there, or makes it; once, however often it is asked. @throws OutsideFailure */
  link(record: CaseRecord): Promise<LinkedRecord>;
  /** Tells of a step; once, however often it is asked. @throws OutsideFailure */
  tell(record: LinkedRecord, step: CaseStep): Promise<void>;
  /** Erases what we wrote about a person into the fields of a record; again it does no harm. @throws OutsideFailure */
  redact(record: RecordToRedact): Promise<void>;
}

/** What a customer is told, one kind of letter for each; personal fields are open. Dates are local, `YYYY-MM-DD`. */
export type CustomerNews =
  | { readonly template: 'complaint-registered'; readonly acknowledgeBy: string; readonly planBy: string }
  | { readonly template: 'complaint-acknowledged'; readonly message?: string }
  | ({ readonly template: 'plan-drafted' } & PlanNews)
  | ({ readonly template: 'plan-revised'; readonly reason: string } & PlanNews)
  | { readonly template: 'plan-deadline-extended'; readonly planBy: string; readonly reason: string }
  | { readonly template: 'customer-informed'; readonly message: string }
  | {
      readonly template: 'complaint-resolved';
      readonly resolution: string;
      readonly outcome: 'upheld' | 'partly-upheld' | 'not-upheld';
      readonly remedy?: string;
    }
  | { readonly template: 'complaint-closed' };

interface PlanNews {
  readonly approach: string;
  readonly measures: readonly { readonly what: string; readonly dueOn?: string }[];
  readonly resolveBy: string;
}

/** What a handler or manager is told. Dates are local, `YYYY-MM-DD`. */
export type StaffNews =
  | { readonly template: 'complaint-assigned' }
  | { readonly template: 'complaint-escalated'; readonly reason: string }
  | { readonly template: 'deadline-approaching'; readonly deadline: DeadlineName; readonly dueOn: string }
  /** `level` 1 is the due instant, 2 and on each further working day. */
  | { readonly template: 'deadline-missed'; readonly deadline: DeadlineName; readonly dueOn: string; readonly level: number }
  | { readonly template: 'resolution-reported'; readonly outcome: 'upheld' | 'partly-upheld' | 'not-upheld' }
  | { readonly template: 'complaint-reopened'; readonly reason: string };

type DeadlineName = 'acknowledgement' | 'plan' | 'resolution';

/** A letter to one person. */
export interface Letter {
  /** The id of the duty: the same letter sent twice has the same one, and so the same `Message-ID`. */
  readonly effect: string;
  readonly to: { readonly name: string; readonly address: string; readonly language: 'nl' | 'en' };
  /** The public reference of the case. */
  readonly reference: string;
  /** What the case is about, in the words of whoever reported it. */
  readonly subject: string;
  /** Only in letters to the customer: the address of the tracking page, with the token. */
  readonly trackingUrl?: string;
  readonly news: CustomerNews | StaffNews;
}

/** Whoever takes letters away. */
export interface Post {
  /** Sends a letter. Sent again it is the same one: at least once, with the same `Message-ID`. @throws OutsideFailure */
  send(letter: Letter): Promise<{ readonly messageId: string }>;
}

/** How letters to customers leave. */
export interface CustomerPost {
  readonly post: Post;
  /** Where the tracking page is: `https://redress.example`, without a slash at the end. */
  readonly trackingOrigin: string;
}

/** How letters to handlers and managers leave. */
export interface StaffPost {
  readonly post: Post;
  readonly staff: { find(id: string): StaffMember | undefined };
}

/** The outside systems that are told by themselves. */
export interface Registers {
  has(name: string): boolean;
  /** @throws RangeError when there is no such system */
  of(name: string | undefined): CaseRegister;
}

/** These ports as injectable values. */
export const CUSTOMER_POST = Symbol('CustomerPost');
export const STAFF_POST = Symbol('StaffPost');
export const REGISTERS = Symbol('Registers');

/** Somebody who handles or manages complaints. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'nl' | 'en';
}

/**
 * Why an outside act did not succeed, and what follows from it.
 *
 * - `transient`: nothing was done there; again later
 * - `unknown`: it may have been done; look there before it is done again
 * - `throttled`: nobody there wants to hear from us before `retryAt`
 * - `unauthorised`: our credentials are refused; nothing succeeds until somebody acts
 * - `refused`: it never will; somebody has to look
 * - `diverged`: the record is gone, hidden or there more than once; somebody has to look
 */
export type FailureKind = 'transient' | 'unknown' | 'throttled' | 'unauthorised' | 'refused' | 'diverged';

/** An outside act that did not succeed. */
export class OutsideFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** A word of ours, kebab-case; no text from outside. */
    readonly code: string,
    /** Milliseconds since 1970: before that, asking again is of no use. Always there for `throttled`. */
    readonly retryAt?: number,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'OutsideFailure';
  }
}
