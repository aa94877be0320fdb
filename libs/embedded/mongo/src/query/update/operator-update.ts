import { encode, isIdentical } from '../../bson/encode';
import { Document } from '../../bson/document';
import { type Filter } from '../filter/filter';
import { modifyAt } from '../modify-at';
import { type ArrayFilters } from './array-filters';
import { locatedChanges } from './located-changes';
import { type Change } from './modifier';
import { changedId, withIdFirst } from './replacement';
import { type Update } from './update';
import { upsertFields } from './upsert-fields';

/** An update by operators. The changes are in the order in which they are made. */
export class OperatorUpdate implements Update {
  readonly isReplacement = false;

  constructor(
    readonly changes: readonly Change[],
    /** The same with those of `$setOnInsert` among them. */
    readonly changesOfInsert: readonly Change[],
    readonly arrayFilters: ArrayFilters,
  ) {}

  apply(document: Document, filter?: Filter): Document {
    const { arrayFilters } = this;
    const changed = carryOut(locatedChanges(this.changes, { document, arrayFilters, filter }), document);
    const bytes = encode(changed);
    return bytes.equals(encode(document)) ? document : Document.fromBytes(bytes);
  }

  insertFor(filter: Filter): Document {
    const { arrayFilters } = this;
    const document = upsertFields(filter);
    const inserted = carryOut(locatedChanges(this.changesOfInsert, { document, arrayFilters, filter: undefined }), document);
    return withIdFirst(inserted, inserted.get('_id'));
  }
}

function carryOut(changes: readonly Change[], before: Document): Document {
  const after = changes.reduce(
    (document, { parts, modify }) => modifyAt(document, parts, (present, isBlocked) => modify(present, { before, isBlocked })),
    before,
  );
  const id = before.get('_id');
  if (id !== undefined && !isIdentical(id, after.get('_id'))) throw changedId();
  return after;
}
