import { createHash } from 'node:crypto';
import { chainHash, GENESIS } from './hash-chain';

const content = {
  stream: 'complaint-KL-7F3K9-2QDXM',
  revision: 0,
  eventId: 'e-1',
  type: 'ComplaintClosed',
  schemaVersion: 1,
  data: {},
  metadata: { b: 1, a: 2 },
};

describe('the hash of an event', () => {
  it('is SHA-256 over the previous hash and the canonical content', () => {
    const text =
      '{"data":{},"eventId":"e-1","metadata":{"a":2,"b":1},"revision":0,"schemaVersion":1,"stream":"complaint-KL-7F3K9-2QDXM","type":"ComplaintClosed"}';
    const expected = createHash('sha256').update(Buffer.alloc(32)).update(text).digest('hex');
    expect(chainHash(GENESIS, content)).toBe(expected);
  });
  it('is another one for another predecessor', () => {
    expect(chainHash('1'.repeat(64), content)).not.toBe(chainHash(GENESIS, content));
  });
  it.each(['stream', 'revision', 'eventId', 'type', 'schemaVersion', 'data', 'metadata'])('covers %s', (field) => {
    expect(chainHash(GENESIS, { ...content, [field]: 'changed' })).not.toBe(chainHash(GENESIS, content));
  });
});
