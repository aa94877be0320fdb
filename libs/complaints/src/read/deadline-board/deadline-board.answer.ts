/** A day that counted, or did not and why. */
export class ProofDayAnswer {
  /** Local date. */
  date!: string;
  counted!: boolean;
  /** `saturday`, `kings-day`, `closing-day`, … */
  reason?: string;
}

/** How the due date of a promise came about: every day after the one on which it was made, up to and including the due day. */
export class DeadlineProofAnswer {
  deadline!: 'acknowledgement' | 'plan' | 'resolution';
  round!: number;
  promise!: number;
  /** The calendar policy and its version that told which days count. */
  policy!: string;
  version!: string;
  timeZone!: string;
  /** The instant from which the days were counted: the receipt, the reopening, or when it was promised. RFC 3339 UTC. */
  from!: string;
  /** The last local day on time. */
  dueOn!: string;
  /** The first instant that is too late, RFC 3339 UTC. */
  dueAt!: string;
  status!: 'open' | 'met' | 'missed' | 'extended' | 'superseded';
  days!: ProofDayAnswer[];
}
