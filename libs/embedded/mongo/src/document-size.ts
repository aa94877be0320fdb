import { Document } from './bson/document';
import { encode } from './bson/encode';
import { CommandError } from './errors';

/** The largest document that is stored or answered, in bytes. */
export const MAX_DOCUMENT_BYTES = 16_777_216;

/** The same document with its bytes. @throws CommandError 10334 when it is too large */
export function checkedSize(document: Document): Document {
  const bytes = encode(document);
  if (bytes.length <= MAX_DOCUMENT_BYTES) return document.bytes === undefined ? Document.fromBytes(bytes) : document;
  throw new CommandError(10334, `BSON size: ${bytes.length} bytes is more than the largest document has, ${MAX_DOCUMENT_BYTES}`);
}
