import { createHash } from 'node:crypto';

export const HASH_BYTES = 32;

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The root of a tree without leaves: RFC 6962, 2.1. */
export const EMPTY_ROOT = createHash('sha256').digest();

/** The hash of a leaf, 32 bytes: RFC 6962, 2.1. @param bytes its content; a text counts as UTF-8 */
export const leafHash = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(LEAF).update(bytes).digest();

/** The hash of what lies above two nodes, 32 bytes: RFC 6962, 2.1. */
export const nodeHash = (left: Buffer, right: Buffer): Buffer => createHash('sha256').update(NODE).update(left).update(right).digest();
