/** Something that has to happen by itself: a timer, or an act on the world outside. Its kind and what it is about name it within its case. */
export interface Duty {
  readonly kind: DutyKind;
  /** A promise and how often it is told of (`plan-1-1-2`: deadline, round, promise, level), or the id of the event that it follows from. */
  readonly about: string;
  /** Not before this instant, RFC 3339 UTC. */
  readonly dueAt: string;
}

export const dutyKinds = ['DeadlineApproaching', 'DeadlineMissed'] as const;
export type DutyKind = (typeof dutyKinds)[number];
