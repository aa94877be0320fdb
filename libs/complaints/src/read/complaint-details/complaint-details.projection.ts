import { isEvidence, type ComplaintEvent } from '../../events/complaint-events';
import type { ReportReceived } from '../../events/report-received.event';
import { deadlinesAfter } from '../case-deadlines.projection';
import type { CaseDocument, Recording } from './case-document.projection';
import { afterDecision } from './decisions.projection';
import { afterEvidence } from './evidence.projection';

/** An event with what the view needs to know of its recording. */
export interface DetailedEvent {
  readonly event: ComplaintEvent;
  readonly revision: number;
  /** RFC 3339 UTC. */
  readonly occurredAt: string;
  readonly actor: string;
}

const received = ({ data: { complaintId: id, ...report } }: ReportReceived, { at }: Recording): CaseDocument => ({
  ...report,
  id,
  state: 'received',
  revision: 0,
  recordedAt: at,
  updatedAt: at,
  current: { round: 0 },
  earlierRounds: [],
  reopenings: [],
  escalations: [],
  messages: [],
  notes: [],
  deadlines: [],
  externalRecords: [],
  waivedRecords: [],
  externalStates: [],
});

const evolve = (document: CaseDocument | null, { event, revision, occurredAt, actor }: DetailedEvent): CaseDocument | null => {
  const recording = { at: occurredAt, by: actor };
  if (event.type === 'ReportReceived') return received(event, recording);
  if (!document) return null;
  const { deadlines: _rows, deadlinesStoppedAt: _stopped, ...facts } = document;
  const changed = isEvidence(event) ? afterEvidence(facts, event, recording) : afterDecision(facts, event, recording);
  return { ...changed, ...deadlinesAfter(document, event, occurredAt), revision, updatedAt: occurredAt };
};

/** The view of one case: the document after an event. Null before the first. */
export const complaintDetails = { name: 'complaint-details.v1', evolve };
