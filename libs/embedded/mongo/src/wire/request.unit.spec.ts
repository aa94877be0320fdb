import { BSON } from 'mongodb';
import { crc32c } from './crc32c';
import { messagesIn } from './messages';
import { replyTo } from './reply';
import { parseRequest } from './request';

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const bson = (document: BSON.Document): Buffer => Buffer.from(BSON.serialize(document));

/** A message with the number 7. */
function message(opCode: number, ...content: Buffer[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 16);
  return Buffer.concat([int32(length), int32(7), int32(0), int32(opCode), ...content]);
}

const kind = (value: number): Buffer => Buffer.from([value]);
const body = (document: BSON.Document): Buffer => Buffer.concat([kind(0), bson(document)]);
function sequence(name: string, ...documents: BSON.Document[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map(bson)]);
  return Buffer.concat([kind(1), int32(content.length + 4), content]);
}

describe('a request', () => {
  it('has a body, and lists of documents beside it', () => {
    const request = parseRequest(
      message(2013, int32(0), sequence('documents', { _id: 1 }, { _id: 2 }), body({ insert: 'rows', $db: 'views' })),
    );
    expect({ id: request.id, wantsReply: request.wantsReply, body: BSON.deserialize(request.body) }).toEqual({
      id: 7,
      wantsReply: true,
      body: { insert: 'rows', $db: 'views' },
    });
    expect(request.sequences.get('documents')?.map((bytes) => BSON.deserialize(bytes))).toEqual([{ _id: 1 }, { _id: 2 }]);
  });

  it('may want no reply', () => {
    expect(parseRequest(message(2013, int32(2), body({ ping: 1 }))).wantsReply).toBe(false);
  });

  it('may end with a checksum, which is checked', () => {
    const withRoom = message(2013, int32(1), body({ ping: 1 }), int32(0));
    const checked = Buffer.from(withRoom);
    checked.writeUInt32LE(crc32c(withRoom.subarray(0, -4)), withRoom.length - 4);
    expect(BSON.deserialize(parseRequest(checked).body)).toEqual({ ping: 1 });
    expect(() => parseRequest(withRoom)).toThrow('the checksum of a message is wrong');
  });

  it('may be a query, as the first of a connection is', () => {
    const query = message(2004, int32(0), Buffer.from('admin.$cmd\0'), int32(0), int32(-1), bson({ isMaster: 1 }));
    const { database, body: bytes } = parseRequest(query);
    expect([database, BSON.deserialize(bytes)]).toEqual(['admin', { isMaster: 1 }]);
  });

  it.each([
    ['an unknown operation', message(2001, int32(0)), 'operation 2001 is not understood'],
    ['an unknown flag', message(2013, int32(4), body({ ping: 1 })), 'flags 4 are not understood'],
    ['an unknown section', message(2013, int32(0), kind(2), int32(4)), 'section 2 is not understood'],
    ['no body', message(2013, int32(0)), 'a message has one body'],
    ['two bodies', message(2013, int32(0), body({ ping: 1 }), body({ ping: 1 })), 'a message has one body'],
    ['a length that does not fit', message(2013, int32(0), kind(0), int32(100)), 'a length does not fit'],
    ['an end in the middle of a length', message(2013, int32(0), kind(0), kind(1)), 'a length does not fit'],
    ['an end after its header', message(2013), 'a message is cut off'],
  ])('is refused with %s', (_case, bytes, reason) => {
    expect(() => parseRequest(bytes)).toThrow(reason);
  });
});

describe('the checksum', () => {
  it('is CRC-32C', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });
});

describe('a stream of messages', () => {
  async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }

  it.each([1, 3, 50, 1000])('is cut where the messages end, in chunks of %d bytes', async (size) => {
    const messages = [message(2013, int32(0), body({ ping: 1 })), message(2013, int32(0)), message(2013, int32(0), body({ find: 'rows' }))];
    const found: Buffer[] = [];
    for await (const one of messagesIn(chunksOf(Buffer.concat(messages), size))) found.push(one);
    expect(found).toEqual(messages);
  });

  it('is refused when a length is none', async () => {
    await expect(messagesIn(chunksOf(int32(8), 4)).next()).rejects.toThrow('a message of 8 bytes');
  });
});

describe('a reply', () => {
  it('says what it answers', () => {
    const reply = replyTo(parseRequest(message(2013, int32(0), body({ ping: 1 }))), bson({ ok: 1 }));
    expect([reply.readInt32LE(0), reply.readInt32LE(8), reply.readInt32LE(12)]).toEqual([reply.length, 7, 2013]);
    expect(BSON.deserialize(reply.subarray(21))).toEqual({ ok: 1 });
  });
});
