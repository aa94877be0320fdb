import type { Rejection } from '@platform/decider';
import type { EvidenceEvent } from '../events/complaint-events';
import type { Complaint } from './complaint.fold';
import { notFound } from './steps.decide';

/** Evidence is recorded on every existing case in every state, once per effect: the same effect again changes nothing. */
export const recordedOnce = <Evidence extends EvidenceEvent>(
  evidence: Evidence,
  complaint: Complaint,
): readonly Evidence[] | Rejection<'not-found'> =>
  notFound(complaint) ?? (complaint.effects.includes(evidence.data.effect) ? [] : [evidence]);
