/** What a query found, and its version: the revision of the last decision, from 0. */
export interface Versioned<Answer> {
  readonly version: number;
  readonly body: Answer;
}
