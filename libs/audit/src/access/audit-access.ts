import { randomUUID } from 'node:crypto';
import type { Clock } from '@platform/decider';
import { EventCodec, EventStreams, Identity, Journal, type Actor } from '@platform/event-store';
import type { SealedFields } from '@redress/privacy';
import type { AuditedLog } from '../audited-log';
import { auditRead, type AuditRead } from './audit-read.event';

/** Who reads, and in the course of what. */
export interface Reader {
  readonly actor: Actor;
  readonly correlationId: string;
}

/** A read as it was recorded, opened. */
export interface RecordedRead {
  readonly revision: number;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly read: AuditRead['data'];
}

/** The one stream of its category. */
const ACCESS = 'access';

/** Keeps who read what as an auditor, in a stream of the log: chained like cases, and never taken back. Reasons are sealed under a key of that stream. */
export class AuditAccess {
  private readonly log: AuditedLog['log'];
  private readonly sealed: SealedFields;
  private readonly clock: Clock;
  private readonly identity: Identity;
  private readonly streams: EventStreams<AuditRead>;
  private readonly journal: Journal<AuditRead>;

  constructor({ log, secret, sealed, clock, accessCategory }: Omit<AuditedLog, 'categories'>) {
    this.log = log;
    this.sealed = sealed;
    this.clock = clock;
    this.identity = new Identity(secret.keyFor('identity'));
    this.streams = new EventStreams(log, new EventCodec<AuditRead>([auditRead]), accessCategory);
    this.journal = new Journal({ streams: this.streams, sealer: sealed, id: ACCESS });
  }

  /**
   * Records a read. It is in the log when this returns.
   *
   * @throws EventStoreUnavailable, KeyStoreUnavailable, SealingKeyMissing, UnreadableEvent: nobody may be answered then
   */
  record(data: AuditRead['data'], { actor, correlationId }: Reader): Promise<void> {
    const commandId = randomUUID();
    const request = this.identity.requestHash({ name: data.route, body: data });
    const metadata = { occurredAt: this.clock.now(), commandId, request, correlationId, causationId: commandId, actor };
    return this.journal.add({
      id: this.identity.eventId(commandId, request, 0),
      event: { type: auditRead.type, data },
      metadata,
    });
  }

  /**
   * What was recorded, the newest first.
   *
   * @param before only what has a smaller revision than this
   * @throws EventStoreUnavailable, KeyStoreUnavailable, SealingKeyMissing, UnreadableEvent
   */
  async newest(count: number, before?: number): Promise<readonly RecordedRead[]> {
    const stream = this.streams.streamOf(ACCESS);
    const recorded = await this.log.newestOf(stream, { count, ...(before === undefined ? {} : { before }) });
    return Promise.all(
      recorded.map(async (one) => {
        const { event, metadata } = this.streams.decode(one);
        const { occurredAt: at, actor, correlationId } = metadata;
        return { revision: one.revision, at, actor, correlationId, read: await this.sealed.open(stream, event.data) };
      }),
    );
  }
}
