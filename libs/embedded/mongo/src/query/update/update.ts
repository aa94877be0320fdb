import { type Document } from '../../bson/document';
import { type Filter } from '../filter/filter';

/** A parsed update: a replacement or a set of operators. */
export interface Update {
  readonly isReplacement: boolean;

  /**
   * The document as the update leaves it, the same object when it changes nothing. A replacement always changes.
   * @throws CommandError 66 for another `_id`, and those of the operators.
   */
  apply(document: Document): Document;

  /**
   * The document that an upsert inserts when nothing matches its filter; without `_id` when neither names one.
   * @throws CommandError 54 for equalities that contradict each other, and as `apply` does.
   */
  insertFor(filter: Filter): Document;
}
