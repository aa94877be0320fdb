import { textEnd, TypeByte, valueLength } from './elements';
import { readScalar, type Scalar } from './scalars';

/** A BSON value. A field that is not there is `undefined`, which is no BSON value. */
export type BsonValue = Scalar | Document | readonly BsonValue[];

/** A value, or `undefined` when there is none. */
export type MaybeValue = BsonValue | undefined;

type Field = readonly [string, BsonValue];

/** The bytes of a document begin with their number, an int32. */
const HEADER = 4;

/**
 * A BSON document: fields in order. It never changes. One that was made from bytes keeps them, and reads from them
 * only what it is asked for.
 */
export class Document {
  static readonly empty = Document.of([]);
  readonly #bytes: Buffer | undefined;
  #fields: Map<string, BsonValue> | undefined;

  private constructor(bytes: Buffer | undefined, fields: Map<string, BsonValue> | undefined) {
    this.#bytes = bytes;
    this.#fields = fields;
  }

  /** A document with these fields in this order. */
  static of(fields: Iterable<Field>): Document {
    return new Document(undefined, new Map(fields));
  }

  /** The document that these bytes hold: exactly one document, already validated, which nobody changes afterwards. */
  static fromBytes(bytes: Buffer): Document {
    return new Document(bytes, undefined);
  }

  /** The bytes that it was made from, if it was. */
  get bytes(): Buffer | undefined {
    return this.#bytes;
  }

  get size(): number {
    return this.#read().size;
  }

  /** The value of a field, `undefined` when there is no such field. */
  get(name: string): MaybeValue {
    if (this.#fields !== undefined || this.#bytes === undefined || !isAscii(name)) return this.#read().get(name);
    return find(this.#bytes, name);
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
    for (const field of this.#bytes === undefined ? this.entries() : elements(this.#bytes)) return field;
    return undefined;
  }

  /** The same document with a field set: in its place, or at the end if it is new. */
  with(name: string, value: BsonValue): Document {
    return new Document(undefined, new Map(this.#read()).set(name, value));
  }

  /** The same document without a field. */
  without(name: string): Document {
    if (!this.has(name)) return this;
    const fields = new Map(this.#read());
    fields.delete(name);
    return new Document(undefined, fields);
  }

  #read(): Map<string, BsonValue> {
    this.#fields ??= new Map(this.#bytes === undefined ? [] : elements(this.#bytes));
    return this.#fields;
  }
}

function* elements(bytes: Buffer): Generator<Field> {
  let offset = HEADER;
  for (let type = bytes[offset]; type !== undefined && type !== 0; type = bytes[offset]) {
    const nameEnd = textEnd(bytes, offset + 1);
    yield [bytes.toString('utf8', offset + 1, nameEnd), readValue(type, bytes, nameEnd + 1)];
    offset = nameEnd + 1 + valueLength(type, bytes, nameEnd + 1);
  }
}

function find(bytes: Buffer, name: string): MaybeValue {
  let offset = HEADER;
  for (let type = bytes[offset]; type !== undefined && type !== 0; type = bytes[offset]) {
    const nameEnd = textEnd(bytes, offset + 1);
    if (nameEnd - offset - 1 === name.length && isNameAt(bytes, offset + 1, name)) return readValue(type, bytes, nameEnd + 1);
    offset = nameEnd + 1 + valueLength(type, bytes, nameEnd + 1);
  }
  return undefined;
}

function readValue(type: number, bytes: Buffer, offset: number): BsonValue {
  if (type !== TypeByte.document && type !== TypeByte.array) return readScalar(type, bytes, offset);
  const inner = bytes.subarray(offset, offset + bytes.readInt32LE(offset));
  return type === TypeByte.document ? Document.fromBytes(inner) : Array.from(elements(inner), ([, value]) => value);
}

function isNameAt(bytes: Buffer, offset: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[offset + at] !== name.charCodeAt(at)) return false;
  return true;
}

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0x7f) return false;
  return true;
}
