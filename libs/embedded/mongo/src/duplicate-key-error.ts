import { type Document } from './bson/document';
import { CommandError } from './errors';

/** The refusal of a value that a unique index has already (11000). */
export class DuplicateKeyError extends CommandError {
  constructor(
    message: string,
    readonly keyPattern: Document,
    readonly keyValue: Document,
  ) {
    super(11000, message);
  }
}
