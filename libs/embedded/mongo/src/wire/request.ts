import { crc32c } from './crc32c';
import { Flag, HEADER_BYTES, OpCode, ProtocolError, REQUIRED_FLAGS, SectionKind } from './protocol';

/** A request as it came; its documents are not looked at yet. */
export interface Request {
  readonly id: number;
  readonly opCode: number;
  readonly body: Buffer;
  /** Lists of documents that came beside the body, by the name of the field that they stand for. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
  /** The database that an OP_QUERY names; an OP_MSG has it in the body. */
  readonly database: string | undefined;
  readonly wantsReply: boolean;
}

const LENGTH_BYTES = 4;
const NO_SEQUENCES: Request['sequences'] = new Map();
/** An OP_QUERY has flags before the name of its collection, and two numbers behind it. */
const QUERY_FLAGS_BYTES = 4;
const QUERY_NUMBERS_BYTES = 8;

/** @throws ProtocolError when it is no message that a server of this protocol has to understand */
export function parseRequest(message: Buffer): Request {
  if (message.length < HEADER_BYTES + LENGTH_BYTES) throw new ProtocolError('a message is cut off');
  const opCode = message.readInt32LE(12);
  if (opCode === OpCode.message) return parseMessage(message);
  if (opCode === OpCode.query) return parseQuery(message);
  throw new ProtocolError(`operation ${opCode} is not understood`);
}

function parseMessage(message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & REQUIRED_FLAGS & ~(Flag.checksumPresent | Flag.moreToCome)) !== 0)
    throw new ProtocolError(`flags ${flags} are not understood`);
  const sections = sectionsOf(flags & Flag.checksumPresent ? withoutChecksum(message) : message);
  const { body, sequences } = parseSections(sections);
  const wantsReply = (flags & Flag.moreToCome) === 0;
  return { id: message.readInt32LE(4), opCode: OpCode.message, body, sequences, database: undefined, wantsReply };
}

const sectionsOf = (message: Buffer): Buffer => message.subarray(HEADER_BYTES + LENGTH_BYTES);

function withoutChecksum(message: Buffer): Buffer {
  const end = message.length - LENGTH_BYTES;
  const content = message.subarray(0, end);
  if (crc32c(content) !== message.readUInt32LE(end)) throw new ProtocolError('the checksum of a message is wrong');
  return content;
}

function parseSections(sections: Buffer): Pick<Request, 'body' | 'sequences'> {
  const bodies: Buffer[] = [];
  const sequences = new Map<string, readonly Buffer[]>();
  for (let at = 0; at < sections.length;) {
    const kind = sections[at];
    const content = sized(sections, at + 1);
    if (kind === SectionKind.body) bodies.push(content);
    else if (kind === SectionKind.sequence) sequences.set(...parseSequence(content));
    else throw new ProtocolError(`section ${String(kind)} is not understood`);
    at += 1 + content.length;
  }
  const [body, ...more] = bodies;
  if (body === undefined || more.length > 0) throw new ProtocolError('a message has one body');
  return { body, sequences };
}

function parseSequence(content: Buffer): [string, Buffer[]] {
  const nameEnd = content.indexOf(0, LENGTH_BYTES);
  if (nameEnd < 0) throw new ProtocolError('a sequence has no name');
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < content.length;) {
    const document = sized(content, at);
    documents.push(document);
    at += document.length;
  }
  return [content.toString('utf8', LENGTH_BYTES, nameEnd), documents];
}

/** What begins at an offset with its own length. */
function sized(bytes: Buffer, at: number): Buffer {
  const length = at + LENGTH_BYTES <= bytes.length ? bytes.readInt32LE(at) : 0;
  if (length < LENGTH_BYTES || at + length > bytes.length) throw new ProtocolError('a length does not fit');
  return bytes.subarray(at, at + length);
}

function parseQuery(message: Buffer): Request {
  const nameStart = HEADER_BYTES + QUERY_FLAGS_BYTES;
  const nameEnd = message.indexOf(0, nameStart);
  if (nameEnd < 0) throw new ProtocolError('a query names no collection');
  const [database] = message.toString('utf8', nameStart, nameEnd).split('.', 1);
  const body = sized(message, nameEnd + 1 + QUERY_NUMBERS_BYTES);
  return { id: message.readInt32LE(4), opCode: OpCode.query, body, sequences: NO_SEQUENCES, database, wantsReply: true };
}
