import { Injectable } from '@nestjs/common';
import { StreamReader, type StoredEvent } from '@platform/event-store';
import { projectedEvent } from '@platform/read-store';
import { isErased, SealedFields, type Opened } from '@redress/privacy';
import type { ComplaintEvent } from '../events/complaint-events';
import type { ExternalSystem } from '../events/effect';
import { begunCase } from '../read/begun-case';
import { CaseHistory } from '../read/case-history';
import type { CaseDocument } from '../read/complaint-details/case-document.projection';

type Stored = StoredEvent<ComplaintEvent>;
export type OpenedEvent = Opened<ComplaintEvent>;
export type OpenedCase = Opened<CaseDocument>;

/** Where something comes from: an event, and what that belongs together with. */
export interface Origin {
  readonly eventId: string;
  readonly correlationId: string;
}

/** The same with the event itself. */
export interface Cause extends Origin {
  readonly event: OpenedEvent;
}

/** A case as its log tells it now, ahead of every view. */
export class CaseFile {
  constructor(
    readonly id: string,
    private readonly stored: readonly Stored[],
    private readonly opened: <Document>(document: Document) => Promise<Opened<Document>>,
  ) {}

  /** Whether something was recorded as done. */
  has(effect: string): boolean {
    return this.stored.some(({ event: { data } }) => 'effect' in data && data.effect === effect);
  }

  /** When a system of record said last how the case stands there, RFC 3339 UTC; undefined when it never did. */
  lastObserved(system: ExternalSystem): string | undefined {
    const told = this.stored.flatMap(({ event: { type, data } }) =>
      type === 'ExternalStateObserved' && data.system === system ? [data.observedAt] : [],
    );
    return told.sort().at(-1);
  }

  /** Whether what is personal in it was erased, or is being erased. */
  get isErased(): boolean {
    return isErased(this.stored.map(({ event }) => event));
  }

  /** Whether it ever was an incident. */
  get wasIncident(): boolean {
    return this.stored.some(({ event: { type, data } }) => type === 'ReportTriaged' && data.classification === 'incident');
  }

  /** The event that the case begins with. */
  get receipt(): Origin {
    const [first] = this.stored;
    if (!first) throw new Error('a case begins with its report');
    return { eventId: first.recorded.id, correlationId: first.metadata.correlationId };
  }

  /** What belongs together with an event. @throws Error when the case has no such readable event */
  origin(eventId: string): Origin {
    return { eventId, correlationId: this.place(eventId).found.metadata.correlationId };
  }

  /** An event, open. @throws Error when the case has no such readable event; SealingKeyMissing, KeyStoreUnavailable */
  async cause(eventId: string): Promise<Cause> {
    return { event: await this.opened(this.place(eventId).found.event), ...this.origin(eventId) };
  }

  /** The case as it stands, still sealed. */
  get sealed(): CaseDocument {
    return documentOf(this.stored);
  }

  /** The case as it stands, open. @throws SealingKeyMissing, KeyStoreUnavailable */
  current(): Promise<OpenedCase> {
    return this.opened(this.sealed);
  }

  /** The case as it stood right after an event, open. @throws Error when the case has no such readable event; SealingKeyMissing, KeyStoreUnavailable */
  after(eventId: string): Promise<OpenedCase> {
    return this.opened(documentOf(this.stored.slice(0, this.place(eventId).index + 1)));
  }

  private place(eventId: string): { readonly found: Stored; readonly index: number } {
    const index = this.stored.findIndex(({ recorded }) => recorded.id === eventId);
    const found = this.stored[index];
    if (!found) throw new Error(`the case ${this.id} has no readable event ${eventId}`);
    return { found, index };
  }
}

const documentOf = (events: readonly Stored[]): CaseDocument => begunCase(events.map(projectedEvent));

/** Opens cases for those who act on the world outside. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly history: CaseHistory,
    private readonly streams: StreamReader<ComplaintEvent>,
    private readonly sealed: SealedFields,
  ) {}

  /** Reads a case. @throws ProblemError `not-found`; EventStoreUnavailable */
  async open(id: string): Promise<CaseFile> {
    const { events } = await this.history.find(id);
    return new CaseFile(id, events, (document) => this.sealed.open(this.streams.streamOf(id), document));
  }
}
