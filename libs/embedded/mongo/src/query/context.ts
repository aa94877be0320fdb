/** What a query may know beside the documents. */
export interface QueryContext {
  /** The time of the command, which `$$NOW` tells. */
  readonly now: Date;
}
