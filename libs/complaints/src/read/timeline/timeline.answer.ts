/** Who did it, in which role. */
export class TimelineActorAnswer {
  /** The staff id, or which customer it was. */
  id!: string;
  role!: string;
}

/** Something that happened to a case. */
export class TimelineEntryAnswer {
  /** When it was recorded, RFC 3339 UTC. Absent when that cannot be read. */
  at?: string;
  /** The type of the event. */
  event!: string;
  /** Absent when it cannot be read. */
  actor?: TimelineActorAnswer;
  /** What happened, in whole sentences of the language of the answer. */
  text!: string;
}
