import type { Day } from './day';
import type { StaffId } from './staff';

/** The fields of a request, as the contract of the interface names them. */
export type Body = Readonly<Record<string, unknown>>;

/** What can be done with a case: the end of its route. */
export type Act =
  | 'triage'
  | 'correct'
  | 'assign'
  | 'escalate'
  | 'acknowledge'
  | 'plan'
  | 'plan/revise'
  | 'plan/extend'
  | 'inform'
  | 'notes'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'withdraw'
  | 'satisfaction'
  | 'external-records'
  | 'tracking/revoke'
  | 'holds';

/** One thing that somebody does with a case. The customer acts with the tracking token of the case. */
export interface Step {
  readonly by: StaffId | 'customer';
  readonly act: Act;
  readonly body?: Body;
}

/** One case of the day: how it came in, and what was done with it afterwards, in order. */
export interface Story {
  /** Who typed it in. */
  readonly by: StaffId;
  /** A report that is to be judged, or at once a complaint. */
  readonly as: 'reports' | 'complaints';
  readonly body: Body;
  readonly steps: readonly Step[];
  /** Why somebody who tries Redress out should look at this case. */
  readonly lookAt?: string;
}

/** Stories as they go on a certain day. */
export type Stories = (day: Day) => readonly Story[];

export const does = (by: Step['by'], act: Act, body?: Body): Step => ({ by, act, ...(body && { body }) });
