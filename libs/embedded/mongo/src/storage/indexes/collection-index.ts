import { Document } from '../../bson/document';
import { isSameAt } from '../../bson/elements';
import type { MaybeValue } from '../../bson/value';
import { DuplicateKeyError } from '../../duplicate-key-error';
import { entryKey, type Direction } from '../keys/entry-key';
import { prefixOf, recordAtEnd, recordBytes, type RecordId } from '../keys/record-key';
import type { Tables } from '../tables';
import type { IndexDefinition } from './index-definition';
import { indexTuples } from './index-tuples';

/** One entry of a document in an index. */
export interface Entry {
  readonly key: Buffer;
  readonly values: readonly MaybeValue[];
}

/** A document's entries by their bytes. */
export type Entries = ReadonlyMap<string, Entry>;

/** What the entries that an index has had say about how it may be walked. */
export interface IndexTraits {
  /** Which of its fields lie in arrays of some document. */
  readonly multikey: readonly boolean[];
  /** Whether some entry is too long to be ordered exactly. */
  readonly hasCutKeys: boolean;
}

/** An index and its entries in the store. Writing happens inside a transaction. */
export class CollectionIndex {
  readonly prefix: Buffer;
  private readonly paths: readonly (readonly string[])[];
  private readonly directions: readonly Direction[];
  private isChanged = false;

  constructor(
    private readonly entries: Tables['entries'],
    readonly number: number,
    readonly definition: IndexDefinition,
    private current: IndexTraits,
  ) {
    this.prefix = prefixOf(number);
    this.paths = definition.fields.map(({ path }) => path.split('.'));
    this.directions = definition.fields.map(({ direction }) => direction);
  }

  get traits(): IndexTraits {
    return this.current;
  }

  /** Whether the traits have changed since they were last asked for by this. */
  takeChange(): boolean {
    const changed = this.isChanged;
    this.isChanged = false;
    return changed;
  }

  /** Whether a document has the same entries before and after a change, by its bytes. When in doubt it has not. */
  isUntouched(before: Buffer, after: Buffer): boolean {
    return this.paths.every((path) => isSameAt(before, after, path));
  }

  /** The entries of a document, under its record number unless the index is unique. @throws CommandError 171 */
  entriesOf(document: Document, record: RecordId): Entries {
    const { tuples, multikey, isAnyFound } = indexTuples(document, this.paths);
    const found = new Map<string, Entry>();
    if (this.definition.isSparse && !isAnyFound) return found;
    for (const values of tuples) {
      const { bytes, isCut } = entryKey(values, this.directions);
      if (isCut) this.note({ ...this.current, hasCutKeys: true });
      const key = Buffer.concat(this.definition.isUnique ? [this.prefix, bytes] : [this.prefix, bytes, recordBytes(record)]);
      found.set(key.toString('latin1'), { key, values });
    }
    if (multikey.includes(true))
      this.note({ ...this.current, multikey: this.current.multikey.map((known, at) => known || multikey[at] === true) });
    return found;
  }

  /** @throws CommandError 11000 when another record has one of the entries of a unique index */
  refuseDuplicates(entries: Entries, record: RecordId, namespace: string): void {
    if (!this.definition.isUnique) return;
    for (const { key, values } of entries.values()) {
      const holder = this.entries.get(key);
      if (holder !== undefined && recordAtEnd(holder) !== record) throw this.duplicate(values, namespace);
    }
  }

  /** Puts what is new and takes away what is no longer there. */
  change(before: Entries, after: Entries, record: RecordId): void {
    for (const [bytes, { key }] of before) if (!after.has(bytes)) this.entries.removeSync(key);
    for (const [bytes, { key }] of after) if (!before.has(bytes)) this.entries.putSync(key, recordBytes(record));
  }

  private note(traits: IndexTraits): void {
    this.isChanged ||=
      traits.hasCutKeys !== this.current.hasCutKeys || traits.multikey.some((known, at) => known !== this.current.multikey[at]);
    this.current = traits;
  }

  private duplicate(values: readonly MaybeValue[], namespace: string): DuplicateKeyError {
    const { name, key, fields } = this.definition;
    const keyValue = Document.of(fields.map(({ path }, at) => [path, values[at] ?? null]));
    return new DuplicateKeyError(`E11000 duplicate key error collection: ${namespace} index: ${name}`, key, keyValue);
  }
}
