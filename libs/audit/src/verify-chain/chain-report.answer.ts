/** What the hash chain of one case says. */
export class ChainReportAnswer {
  /** True when no event was changed, removed or moved. A cut-off tail only shows against a signed checkpoint. */
  valid!: boolean;
  /** How many events there are. */
  events!: number;
  /** The hash of the last event. */
  head!: string;
  /** The first event that does not fit, when there is one. */
  firstInvalidRevision?: number;
}
