import { isNativeError } from 'node:util/types';

/** The store cannot be opened or written; the message is one line fit for an operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** One line that says what went wrong, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return (isNativeError(error) ? error.message : String(error)).split('\n', 1).join('');
}
