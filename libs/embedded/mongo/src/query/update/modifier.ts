import { type Document } from '../../bson/document';
import { type BsonValue, type MaybeValue } from '../../bson/value';
import { type QueryContext } from '../context';

/** Where a change happens. */
export interface Place {
  /** The document before the update. */
  readonly before: Document;
  /** Whether a value without fields is in the way, so that nothing can be made there. */
  readonly isBlocked: boolean;
}

/** A change of one field: the new value of the present one, `undefined` for none. */
export type Modifier = (present: MaybeValue, place: Place) => MaybeValue;

/** A change and the path of its field. */
export interface Change {
  readonly parts: readonly string[];
  readonly modify: Modifier;
}

/** One field of an operator: `path: operand`. */
export interface Assignment {
  readonly path: string;
  readonly operand: BsonValue;
  readonly context: QueryContext;
}

/** Reads one field of an operator, before any document is looked at. */
export type ModifierParser = (assignment: Assignment) => Modifier;
