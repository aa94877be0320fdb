import { chainHash, GENESIS, type EventMetadata, type RecordedEvent } from '@platform/event-store';

/** An event of a stream, not chained yet. @param index its place in the log */
export const counted = (stream: string, index: number): RecordedEvent => ({
  id: `e-${String(index)}`,
  stream,
  revision: 0,
  type: 'Counted',
  data: { n: index },
  metadata: {
    schemaVersion: 1,
    occurredAt: '2026-06-01T08:00:00.000Z',
    commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
    request: 'ab'.repeat(32),
    correlationId: 'c-1',
    causationId: 'c-1',
    actor: { id: 'a.jansen', role: 'handler' },
  },
  position: { commit: BigInt(index), prepare: BigInt(index) },
});

/** Events with one of them changed. */
export const withChange = (
  events: readonly RecordedEvent[],
  index: number,
  change: (event: RecordedEvent) => Partial<RecordedEvent>,
): readonly RecordedEvent[] => events.map((event, at) => (at === index ? { ...event, ...change(event) } : event));

/** Events with their chains computed anew, as somebody would who knows how they are made. */
export const rechained = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const heads = new Map<string, { readonly hash: string; readonly length: number }>();
  return events.map((event) => {
    const { hash: prevHash, length: revision } = heads.get(event.stream) ?? { hash: GENESIS, length: 0 };
    const { hash: _, ...metadata } = { ...(event.metadata as EventMetadata), prevHash };
    const { stream, type, data, id: eventId } = event;
    const hash = chainHash(prevHash, { stream, revision, eventId, type, schemaVersion: metadata.schemaVersion, data, metadata });
    heads.set(stream, { hash, length: revision + 1 });
    return { ...event, revision, metadata: { ...metadata, hash } };
  });
};
