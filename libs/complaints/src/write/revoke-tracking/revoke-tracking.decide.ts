import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFound } from '../../complaint/steps.decide';
import type { TrackingRevoked } from '../../events/tracking-revoked.event';

/** The tracking links given out so far no longer work: in every state. */
export const decideRevokeTracking = (complaint: Complaint): Decision<TrackingRevoked, 'not-found'> =>
  notFound(complaint) ?? [{ type: 'TrackingRevoked', data: { version: complaint.trackingVersion + 1 } }];
