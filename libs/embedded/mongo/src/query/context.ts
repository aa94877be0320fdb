import { type BsonValue } from '../bson/value';

/** What a query may know beside the documents. */
export interface QueryContext {
  /** The time of the command, which `$$NOW` tells. */
  readonly now: Date;
  /** What `let` names: the values of `$$name`. */
  readonly variables?: ReadonlyMap<string, BsonValue>;
}
