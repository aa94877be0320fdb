import { HEADER_BYTES, OpCode } from './protocol';
import type { Request } from './request';

const FLAGS_AND_KIND_BYTES = 5;
/** OP_REPLY: flags, cursor id, where it starts, how many documents. */
const REPLY_FIELDS_BYTES = 20;
const AWAIT_CAPABLE = 8;
const REPLY_COUNT_AT = HEADER_BYTES + 16;

let lastId = 0;

/** The message that answers a request with a document. */
export function replyTo({ id, opCode }: Request, document: Buffer): Buffer {
  const isLegacy = opCode === OpCode.query;
  const begin = Buffer.alloc(HEADER_BYTES + (isLegacy ? REPLY_FIELDS_BYTES : FLAGS_AND_KIND_BYTES));
  lastId = (lastId + 1) | 0;
  begin.writeInt32LE(begin.length + document.length, 0);
  begin.writeInt32LE(lastId, 4);
  begin.writeInt32LE(id, 8);
  begin.writeInt32LE(isLegacy ? OpCode.reply : OpCode.message, 12);
  if (isLegacy) {
    begin.writeInt32LE(AWAIT_CAPABLE, HEADER_BYTES);
    begin.writeInt32LE(1, REPLY_COUNT_AT);
  }
  return Buffer.concat([begin, document]);
}
