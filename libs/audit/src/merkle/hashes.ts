import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

const LEAF = '\0';
const NODE = Buffer.of(1);

/** The root of a tree without leaves: RFC 6962, 2.1. */
export const EMPTY_ROOT = hash('sha256', '', 'buffer');

/** The hash of a leaf, 32 bytes: RFC 6962, 2.1. @param content a text, which counts as UTF-8 */
export const leafHash = (content: string): Buffer => hash('sha256', LEAF + content, 'buffer');

/** The hash of what lies above two nodes, 32 bytes: RFC 6962, 2.1. */
export const nodeHash = (left: Buffer, right: Buffer): Buffer => hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
