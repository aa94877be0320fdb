import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { StreamReader, UnreadableEvent, versionOf, type RecordedEvent, type StoredEvent } from '@platform/event-store';
import { ProblemError } from '@platform/http';
import { isRole, seesPersonalData } from '@redress/access';
import { SealedFields, withoutSealed } from '@redress/privacy';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { complaintDetails, type ComplaintDetails } from './complaint-details.projection';
import { asOf } from './deadline-rows.projection';

/** A case as found, and the revision of its last decision. */
interface Found {
  readonly version: number;
  readonly details: ComplaintDetails & { readonly incomplete?: true };
}

/** How long a query waits for a revision that is still to come, and how often it looks. Milliseconds. */
const WAIT = 5_000;
const LOOK_EVERY = 100;

/** Reads one case. Folded from its stream by the view's own projection. */
@Injectable()
export class ComplaintDetailsReader {
  private readonly logger = new Logger('ComplaintDetails');

  constructor(
    private readonly streams: StreamReader<ComplaintEvent>,
    private readonly sealed: SealedFields,
    private readonly clock: Clock,
  ) {}

  /**
   * A case as it stands now, for somebody in a role.
   *
   * @param minRevision waits up to five seconds until the case has this revision
   * @throws ProblemError `not-found`, `view-behind`
   */
  async complaint(id: string, minRevision: number, role: string): Promise<{ version: number; complaint: ComplaintDetailsAnswer }> {
    const { version, details } = await this.find(id, minRevision);
    const complaint = await this.shapedFor(role, id, { ...details, externalRecords: [], registration: withoutOutsideSystems });
    return { version, complaint: complaint as ComplaintDetailsAnswer };
  }

  /** The same case as a report: how it came in and how it was judged. */
  async report(id: string, minRevision: number, role: string): Promise<{ version: number; report: ReportAnswer }> {
    const { version, details } = await this.find(id, minRevision);
    const kept = Object.entries(details).filter(([name]) => reportFields.has(name));
    return { version, report: (await this.shapedFor(role, id, Object.fromEntries(kept))) as ReportAnswer };
  }

  private shapedFor(role: string, id: string, document: object): Promise<unknown> {
    if (!isRole(role) || !seesPersonalData(role)) return Promise.resolve(withoutSealed(document));
    return this.sealed.open(this.streams.streamOf(id), document);
  }

  private async find(id: string, minRevision: number): Promise<Found> {
    const until = performance.now() + WAIT;
    for (;;) {
      const recorded = await this.streams.recorded(id);
      if (recorded.length > minRevision || recorded.length === 0) return this.folded(recorded);
      if (performance.now() > until) throw viewBehind();
      await delay(LOOK_EVERY);
    }
  }

  private folded(recorded: readonly RecordedEvent[]): Found {
    const events = recorded.flatMap((event) => this.readable(event));
    const details = events.reduce<ComplaintDetails | null>(
      (document, { recorded: { revision }, event, metadata: { occurredAt, actor } }) =>
        complaintDetails.evolve(document, { event, revision, occurredAt, actor: actor.id }),
      null,
    );
    if (!details) throw noDetails(recorded);
    const incomplete = events.length < recorded.length ? { incomplete: true as const } : {};
    return {
      version: versionOf(events),
      details: { ...details, ...incomplete, deadlines: asOf(details.deadlines, details.state, this.clock.now()) },
    };
  }

  private readable(recorded: RecordedEvent): readonly StoredEvent<ComplaintEvent>[] {
    try {
      return [this.streams.decode(recorded)];
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      this.logger.error(error.message);
      return [];
    }
  }
}

const viewBehind = (): ProblemError =>
  new ProblemError({
    code: 'view-behind',
    status: 503,
    detail: 'The case has not reached this revision yet.',
    headers: { 'Retry-After': '1' },
  });

/** There is no case, or not even its first event can be read. */
const noDetails = ([first]: readonly RecordedEvent[]): Error =>
  first
    ? new UnreadableEvent(first.stream, first.revision, 'the case begins with it')
    : new ProblemError({ code: 'not-found', status: 404, detail: 'There is no case with this reference.' });

/** No outside system is connected, so none is waited for. */
const withoutOutsideSystems = { complete: true, servicenow: 'not-configured', pct: 'not-configured' } as const;

const reportFields = new Set<string>([
  'id',
  'state',
  'revision',
  'incomplete',
  'channel',
  'receivedAt',
  'recordedAt',
  'updatedAt',
  'backdatedBecause',
  'customer',
  'subject',
  'description',
  'concerns',
  'desiredOutcome',
  'classification',
  'rationale',
  'serviceLevelMissed',
  'technical',
] satisfies (keyof ReportAnswer)[]);
