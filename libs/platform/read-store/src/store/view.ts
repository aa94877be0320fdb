import type { DomainEvent } from '@platform/decider';
import type { IndexDirection } from 'mongodb';

/** An event as a projection sees it. Personal fields are sealed. */
export interface ProjectedEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly revision: number;
  /** RFC 3339 UTC. */
  readonly occurredAt: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly event: E;
}

/** An index that queries of a view need. Paths begin with `document.`, or are those of {@link Row}. */
export interface ViewIndex {
  readonly name: string;
  readonly key: Readonly<Record<string, IndexDirection>>;
}

/** Which view is meant. */
export interface ViewId {
  /** Permanent. */
  readonly name: string;
  /** Goes up when the documents of old programs no longer serve: they are then made anew. */
  readonly version: number;
}

/** A view: one document per stream, made from its events alone. */
export interface View<E extends DomainEvent = DomainEvent, Document extends object = object> extends ViewId {
  readonly indexes: readonly ViewIndex[];
  /** The document after an event; null as long as nothing can be shown. Pure. */
  evolve(document: Document | null, event: ProjectedEvent<E>): Document | null;
  /**
   * Adds what does not follow from the events alone but from keys, such as search tokens. The same events lead to the same document as long as the keys are
   * the same.
   *
   * @param before the row that the document was made from, if there was one
   */
  complete?(row: Row<Document>, before: Row<Document> | null): Promise<Row<Document>>;
}

/** An event that could not be read. */
export interface MissingEvent {
  readonly revision: number;
  readonly type: string;
}

/** A document as it is stored. */
export interface Row<Document extends object = object> {
  /** The id of the stream, without its category. */
  readonly _id: string;
  /** The last event that the document knows of. */
  readonly revision: number;
  /** The last decision that it knows of. */
  readonly version: number;
  /** The events that could not be read, and are missing in the document. */
  readonly missing?: readonly MissingEvent[];
  /** Nothing while what the stream begins with cannot be read. */
  readonly document?: Document;
}
