import type { ComplaintAcknowledged } from '../../events/complaint-acknowledged.event';
import type { DecisionEvent } from '../../events/complaint-events';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ComplaintReopened } from '../../events/complaint-reopened.event';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { ComplaintWithdrawn } from '../../events/complaint-withdrawn.event';
import type { DetailsCorrected } from '../../events/details-corrected.event';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import type { PlanRevised } from '../../events/plan-revised.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import type { CaseFacts, Recording } from './case-document.projection';

/** A new triage takes the place of the old one, with all its marks. */
const triaged = (document: CaseFacts, { data }: ReportTriaged): CaseFacts => {
  const { stateBeforeIncident, serviceLevelMissed: _missed, technical: _technical, ...rest } = document;
  return data.classification === 'incident'
    ? { ...rest, ...data, state: 'incident', stateBeforeIncident: document.state }
    : { ...rest, ...data, state: stateBeforeIncident ?? document.state };
};

const registered = (
  document: CaseFacts,
  { data: { due: _due, round, ...registration } }: ComplaintRegistered,
  { at }: Recording,
): CaseFacts => ({
  ...document,
  ...registration,
  current: { round },
  state: 'registered',
  registeredAt: at,
});

/** What was corrected takes the place of what was recorded first; null removes it. */
const corrected = (document: CaseFacts, { data: { changes } }: DetailsCorrected): CaseFacts => {
  const { customer: corrections = {}, ...rest } = changes;
  const kept = Object.entries({ ...document.customer, ...corrections }).filter(([, value]) => value !== null);
  return { ...document, ...rest, customer: Object.fromEntries(kept) as CaseFacts['customer'] };
};

const acknowledged = (document: CaseFacts, { data }: ComplaintAcknowledged, recording: Recording): CaseFacts => ({
  ...document,
  state: 'acknowledged',
  current: { ...document.current, acknowledgement: { ...data, ...recording } },
});

const planned = (document: CaseFacts, { data: { due: _, ...plan } }: PlanDrafted | PlanRevised, recording: Recording): CaseFacts => ({
  ...document,
  state: 'planned',
  current: { ...document.current, plan: { ...plan, ...recording } },
});

const resolved = (document: CaseFacts, { data: { late, afterDue, ...answer } }: ComplaintResolved, { at }: Recording): CaseFacts => ({
  ...document,
  state: 'resolved',
  answer: { ...answer, resolvedAt: late?.happenedAt ?? at, resolvedAfterDue: afterDue },
});

const reopened = (document: CaseFacts, { data: { round, reason } }: ComplaintReopened, recording: Recording): CaseFacts => ({
  ...document,
  state: 'registered',
  current: { round },
  earlierRounds: document.answer ? [...document.earlierRounds, { ...document.current, ...document.answer }] : document.earlierRounds,
  reopenings: [...document.reopenings, { round, reason, ...recording }],
});

const withdrawn = (document: CaseFacts, { data }: ComplaintWithdrawn, recording: Recording): CaseFacts => ({
  ...document,
  state: 'withdrawn',
  withdrawal: { ...data, ...recording },
});

const withoutHold = ({ legalHold: _, ...document }: CaseFacts): CaseFacts => document;

/** A case after somebody decided something, beside its deadlines. */
export const afterDecision = (document: CaseFacts, event: Exclude<DecisionEvent, ReportReceived>, recording: Recording): CaseFacts => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(document, event);
    case 'ComplaintRegistered':
      return registered(document, event, recording);
    case 'DetailsCorrected':
      return corrected(document, event);
    case 'ComplaintAssigned':
      return { ...document, handler: event.data.handler };
    case 'ComplaintEscalated':
      return { ...document, escalations: [...document.escalations, { ...event.data, ...recording, round: document.current.round }] };
    case 'ComplaintAcknowledged':
      return acknowledged(document, event, recording);
    case 'PlanDrafted':
    case 'PlanRevised':
      return planned(document, event, recording);
    case 'CustomerInformed':
      return { ...document, messages: [...document.messages, { ...event.data, ...recording }] };
    case 'NoteAdded':
      return { ...document, notes: [...document.notes, { ...event.data, ...recording }] };
    case 'ComplaintResolved':
      return resolved(document, event, recording);
    case 'ComplaintClosed':
      return { ...document, state: 'closed', current: { ...document.current, closedAt: recording.at } };
    case 'ComplaintReopened':
      return reopened(document, event, recording);
    case 'ComplaintWithdrawn':
      return withdrawn(document, event, recording);
    case 'SatisfactionRecorded':
      return { ...document, current: { ...document.current, satisfaction: { ...event.data, ...recording } } };
    case 'LegalHoldPlaced':
      return { ...document, legalHold: { ...event.data, ...recording } };
    case 'LegalHoldLifted':
      return withoutHold(document);
    case 'PersonalDataErased':
      return { ...document, erasedAt: recording.at };
    case 'PlanDeadlineExtended':
    case 'TrackingRevoked':
    case 'ErasureRequested':
    case 'ErasureApproved':
    case 'ErasureBegun':
      return document;
  }
};
