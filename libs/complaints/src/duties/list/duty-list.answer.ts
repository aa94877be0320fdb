/** Something that waits to happen by itself, and what was tried about it. */
export class ListedDutyAnswer {
  id!: string;
  kind!:
    | 'DeadlineApproaching'
    | 'DeadlineMissed'
    | 'notify-customer'
    | 'notify-staff'
    | 'hand-over-incident'
    | 'link-record'
    | 'update-record'
    | 'redact-record'
    | 'erase-personal-data';
  /** The reference of the case. */
  caseId!: string;
  /** The id of the event that it follows from; of a timer the deadline, round, promise and level: `plan-1-1-2`. */
  about!: string;
  /** The staff id, or the outside system, that is told. */
  to?: string;
  /** Not before this instant, RFC 3339 UTC. */
  dueAt!: string;
  /** `waiting`: nothing is wrong; `failed`: it is tried again by itself; `parked`: only when somebody asks for it. */
  state!: 'waiting' | 'failed' | 'parked';
  /** How often it was tried. */
  attempts!: number;
  /**
   * Why it did not succeed the last time: a word of ours. `redact-by-hand`: people have to erase there what is personal, and to say so with
   * `POST /duties/{duty}/done`.
   */
  lastError?: string;
}

/** A page of what waits. */
export class DutyPageAnswer {
  items!: ListedDutyAnswer[];
  /** To be given as `cursor` for the next page; null on the last one. */
  nextCursor!: string | null;
}

/** What is tried again. */
export class RetriedDutyAnswer {
  id!: string;
  state!: 'waiting';
}
