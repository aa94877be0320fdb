import type { DomainEvent } from '@platform/decider';
import type { RecordedEvent, StoredEvent } from '@platform/event-store';
import type { ProjectedEvent, Row, View } from '../store/view';

/** What happened next in a stream: an event, or one that cannot be read. */
export interface Occurrence<E extends DomainEvent = DomainEvent> {
  readonly recorded: Pick<RecordedEvent, 'revision' | 'type'>;
  readonly stored?: StoredEvent<E>;
}

/** An event of a stream has not been seen: the row cannot follow. */
export class Gap extends Error {
  constructor(
    readonly key: string,
    readonly revision: number,
  ) {
    super(`event ${String(revision)} of ${key} does not follow what is known of it`);
  }
}

/**
 * The row after what happened next. What it knows already changes nothing: deliveries repeat.
 *
 * @throws Gap when something in between was never seen
 */
export const rowAfter = <E extends DomainEvent, Document extends object>(
  view: View<E, Document>,
  key: string,
  row: Row<Document> | null,
  { recorded: { revision, type }, stored }: Occurrence<E>,
): Row<Document> | null => {
  const before = row ?? { _id: key, revision: -1, version: 0 };
  if (revision <= before.revision) return row;
  if (revision > before.revision + 1) throw new Gap(key, revision);
  return stored
    ? { ...before, ...shown(view, before, stored) }
    : { ...before, revision, missing: [...(before.missing ?? []), { revision, type }] };
};

const shown = <E extends DomainEvent, Document extends object>(view: View<E, Document>, before: Row<Document>, stored: StoredEvent<E>) => {
  const { revision } = stored.recorded;
  const document = view.evolve(before.document ?? null, projectedEvent(stored));
  return { revision, version: stored.kind === 'decision' ? revision : before.version, ...(document && { document }) };
};

/** A stored event as projections see it. */
export const projectedEvent = <E extends DomainEvent>({ recorded, metadata, event }: StoredEvent<E>): ProjectedEvent<E> => ({
  id: recorded.id,
  revision: recorded.revision,
  occurredAt: metadata.occurredAt,
  actor: metadata.actor,
  event,
});
