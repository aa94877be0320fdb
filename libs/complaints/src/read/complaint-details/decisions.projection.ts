import type { ComplaintAcknowledged } from '../../events/complaint-acknowledged.event';
import type { DecisionEvent } from '../../events/complaint-events';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ComplaintReopened } from '../../events/complaint-reopened.event';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { ComplaintWithdrawn } from '../../events/complaint-withdrawn.event';
import type { DetailsCorrected } from '../../events/details-corrected.event';
import type { PlanDeadlineExtended } from '../../events/plan-deadline-extended.event';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import type { PlanRevised } from '../../events/plan-revised.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import type { Late } from '../../events/late';
import type { CaseDocument, Recording } from './case-document.projection';
import { withDone, withPromises, withReplaced } from './deadline-rows.projection';

/** A new triage takes the place of the old one, with all its marks. The deadlines of a complaint do not run while it is an incident. */
const triaged = (document: CaseDocument, { data }: ReportTriaged, { at }: Recording): CaseDocument => {
  const { stateBeforeIncident, deadlinesStoppedAt: _stopped, serviceLevelMissed: _missed, technical: _technical, ...rest } = document;
  return data.classification === 'incident'
    ? { ...rest, ...data, state: 'incident', stateBeforeIncident: document.state, deadlinesStoppedAt: at }
    : { ...rest, ...data, state: stateBeforeIncident ?? document.state };
};

const registered = (
  document: CaseDocument,
  { data: { due, round, ...registration } }: ComplaintRegistered,
  { at }: Recording,
): CaseDocument => ({
  ...document,
  ...registration,
  current: { round },
  state: 'registered',
  registeredAt: at,
  deadlines: withPromises(document.deadlines, due, { round, from: document.receivedAt }),
});

/** What was corrected takes the place of what was recorded first; null removes it. */
const corrected = (document: CaseDocument, { data: { changes } }: DetailsCorrected): CaseDocument => {
  const { customer: corrections = {}, ...rest } = changes;
  const kept = Object.entries({ ...document.customer, ...corrections }).filter(([, value]) => value !== null);
  return { ...document, ...rest, customer: Object.fromEntries(kept) as CaseDocument['customer'] };
};

const doneIn = (late: Late | undefined, at: string) => ({ at: late?.happenedAt ?? at, recordedLate: late !== undefined });

const acknowledged = (document: CaseDocument, { data }: ComplaintAcknowledged, recording: Recording): CaseDocument => ({
  ...document,
  state: 'acknowledged',
  current: { ...document.current, acknowledgement: { ...data, ...recording } },
  deadlines: withDone(document.deadlines, 'acknowledgement', doneIn(data.late, recording.at)),
});

const extended = (document: CaseDocument, { data: { due } }: PlanDeadlineExtended, { at: from }: Recording): CaseDocument => {
  const replaced = withReplaced(document.deadlines, 'plan', 'extended', from);
  return { ...document, deadlines: withPromises(replaced, [due], { round: document.current.round, from }) };
};

const planned = (document: CaseDocument, { data: { due, ...plan } }: PlanDrafted, recording: Recording): CaseDocument => {
  const done = withDone(document.deadlines, 'plan', doneIn(plan.late, recording.at));
  return {
    ...document,
    state: 'planned',
    current: { ...document.current, plan: { ...plan, ...recording } },
    deadlines: withPromises(done, [due], { round: document.current.round, from: recording.at }),
  };
};

/** With the same day the promise stays the one it was. */
const revised = (document: CaseDocument, { data: { due, ...plan } }: PlanRevised, recording: Recording): CaseDocument => {
  const { round } = document.current;
  const isKept = document.deadlines.some((row) => row.deadline === due.deadline && row.round === round && row.promise === due.promise);
  const replaced = () => withReplaced(document.deadlines, 'resolution', 'superseded', plan.late?.happenedAt ?? recording.at);
  return {
    ...document,
    current: { ...document.current, plan: { ...plan, ...recording } },
    deadlines: isKept ? document.deadlines : withPromises(replaced(), [due], { round, from: recording.at }),
  };
};

/** The answer meets the resolution's promise; given without a plan it meets the plan's, which it made needless. */
const resolved = (document: CaseDocument, { data: { late, afterDue, ...answer } }: ComplaintResolved, { at }: Recording): CaseDocument => {
  const done = doneIn(late, at);
  return {
    ...document,
    state: 'resolved',
    answer: { ...answer, resolvedAt: done.at, resolvedAfterDue: afterDue },
    deadlines: withDone(withDone(document.deadlines, 'plan', done), 'resolution', done),
  };
};

const reopened = (document: CaseDocument, { data: { due, round, reason } }: ComplaintReopened, recording: Recording): CaseDocument => ({
  ...document,
  state: 'registered',
  current: { round },
  earlierRounds: document.answer ? [...document.earlierRounds, { ...document.current, ...document.answer }] : document.earlierRounds,
  reopenings: [...document.reopenings, { round, reason, ...recording }],
  deadlines: withPromises(document.deadlines, due, { round, from: recording.at }),
});

const withdrawn = (document: CaseDocument, { data }: ComplaintWithdrawn, recording: Recording): CaseDocument => ({
  ...document,
  state: 'withdrawn',
  withdrawal: { ...data, ...recording },
  deadlinesStoppedAt: document.deadlinesStoppedAt ?? recording.at,
});

const withoutHold = ({ legalHold: _, ...document }: CaseDocument): CaseDocument => document;

/** A case after somebody decided something. */
export const afterDecision = (
  document: CaseDocument,
  event: Exclude<DecisionEvent, ReportReceived>,
  recording: Recording,
): CaseDocument => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(document, event, recording);
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
    case 'PlanDeadlineExtended':
      return extended(document, event, recording);
    case 'PlanDrafted':
      return planned(document, event, recording);
    case 'PlanRevised':
      return revised(document, event, recording);
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
    case 'TrackingRevoked':
      return document;
  }
};
