import type { Decision } from '@platform/decider';
import type { Complaint, WantedErasure } from '../../complaint/complaint.fold';
import { notFound } from '../../complaint/steps.decide';
import type { ErasureGround } from '../../events/erasure';
import type { ErasureApproved } from '../../events/erasure-approved.event';
import type { ErasureRequested } from '../../events/erasure-requested.event';

export interface RequestErasure {
  readonly ground: ErasureGround;
  readonly reason: string;
  /** The staff id of the admin. */
  readonly caller: string;
  /** RFC 3339 UTC. */
  readonly now: string;
}

/** So long the second admin has, in milliseconds. */
const SEVEN_DAYS = 7 * 24 * 60 * 60_000;

/**
 * One admin asks for the erasure, another one agrees within seven days by asking for the same; on another ground or later it counts as a first request. The same
 * admin again changes nothing, and neither does anybody once two have agreed. In every state: rule 7 says when it is carried out.
 */
export const decideRequestErasure = (
  { ground, reason, caller, now }: RequestErasure,
  complaint: Complaint,
): Decision<ErasureRequested | ErasureApproved, 'not-found'> => {
  const refusal = notFound(complaint);
  if (refusal) return refusal;
  const { erasure, isErased } = complaint;
  if (isErased || erasure?.approval) return [];
  if (!erasure || !isTheSame(erasure, ground, now)) return [{ type: 'ErasureRequested', data: { ground, reason } }];
  return erasure.requestedBy === caller ? [] : [{ type: 'ErasureApproved', data: { ground, reason } }];
};

const isTheSame = (erasure: WantedErasure, ground: ErasureGround, now: string): boolean =>
  erasure.ground === ground && Date.parse(now) - Date.parse(erasure.requestedAt) <= SEVEN_DAYS;
