/** What can be asked of a case, with the fields of the HTTP contract. Instants are RFC 3339 UTC with milliseconds, dates are local. */

export type Channel = 'phone' | 'email' | 'portal' | 'meeting';
export const deadlines = ['acknowledgement', 'plan', 'resolution'] as const;
export type Deadline = (typeof deadlines)[number];
export type System = 'servicenow' | 'pct';

/** For what was done before it is recorded. */
export interface LateFields {
  readonly happenedAt?: string;
  readonly recordedLateBecause?: string;
}

export interface Report {
  readonly channel: Channel;
  readonly customer: { readonly organisation: string; readonly name: string; readonly email?: string };
  readonly subject: string;
  readonly description: string;
  readonly receivedAt?: string;
  readonly backdatedBecause?: string;
}

/** Who takes care of a complaint, and how much it weighs. */
export interface Registration {
  readonly severity?: 'low' | 'normal' | 'high';
  readonly handler?: string;
  readonly accountManager?: string;
}

export interface Plan extends LateFields {
  readonly approach: string;
  readonly measures: readonly { readonly what: string; readonly owner: string; readonly dueOn?: string }[];
  readonly resolveBy: string;
}

/** Which promise a timer rings for, and the how-manieth time (from 1). */
export interface Ring {
  readonly type: 'DeadlineApproaching' | 'DeadlineMissed';
  readonly deadline: Deadline;
  readonly round: number;
  readonly promise: number;
  readonly level: number;
}

/** What was done about a case or seen elsewhere. `effect` is a UUID: the duty that it is evidence of. */
export interface Evidence {
  readonly type:
    | 'CustomerNotified'
    | 'CustomerNotificationFailed'
    | 'StaffNotified'
    | 'StaffNotificationFailed'
    | 'IncidentHandedOver'
    | 'ExternalRecordLinked'
    | 'ExternalRecordWaived'
    | 'ExternalRecordUpdated'
    | 'ExternalUpdateFailed'
    | 'ExternalStateObserved';
  readonly effect: string;
}

/** Every kind of command and what comes with it. */
export interface Asks {
  readonly receive: Report;
  readonly register: Report & Registration & { readonly rationale: string };
  readonly triage: Registration & { readonly classification: 'incident' | 'complaint'; readonly rationale: string };
  readonly correct: {
    readonly changes: { readonly customer?: { readonly email?: string | null }; readonly subject?: string } & Omit<Registration, 'handler'>;
    readonly reason: string;
  };
  readonly assign: { readonly handler: string };
  readonly escalate: { readonly to: 'account-manager' | 'service-manager'; readonly manager: string; readonly reason: string };
  readonly acknowledge: LateFields & { readonly via: Channel };
  readonly plan: Plan;
  readonly revise: Plan & { readonly reason: string };
  readonly extend: { readonly dueOn: string; readonly reason: string; readonly customerInformedAt: string };
  readonly inform: LateFields & { readonly via: Channel; readonly message: string };
  readonly note: { readonly note: string };
  readonly resolve: LateFields & {
    readonly resolution: string;
    readonly outcome: 'upheld' | 'partly-upheld' | 'not-upheld';
    readonly withoutPlanBecause?: string;
  };
  readonly close: object;
  readonly reopen: { readonly reason: string };
  readonly withdraw: { readonly reason: string };
  readonly satisfaction: { readonly outcome: number; readonly process: number };
  readonly link: { readonly system: System; readonly recordId?: string; readonly number?: string; readonly waivedBecause?: string };
  readonly revoke: object;
  readonly hold: { readonly until: string; readonly reason: string };
  readonly lift: { readonly reason?: string };
  readonly ring: Ring;
  readonly record: Evidence;
}

export type Name = keyof Asks;

/** One command on the case. */
export interface Ask<N extends Name = Name> {
  readonly name: N;
  readonly body: Asks[N];
}

/** The id of whoever asks: the handler of a complaint that names none. */
export const CALLER = 'the-caller';
