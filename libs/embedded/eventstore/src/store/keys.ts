const BYTES = 8;

/**
 * A key of unsigned 64-bit numbers, big-endian, so that LMDB's order of bytes is the order of the numbers.
 */
export function keyOf(...numbers: readonly bigint[]): Buffer {
  const key = Buffer.allocUnsafe(numbers.length * BYTES);
  numbers.forEach((number, index) => key.writeBigUInt64BE(number, index * BYTES));
  return key;
}

/** The last number of a key that {@link keyOf} made. */
export function lastNumberOf(key: Buffer): bigint {
  return key.readBigUInt64BE(key.length - BYTES);
}
