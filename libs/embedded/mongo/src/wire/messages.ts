import { HEADER_BYTES, LONGEST_MESSAGE, ProtocolError } from './protocol';

const LENGTH_BYTES = 4;

/** Cuts a stream of bytes into messages. @throws ProtocolError for a length that no message has */
export async function* messagesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < wanted(chunks, size)) continue;
    let rest = Buffer.concat(chunks);
    for (let next = wanted([rest], rest.length); rest.length >= next; next = wanted([rest], rest.length)) {
      yield rest.subarray(0, next);
      rest = rest.subarray(next);
    }
    chunks = rest.length === 0 ? [] : [rest];
    size = rest.length;
  }
}

/** How many bytes there have to be before there is a message. */
function wanted(chunks: readonly Buffer[], size: number): number {
  if (size < LENGTH_BYTES) return LENGTH_BYTES;
  const [first = Buffer.alloc(0)] = chunks;
  const length = (first.length < LENGTH_BYTES ? Buffer.concat(chunks, LENGTH_BYTES) : first).readInt32LE(0);
  if (length < HEADER_BYTES || length > LONGEST_MESSAGE) throw new ProtocolError(`a message of ${length} bytes`);
  return length;
}
