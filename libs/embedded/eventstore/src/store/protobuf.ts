/*
 * The two wire types of protobuf that stored events need: numbers (varint, 0) and byte strings (length-delimited, 2).
 * https://protobuf.dev/programming-guides/encoding/
 */
const VARINT = 0;
const DELIMITED = 2;
const WIRE_TYPES = 8;
/** A varint holds seven bits in each byte, the lowest first; all bytes but the last have the eighth bit set. */
const SEVEN_BITS = 128;
const MAX_VARINT_BYTES = 10;

/** A decoded field: its bytes (none for a number field) or its value (0 for a byte field); values up to 2^53. */
export interface Field {
  readonly number: number;
  readonly bytes: Buffer;
  readonly value: number;
}

/**
 * Writes a message from its end to its beginning, so that the length of a nested message is known when its header is written:
 * the last field comes first, and so do the last fields of nested messages.
 */
export class BackwardsWriter {
  private readonly buffer: Buffer;
  private at: number;

  /** @param capacity bytes that are enough for the whole message */
  constructor(capacity: number) {
    this.buffer = Buffer.allocUnsafe(capacity);
    this.at = capacity;
  }

  number(field: number, value: number): void {
    this.varint(value);
    this.varint(field * WIRE_TYPES + VARINT);
  }

  bytes(field: number, content: Uint8Array): void {
    this.at -= content.length;
    this.buffer.set(content, this.at);
    this.header(field, content.length);
  }

  text(field: number, content: string): void {
    const length = Buffer.byteLength(content);
    this.at -= length;
    this.buffer.write(content, this.at);
    this.header(field, length);
  }

  message(field: number, write: () => void): void {
    const end = this.at;
    write();
    this.header(field, end - this.at);
  }

  /** What was written. */
  finish(): Buffer {
    return this.buffer.subarray(this.at);
  }

  private header(field: number, length: number): void {
    this.varint(length);
    this.varint(field * WIRE_TYPES + DELIMITED);
  }

  private varint(value: number): void {
    let size = 1;
    for (let limit = SEVEN_BITS; value >= limit && size < MAX_VARINT_BYTES; limit *= SEVEN_BITS) size += 1;
    this.at -= size;
    let rest = value;
    for (let index = 0; index < size - 1; index += 1) {
      this.buffer[this.at + index] = (rest % SEVEN_BITS) + SEVEN_BITS;
      rest = Math.floor(rest / SEVEN_BITS);
    }
    this.buffer[this.at + size - 1] = rest;
  }
}

const NO_BYTES = Buffer.alloc(0);

/** The fields of a message in the order in which they stand. */
export function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= SEVEN_BITS) {
      const byte = message.readUInt8(at);
      at += 1;
      value += (byte % SEVEN_BITS) * factor;
      if (byte < SEVEN_BITS) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const number = Math.floor(key / WIRE_TYPES);
    const value = varint();
    if (key % WIRE_TYPES === VARINT) {
      yield { number, bytes: NO_BYTES, value };
      continue;
    }
    yield { number, bytes: message.subarray(at, at + value), value: 0 };
    at += value;
  }
}
