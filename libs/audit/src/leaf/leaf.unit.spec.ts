import { canonicalJson, type RecordedEvent } from '@platform/event-store';
import fc from 'fast-check';
import { leafText, textWithoutHash } from './leaf';

const hash = 'ab'.repeat(32);
const covered = {
  schemaVersion: 1,
  occurredAt: '2026-06-01T08:00:00.000Z',
  commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
  request: 'cd'.repeat(32),
  correlationId: 'c-1',
  causationId: 'c-1',
  actor: { id: 'a.jansen', role: 'handler' },
  prevHash: hash,
};
const eventOf = (change: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: 'e-1',
  stream: 'complaint-KL-7F3K9-2QDXM',
  revision: 0,
  type: 'Counted',
  data: { n: 1 },
  metadata: { ...covered, hash },
  position: { commit: 1n, prepare: 1n },
  ...change,
});
const coveredText = ({ stream, revision, id: eventId, type, data }: RecordedEvent) =>
  canonicalJson({ stream, revision, eventId, type, schemaVersion: 1, data, metadata: covered });

describe('the text of a leaf', () => {
  it('is all of the event but its position, as canonical JSON', () => {
    expect(leafText(eventOf({ metadata: { schemaVersion: 1, hash } }))).toBe(
      `{"data":{"n":1},"eventId":"e-1","metadata":{"hash":"${hash}","schemaVersion":1},"revision":0,"schemaVersion":1,` +
        '"stream":"complaint-KL-7F3K9-2QDXM","type":"Counted"}',
    );
  });

  it('names no version when the metadata names none', () => {
    expect(leafText(eventOf({ metadata: {} }))).not.toContain('schemaVersion');
  });

  it('is, without its hash, what the hash of the event covers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (data, stream, type) => {
        const event = eventOf({ data, stream, type });
        expect(textWithoutHash(leafText(event), hash)).toBe(coveredText(event));
      }),
    );
  });

  it('loses no other member that looks like its hash', () => {
    const event = eventOf({ data: { hash, more: [{ hash, n: 1 }] }, stream: `"hash":"${hash}",`, type: `"hash":"${hash}",` });
    expect(textWithoutHash(leafText(event), hash)).toBe(coveredText(event));
  });
});
