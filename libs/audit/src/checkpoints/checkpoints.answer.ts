/** A signed checkpoint of the log. */
export class CheckpointAnswer {
  /** How many events it covers. */
  size!: number;
  /** RFC 3339 UTC. */
  signedAt!: string;
  /** The signed note (C2SP tlog-checkpoint): origin, size, root and signature. */
  note!: string;
}

/** A page of the signed checkpoints. */
export class CheckpointPageAnswer {
  /** With what they are verified (C2SP signed-note): `name+id+key`. */
  key!: string;
  items!: CheckpointAnswer[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

/** Shows that a checkpoint goes on from an earlier one. */
export class ConsistencyAnswer {
  /** How many events the earlier checkpoint covers. */
  from!: number;
  /** How many the later one covers. */
  size!: number;
  /** RFC 6962, 2.1.2: in base64, the deepest first. */
  proof!: string[];
}
