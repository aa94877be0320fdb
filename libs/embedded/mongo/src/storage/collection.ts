import type { UUID } from 'bson';
import { isEqual } from '../bson/compare';
import { Document } from '../bson/document';
import { encode } from '../bson/encode';
import { CommandError } from '../errors';
import { parseFilter } from '../query/filter/parse-filter';
import type { CollectionIndex, Entries } from './indexes/collection-index';
import { keysBeginningWith, type KeyRange } from './keys/key-range';
import { prefixOf, recordAtEnd, recordKey, type RecordId } from './keys/record-key';
import type { Tables } from './tables';
import { walk } from './walk';

/** A document and its number. */
export interface StoredDocument {
  readonly record: RecordId;
  readonly document: Document;
}

export interface CollectionParts {
  readonly namespace: string;
  /** The beginning of its keys. It keeps it when it is renamed. */
  readonly number: number;
  readonly uuid: UUID;
  /** The first is that on `_id`. */
  readonly indexes: readonly CollectionIndex[];
  /** The filter that every document written must meet; empty for none. */
  readonly validator: Document;
}

const NO_ENTRIES: Entries = new Map();

/** The documents of a collection and the entries of its indexes. Writing happens inside a transaction. */
export class Collection implements CollectionParts {
  readonly namespace: string;
  readonly number: number;
  readonly uuid: UUID;
  readonly indexes: readonly CollectionIndex[];
  readonly validator: Document;
  /** The keys of its documents. */
  readonly range: KeyRange;
  private lastRecord: RecordId;

  constructor(
    private readonly tables: Tables,
    { namespace, number, uuid, indexes, validator }: CollectionParts,
  ) {
    this.namespace = namespace;
    this.number = number;
    this.uuid = uuid;
    this.indexes = indexes;
    this.validator = validator;
    this.range = keysBeginningWith(prefixOf(number));
    const [last] = tables.documents.getKeys({ start: this.range.end, end: this.range.start, reverse: true, limit: 1 });
    this.lastRecord = last === undefined ? 0 : recordAtEnd(last);
  }

  /** The index of that name, or with that key. */
  indexBy(nameOrKey: string | Document): CollectionIndex | undefined {
    return this.indexes.find(({ definition: { name, key } }) =>
      typeof nameOrKey === 'string' ? name === nameOrKey : isEqual(key, nameOrKey),
    );
  }

  /** The name within its database. */
  get name(): string {
    return this.namespace.slice(this.namespace.indexOf('.') + 1);
  }

  get(record: RecordId): Document | undefined {
    const bytes = this.tables.documents.get(recordKey(this.number, record));
    return bytes && Document.fromBytes(bytes);
  }

  count(): number {
    return this.tables.documents.getKeysCount({ ...this.range });
  }

  /** All documents, in the order of insertion unless reversed. */
  *documents(isReverse = false): Generator<StoredDocument> {
    for (const { key, value } of walk(this.tables.documents, this.range, isReverse)) {
      yield { record: recordAtEnd(key), document: Document.fromBytes(value) };
    }
  }

  /** The records of a part of an index, in its order; a record comes once for each of its entries there. */
  *records(range: KeyRange, isReverse = false): Generator<RecordId> {
    for (const { value } of walk(this.tables.entries, range, isReverse)) yield recordAtEnd(value);
  }

  /** @throws CommandError 11000, 121 or 171, and nothing is written */
  insert(document: Document): void {
    const record = this.lastRecord + 1;
    this.write(record, undefined, document);
    this.lastRecord = record;
  }

  /** @throws CommandError 11000, 121 or 171, and nothing is written */
  replace({ record, document }: StoredDocument, next: Document): void {
    this.write(record, document, next);
  }

  remove({ record, document }: StoredDocument): void {
    for (const index of this.indexes) index.change(index.entriesOf(document, record), NO_ENTRIES, record);
    this.tables.documents.removeSync(recordKey(this.number, record));
  }

  private write(record: RecordId, before: Document | undefined, after: Document): void {
    this.validate(after);
    const bytes = encode(after);
    const changes = this.touched(before?.bytes, bytes).map((index) => ({
      index,
      before: before === undefined ? NO_ENTRIES : index.entriesOf(before, record),
      after: index.entriesOf(after, record),
    }));
    for (const change of changes) change.index.refuseDuplicates(change.after, record, this.namespace);
    this.tables.documents.putSync(recordKey(this.number, record), bytes);
    for (const change of changes) change.index.change(change.before, change.after, record);
  }

  /** The indexes whose entries may change. */
  private touched(before: Buffer | undefined, after: Buffer): readonly CollectionIndex[] {
    return before === undefined ? this.indexes : this.indexes.filter((index) => !index.isUntouched(before, after));
  }

  private validate(document: Document): void {
    if (this.validator.size === 0) return;
    const isValid = parseFilter(this.validator, { now: new Date() }).matches(document);
    if (!isValid) throw new CommandError(121, 'Document failed validation');
  }
}
