const FIRST_CAPACITY = 512;

/** A buffer that grows with what is written. Numbers are little-endian, texts UTF-8. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafe(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Leaves room to be filled later, and says where. */
  reserve(count: number): number {
    const start = this.#length;
    if (start + count > this.#buffer.length) this.#grow(start + count);
    this.#length += count;
    return start;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.#buffer[at] = value;
  }

  int32(value: number): void {
    const at = this.reserve(4);
    this.#buffer.writeInt32LE(value, at);
  }

  int32At(at: number, value: number): void {
    this.#buffer.writeInt32LE(value, at);
  }

  int64(value: bigint): void {
    const at = this.reserve(8);
    this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), at);
  }

  double(value: number): void {
    const at = this.reserve(8);
    this.#buffer.writeDoubleLE(value, at);
  }

  bytes(value: Uint8Array): void {
    const at = this.reserve(value.length);
    this.#buffer.set(value, at);
  }

  /** A text that ends with a zero byte. */
  text(value: string): void {
    const at = this.reserve(Buffer.byteLength(value) + 1);
    this.#buffer.write(value, at);
    this.#buffer[this.#length - 1] = 0;
  }

  /** A text that begins with its length. */
  string(value: string): void {
    this.int32(Buffer.byteLength(value) + 1);
    this.text(value);
  }

  written(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
