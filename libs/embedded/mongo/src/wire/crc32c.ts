/** The polynomial of CRC-32C (Castagnoli), bits reversed. Source: RFC 3720, appendix B.4. */
const POLYNOMIAL = 0x82f63b78;
const ALL_ONES = 0xffffffff;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder >>> 0;
});

/** The checksum that a message may end with. */
export function crc32c(bytes: Uint8Array): number {
  let sum = ALL_ONES;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ ALL_ONES) >>> 0;
}
