import { chainHash, GENESIS, type RecordedEvent } from '@platform/event-store';
import fc from 'fast-check';
import { verifyChain } from './verify-chain';

/** A history of some length as it would be stored. */
const history = (length: number, stream = 'complaint-KL-7F3K9-2QDXM'): RecordedEvent[] => {
  let prevHash = GENESIS;
  return Array.from({ length }, (_, revision) => {
    const id = `e-${String(revision)}`;
    const covered = {
      schemaVersion: 1,
      occurredAt: '2026-06-01T08:00:00.000Z',
      commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
      request: 'ab'.repeat(32),
      correlationId: 'c-1',
      causationId: 'c-1',
      actor: { id: 'a.jansen', role: 'handler' },
      prevHash,
    };
    const data = { n: revision };
    const hash = chainHash(prevHash, { stream, revision, eventId: id, type: 'Counted', schemaVersion: 1, data, metadata: covered });
    prevHash = hash;
    return { id, stream, revision, type: 'Counted', data, metadata: { ...covered, hash }, position: { commit: 1n, prepare: 1n } };
  });
};
const headOf = (events: readonly RecordedEvent[]) => (events.at(-1)?.metadata as { hash: string }).hash;

describe('the chain of a case', () => {
  it('is valid as it was written', () => {
    const events = history(5);
    expect(verifyChain(events)).toEqual({ valid: true, events: 5, head: headOf(events) });
  });
  it('names the first event that was changed', () => {
    const events = history(5).map((event, index) => (index === 2 ? { ...event, data: { n: 99 } } : event));
    expect(verifyChain(events)).toEqual({ valid: false, events: 5, head: headOf(events), firstInvalidRevision: 2 });
  });
  it('names the first place where events were swapped, or one was removed', () => {
    const [a, b, c, d] = history(4) as [RecordedEvent, RecordedEvent, RecordedEvent, RecordedEvent];
    expect(verifyChain([a, c, b, d])).toMatchObject({ valid: false, firstInvalidRevision: 1 });
    expect(verifyChain([a, b, d])).toMatchObject({ valid: false, firstInvalidRevision: 2 });
    expect(verifyChain([b, c, d])).toMatchObject({ valid: false, firstInvalidRevision: 0 });
  });
  it('does not fit another case', () => {
    const moved = history(3).map((event) => ({ ...event, stream: 'complaint-KL-00000-00000' }));
    expect(verifyChain(moved)).toMatchObject({ valid: false, firstInvalidRevision: 0 });
  });
  it('does not show a tail that was cut off: that takes a signed checkpoint', () => {
    expect(verifyChain(history(5).slice(0, 3)).valid).toBe(true);
  });
  it('finds any changed field of any event', () => {
    const fields = ['id', 'stream', 'revision', 'type', 'data', 'metadata'] as const;
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.constantFrom(...fields), (index, field) => {
        const events = history(7).map((event, at) => (at === index ? { ...event, [field]: 'changed' } : event));
        expect(verifyChain(events)).toMatchObject({ valid: false, firstInvalidRevision: index });
      }),
    );
  });
});
