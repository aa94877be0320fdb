import { type Document } from '../../bson/document';
import { type BsonValue, type MaybeValue } from '../../bson/value';
import { type QueryContext } from '../context';

/** A change of one field: the new value of the present one, `undefined` for none. The document is that before the update. */
export type Modifier = (present: MaybeValue, before: Document) => MaybeValue;

/** A change and where it happens. */
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
