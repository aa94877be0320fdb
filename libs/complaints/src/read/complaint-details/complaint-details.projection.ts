import type { View } from '@platform/read-store';
import { isEvidence, type ComplaintEvent } from '../../events/complaint-events';
import type { ReportReceived } from '../../events/report-received.event';
import { deadlinesAfter } from '../case-deadlines.projection';
import type { CaseEvent } from '../case-event';
import type { CaseDocument, Recording } from './case-document.projection';
import { afterDecision } from './decisions.projection';
import { afterEvidence } from './evidence.projection';

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

const evolve = (document: CaseDocument | null, { event, revision, occurredAt, actor }: CaseEvent): CaseDocument | null => {
  const recording = { at: occurredAt, by: actor.id };
  if (event.type === 'ReportReceived') return received(event, recording);
  if (!document) return null;
  const { deadlines: _rows, deadlinesStoppedAt: _stopped, ...facts } = document;
  const changed = isEvidence(event) ? afterEvidence(facts, event, recording) : afterDecision(facts, event, recording);
  return { ...changed, ...deadlinesAfter(document, event, occurredAt), revision, updatedAt: occurredAt };
};

/** Every case as it stands. */
export const complaintDetails: View<ComplaintEvent, CaseDocument> = { name: 'complaint-details', version: 1, indexes: [], evolve };

/** A case as it stands after its events, oldest first; null as long as none of them is its receipt. */
export const caseAfter = (events: readonly CaseEvent[]): CaseDocument | null => events.reduce(evolve, null);
