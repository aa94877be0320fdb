/** The signed checkpoint that a case was held against. */
export class CaseCheckpointAnswer {
  /** How many events of all cases it covers. */
  size!: number;
  /** The root of their tree, in base64. */
  root!: string;
  /** RFC 3339 UTC. Absent when only the data folder knows of it. */
  signedAt?: string;
  /** How many events of this case it covers. */
  events!: number;
}

/** What the hash chain of one case says, and the last signed checkpoint. */
export class ChainReportAnswer {
  /** True when no event was changed, removed or moved, and everything that was signed is there. */
  valid!: boolean;
  /** How many events there are. */
  events!: number;
  /** The hash of the last event. */
  head!: string;
  /** The first event that does not fit, or that is gone, when there is one. */
  firstInvalidRevision?: number;
  /** What is wrong with it, in words. */
  problem?: string;
  /** Absent before the first checkpoint, and while the tree is being made anew: without one a cut-off tail cannot be seen. */
  checkpoint?: CaseCheckpointAnswer;
}
