/** Who did it, in which role. */
export class ActorAnswer {
  id!: string;
  role!: string;
}

/** What stands beside every event. */
export class MetadataAnswer {
  schemaVersion!: number;
  /** RFC 3339 UTC. */
  occurredAt!: string;
  commandId!: string;
  /** Keyed hash of the command's name and body. */
  request!: string;
  correlationId!: string;
  causationId!: string;
  actor!: ActorAnswer;
  prevHash!: string;
  hash!: string;
}

/** An event as it lies in the log; its personal fields are sealed. */
export class StoredEventAnswer {
  id!: string;
  revision!: number;
  /** Position in the log of all streams, `commit/prepare`. */
  position!: string;
  type!: string;
  schemaVersion?: number;
  /** The data as stored; a personal field is `{"$sealed", "of"}`, or opened when that was asked for. */
  data!: Record<string, unknown>;
  metadata!: MetadataAnswer;
  /** The hash that chains it to the event before it. */
  hash?: string;
}
