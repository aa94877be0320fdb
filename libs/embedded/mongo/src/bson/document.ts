import { type Element, elementNamed, elements, HEADER, isAscii, isNamed, nameOf, textEnd, TypeByte, valueLength } from './elements';
import { readScalar, type Scalar } from './scalars';

/** A BSON value. A field that is not there is `undefined`, which is no BSON value. */
export type BsonValue = Scalar | Document | readonly BsonValue[];

/** A value, or `undefined` when there is none. */
export type MaybeValue = BsonValue | undefined;

export type Field = readonly [string, BsonValue];
/** A field with its name and type as it stands in bytes. */
type EncodedField = Buffer;

const NO_CHANGES: ReadonlyMap<string, MaybeValue> = new Map();

/**
 * A BSON document: fields in order. It never changes. One that was made from bytes keeps them, and reads from them
 * only what it is asked for; so does one that differs from such a document in some fields.
 */
export class Document {
  static readonly empty = Document.of([]);
  readonly #source: Buffer | undefined;
  /** What is not as in the source: other values, `undefined` for removed fields. New fields come behind those of the source. */
  readonly #changes: ReadonlyMap<string, MaybeValue>;
  #fields: ReadonlyMap<string, BsonValue> | undefined;
  /** The documents in the source that were asked for: whoever follows one path into them follows others. */
  #inner: Map<string, Document> | undefined;

  private constructor(
    source: Buffer | undefined,
    changes: ReadonlyMap<string, MaybeValue>,
    fields: ReadonlyMap<string, BsonValue> | undefined,
  ) {
    this.#source = source;
    this.#changes = changes;
    this.#fields = fields;
  }

  /** A document with these fields in this order. */
  static of(fields: Iterable<Field>): Document {
    return new Document(undefined, NO_CHANGES, new Map(fields));
  }

  /** The document that these bytes hold: exactly one document, already validated, which nobody changes afterwards. */
  static fromBytes(bytes: Buffer): Document {
    return new Document(bytes, NO_CHANGES, undefined);
  }

  /** The bytes that it was made from, if it was and has not been changed. */
  get bytes(): Buffer | undefined {
    return this.#changes.size === 0 ? this.#source : undefined;
  }

  get size(): number {
    return this.#read().size;
  }

  /** The value of a field, `undefined` when there is no such field. */
  get(name: string): MaybeValue {
    if (this.#fields !== undefined || this.#source === undefined || !isAscii(name)) return this.#read().get(name);
    return this.#changes.has(name) ? this.#changes.get(name) : (this.#inner?.get(name) ?? this.#found(this.#source, name));
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  names(): IterableIterator<string> {
    return this.#read().keys();
  }

  entries(): IterableIterator<[string, BsonValue]> {
    return this.#read().entries();
  }

  /** Its first field, if it has any. */
  first(): Field | undefined {
    for (const field of this.entries()) return field;
    return undefined;
  }

  /** Those of its fields that have one of these names, in its own order. The others are not read. */
  *selected(names: readonly string[]): Generator<Field> {
    if (this.bytes !== undefined && names.every(isAscii)) yield* select(this.bytes, names);
    else for (const field of this.entries()) if (names.includes(field[0])) yield field;
  }

  /** The same document with a field set: in its place, or at the end if it is new. */
  with(name: string, value: BsonValue): Document {
    // A removed field that comes back is a new one: it comes last.
    const isRemoved = this.#changes.has(name) && this.#changes.get(name) === undefined;
    if (this.#source === undefined || isRemoved || !isAscii(name)) return Document.of(new Map(this.#read()).set(name, value));
    return new Document(this.#source, new Map(this.#changes).set(name, value), undefined);
  }

  /** The same document without a field. */
  without(name: string): Document {
    if (!this.has(name)) return this;
    if (this.#source !== undefined && isAscii(name))
      return new Document(this.#source, new Map(this.#changes).set(name, undefined), undefined);
    const fields = new Map(this.#read());
    fields.delete(name);
    return Document.of(fields);
  }

  /** Its fields for an encoder: as they stand in the source where they are as there. */
  *encodedFields(): Generator<Field | EncodedField> {
    if (this.#source === undefined) yield* this.entries();
    else yield* merged(this.#source, this.#changes, (source, { offset, end }) => source.subarray(offset, end));
  }

  #found(source: Buffer, name: string): MaybeValue {
    const value = find(source, name);
    if (isDocument(value)) (this.#inner ??= new Map<string, Document>()).set(name, value);
    return value;
  }

  #read(): ReadonlyMap<string, BsonValue> {
    this.#fields ??= new Map(this.#source === undefined ? [] : merged(this.#source, this.#changes, readField));
    return this.#fields;
  }
}

const isDocument = (value: MaybeValue): value is Document => value instanceof Document;

/** The fields of a source with changes; what is unchanged as `read` gives it. */
function* merged<Unchanged>(
  source: Buffer,
  changes: ReadonlyMap<string, MaybeValue>,
  read: (source: Buffer, element: Element) => Unchanged,
): Generator<Unchanged | Field> {
  const added = [...changes.keys()];
  for (const element of elements(source)) {
    const at = added.findIndex((name) => isNamed(source, element, name));
    if (at < 0) yield read(source, element);
    else yield* present(added.splice(at, 1), changes);
  }
  yield* present(added, changes);
}

function* present(names: readonly string[], changes: ReadonlyMap<string, MaybeValue>): Generator<Field> {
  for (const name of names) {
    const value = changes.get(name);
    if (value !== undefined) yield [name, value];
  }
}

function* select(bytes: Buffer, names: readonly string[]): Generator<Field> {
  for (const element of elements(bytes)) {
    const name = names.find((one) => isNamed(bytes, element, one));
    if (name !== undefined) yield [name, readValue(element.type, bytes, element.start)];
  }
}

const readField = (bytes: Buffer, element: Element): Field => [nameOf(bytes, element), readValue(element.type, bytes, element.start)];

function find(bytes: Buffer, name: string): MaybeValue {
  const element = elementNamed(bytes, name);
  return element && readValue(element.type, bytes, element.start);
}

function readValue(type: number, bytes: Buffer, offset: number): BsonValue {
  if (type !== TypeByte.document && type !== TypeByte.array) return readScalar(type, bytes, offset);
  const inner = bytes.subarray(offset, offset + bytes.readInt32LE(offset));
  return type === TypeByte.document ? Document.fromBytes(inner) : readArray(inner);
}

/** The names of the elements are their indexes and need not be read. */
function readArray(bytes: Buffer): readonly BsonValue[] {
  const values: BsonValue[] = [];
  let offset = HEADER;
  for (let type = bytes[offset]; type !== undefined && type !== 0; type = bytes[offset]) {
    const start = textEnd(bytes, offset + 1) + 1;
    values.push(readValue(type, bytes, start));
    offset = start + valueLength(type, bytes, start);
  }
  return values;
}
