import { crc32 } from 'node:zlib';

const CHECKSUM_BYTES = 4;

/** How many bytes a frame takes in the log; positions advance by it. */
export function recordSize(frame: Uint8Array): bigint {
  return BigInt(CHECKSUM_BYTES + frame.length);
}

/** What the log holds for a frame: a CRC-32 and the frame. */
export function seal(frame: Buffer): Buffer {
  const checksum = Buffer.allocUnsafe(CHECKSUM_BYTES);
  checksum.writeUInt32BE(crc32(frame));
  return Buffer.concat([checksum, frame]);
}

/** The frame of a record. */
export function frameOf(record: Buffer): Buffer {
  return record.subarray(CHECKSUM_BYTES);
}

/**
 * The frame of a record whose checksum is right.
 *
 * @throws Error when it is not
 */
export function verifiedFrameOf(record: Buffer): Buffer {
  const frame = frameOf(record);
  if (record.length < CHECKSUM_BYTES || record.readUInt32BE(0) !== crc32(frame)) throw new Error('a record has a wrong checksum');
  return frame;
}
