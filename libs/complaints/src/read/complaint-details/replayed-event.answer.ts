import type { ComplaintDetailsAnswer } from './complaint-details.answer';

/** Who did it, in which role. */
export class ReplayedActorAnswer {
  id!: string;
  role!: string;
}

/** An event of a case, and the case as it was after it. */
export class ReplayedEventAnswer {
  revision!: number;
  /** The type of the event. */
  event!: string;
  /** When it was recorded, RFC 3339 UTC. Absent when the event cannot be read. */
  at?: string;
  actor?: ReplayedActorAnswer;
  /** Absent when the event cannot be read: nothing follows from it. */
  state?: ComplaintDetailsAnswer;
}
