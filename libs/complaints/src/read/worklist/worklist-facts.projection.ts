import type { ComplaintEscalated } from '../../events/complaint-escalated.event';
import type { DecisionEvent } from '../../events/complaint-events';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { DetailsCorrected } from '../../events/details-corrected.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import type { WorklistFacts } from './worklist-document.projection';

/** What is known of a case that has just come in. */
export const factsOf = ({ data: { complaintId: id, channel, customer, subject } }: ReportReceived): WorklistFacts => ({
  id,
  state: 'received',
  round: 0,
  channel,
  customer,
  subject,
  escalatedTo: [],
});

const triaged = (facts: WorklistFacts, { data: { classification } }: ReportTriaged): WorklistFacts => {
  const { stateBeforeIncident, ...rest } = facts;
  return classification === 'incident'
    ? { ...rest, state: 'incident', stateBeforeIncident: facts.state }
    : { ...rest, state: stateBeforeIncident ?? facts.state };
};

const registered = (facts: WorklistFacts, { data: { due: _, ...registration } }: ComplaintRegistered, at: string): WorklistFacts => ({
  ...facts,
  ...registration,
  state: 'registered',
  registeredAt: at,
});

/** What was corrected takes the place of what was recorded first; null removes it. */
const corrected = (facts: WorklistFacts, { data: { changes } }: DetailsCorrected): WorklistFacts => {
  const { customer: corrections = {}, description: _description, concerns: _concerns, ...rest } = changes;
  const kept = Object.entries({ ...facts.customer, ...corrections }).filter(([, value]) => value !== null);
  return { ...facts, ...rest, customer: Object.fromEntries(kept) as WorklistFacts['customer'] };
};

const escalated = (facts: WorklistFacts, { data: { manager } }: ComplaintEscalated): WorklistFacts => ({
  ...facts,
  escalatedTo: [...facts.escalatedTo.filter((other) => other !== manager), manager],
});

/**
 * A case after somebody decided something.
 *
 * @param at when it was recorded, RFC 3339 UTC
 */
export const factsAfter = (facts: WorklistFacts, event: Exclude<DecisionEvent, ReportReceived>, at: string): WorklistFacts => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(facts, event);
    case 'ComplaintRegistered':
      return registered(facts, event, at);
    case 'DetailsCorrected':
      return corrected(facts, event);
    case 'ComplaintAssigned':
      return { ...facts, handler: event.data.handler };
    case 'ComplaintEscalated':
      return escalated(facts, event);
    case 'ComplaintAcknowledged':
      return { ...facts, state: 'acknowledged' };
    case 'PlanDrafted':
    case 'PlanRevised':
      return { ...facts, state: 'planned' };
    case 'ComplaintResolved':
      return { ...facts, state: 'resolved' };
    case 'ComplaintClosed':
      return { ...facts, state: 'closed' };
    case 'ComplaintReopened':
      return { ...facts, state: 'registered', round: event.data.round, escalatedTo: [] };
    case 'ComplaintWithdrawn':
      return { ...facts, state: 'withdrawn' };
    case 'PlanDeadlineExtended':
    case 'CustomerInformed':
    case 'NoteAdded':
    case 'SatisfactionRecorded':
    case 'TrackingRevoked':
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
    case 'ErasureRequested':
    case 'ErasureApproved':
    case 'ErasureBegun':
    case 'PersonalDataErased':
      return facts;
  }
};
