/** Something that has to happen by itself: a timer, or an act on the world outside. These three name it within its case. */
export interface DutyName {
  readonly kind: DutyKind;
  /** A promise and how often it is told of (`plan-1-1-2`: deadline, round, promise, level), or the id of the event that it follows from. */
  readonly about: string;
  /** The id of somebody of the staff, or the outside system that is told. */
  readonly to?: string;
}

/** A duty that waits. */
export interface Duty extends DutyName {
  /** Not before this instant, RFC 3339 UTC. */
  readonly dueAt: string;
}

export const dutyKinds = [
  'DeadlineApproaching',
  'DeadlineMissed',
  'notify-customer',
  'notify-staff',
  'hand-over-incident',
  'link-record',
  'update-record',
  'redact-record',
  'erase-personal-data',
] as const;
export type DutyKind = (typeof dutyKinds)[number];
