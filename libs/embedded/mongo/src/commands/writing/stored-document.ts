import { ObjectId } from 'bson';
import { Document } from '../../bson/document';
import { isArray, isRegex, type BsonValue } from '../../bson/value';
import { checkedSize } from '../../document-size';
import { CommandError } from '../../errors';

/**
 * The document as it is stored: its `_id` first, made up if there is none.
 *
 * @throws CommandError 53 or 52 for an `_id` that cannot be, 10334 when it is too large
 */
export function withId(document: Document): Document {
  const [first, id] = document.first() ?? [];
  if (first === '_id' && id !== undefined) checkId(id);
  const stored = first === '_id' ? document : idFirst(document);
  return checkedSize(stored);
}

function idFirst(document: Document): Document {
  const id = document.get('_id') ?? new ObjectId();
  checkId(id);
  return Document.of([['_id', id], ...document.without('_id').entries()]);
}

function checkId(id: BsonValue): void {
  if (isArray(id) || isRegex(id)) throw new CommandError(53, "The '_id' value cannot be of type array or regex");
  if (!(id instanceof Document)) return;
  for (const name of id.names())
    if (name.startsWith('$'))
      throw new CommandError(52, `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`);
}
