import { isEqual } from '../../bson/compare';
import { Document } from '../../bson/document';
import { type BsonValue, type MaybeValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type Filter } from '../filter/filter';
import { type Update } from './update';
import { upsertFields } from './upsert-fields';

/** An update that replaces everything but the `_id`. */
export class Replacement implements Update {
  readonly isReplacement = true;

  /** @throws CommandError 52 for a field that begins with `$`. */
  constructor(readonly content: Document) {
    for (const name of content.names())
      if (name.startsWith('$'))
        throw new CommandError(52, `The dollar ($) prefixed field '${name}' is not allowed in a replacement document.`);
  }

  apply(document: Document): Document {
    return this.#with(document.get('_id'));
  }

  insertFor(filter: Filter): Document {
    return this.#with(upsertFields(filter).get('_id') ?? this.content.get('_id'));
  }

  #with(id: MaybeValue): Document {
    if (id !== undefined && !isEqual(id, this.content.get('_id') ?? id)) throw changedId();
    return withIdFirst(this.content, id);
  }
}

/** The refusal to give a document another `_id`. */
export const changedId = (): CommandError =>
  new CommandError(66, "After applying the update, the (immutable) field '_id' was found to have been altered");

/** The document with this `_id` as its first field; without one, as it is. */
export function withIdFirst(document: Document, id: MaybeValue): Document {
  if (id === undefined) return document;
  const fields: [string, BsonValue][] = [['_id', id], ...document.without('_id').entries()];
  return Document.of(fields);
}
