import type { Document } from '../bson/document';
import { DuplicateKeyError } from '../duplicate-key-error';
import type { CommandError } from '../errors';

/** What a refusal says of the value that another document has: nothing, if it is about something else. */
export function duplicateKeyOf(error: CommandError): readonly (readonly [string, Document])[] {
  if (!(error instanceof DuplicateKeyError)) return [];
  return [
    ['keyPattern', error.keyPattern],
    ['keyValue', error.keyValue],
  ];
}
