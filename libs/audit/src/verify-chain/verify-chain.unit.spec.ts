import type { RecordedEvent } from '@platform/event-store';
import fc from 'fast-check';
import { counted, rechained } from '../testing';
import { verifyChain } from './verify-chain';

/** A history of some length as it would be stored. */
const history = (length: number, stream = 'complaint-KL-7F3K9-2QDXM') =>
  rechained(Array.from({ length }, (_, revision) => counted(stream, revision)));
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
    const [a, b, c, d] = history(4) as readonly [RecordedEvent, RecordedEvent, RecordedEvent, RecordedEvent];
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
