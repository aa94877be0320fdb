import { Injectable } from '@nestjs/common';
import { StreamReader, type RecordedEvent } from '@platform/event-store';
import type { TrackingRevoked } from '../events/tracking-revoked.event';
import { FIRST_VERSION, TrackingTokens } from './tracking-tokens';

const REVOKED: TrackingRevoked['type'] = 'TrackingRevoked';

/** Each revocation raises the version. Only the types of the events are looked at: an unreadable one locks nobody out. */
const versionAfter = (events: readonly RecordedEvent[]): number => FIRST_VERSION + events.filter(({ type }) => type === REVOKED).length;

/** Knows which tracking tokens work: those of the version that a case has now. */
@Injectable()
export class TrackingAccess {
  constructor(
    private readonly tokens: TrackingTokens,
    private readonly streams: StreamReader,
  ) {}

  /**
   * The case that a token opens, or null when it is none of ours or was revoked.
   *
   * @throws EventStoreUnavailable when that cannot be found out now
   */
  async caseOf(token: string): Promise<string | null> {
    const claim = this.tokens.claimOf(token);
    if (!claim) return null;
    const events = await this.streams.recorded(claim.complaintId);
    return events.length > 0 && versionAfter(events) === claim.version ? claim.complaintId : null;
  }

  /** The token that worked once a case had a revision: the same each time it is asked for. @throws EventStoreUnavailable */
  async tokenAt(complaintId: string, revision: number): Promise<string> {
    const events = await this.streams.recorded(complaintId);
    return this.tokens.issue({ complaintId, version: versionAfter(events.slice(0, revision + 1)) });
  }
}
