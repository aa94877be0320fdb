import { type Document } from '../../bson/document';
import { type Filter } from '../filter/filter';

/** A parsed update: a replacement, a set of operators or a pipeline. */
export interface Update {
  readonly isReplacement: boolean;

  /**
   * The document as the update leaves it, the same object when it changes nothing. A replacement always changes. The filter is the one
   * that found the document; the positional `$` means the element that met it.
   * @throws CommandError 66 for another `_id`, and those of the operators.
   */
  apply(document: Document, filter?: Filter): Document;

  /**
   * The document that an upsert inserts when nothing matches its filter; without `_id` when neither names one.
   * @throws CommandError 54 for equalities that contradict each other, and as `apply` does.
   */
  insertFor(filter: Filter): Document;
}
