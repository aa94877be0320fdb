import { localDateOf } from '@redress/working-days';
import type { DecisionEvent } from '../../events/complaint-events';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ComplaintReopened } from '../../events/complaint-reopened.event';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { PlanDeadlineExtended } from '../../events/plan-deadline-extended.event';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import type { PlanRevised } from '../../events/plan-revised.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import type { SatisfactionRecorded } from '../../events/satisfaction-recorded.event';
import { withProven, workingDaysIn } from './case-days.projection';
import type { CaseFacts } from './case-facts.projection';
import { isoWeekOf } from './local-days.projection';
import { withDone, withExtended, withPromised, withRevised, withStopped } from './promised-deadlines.projection';

/** An incident is no complaint; triaged back it is the complaint that it was, if it was one. */
const triaged = (facts: CaseFacts, { data: { classification } }: ReportTriaged): CaseFacts => ({
  ...facts,
  isComplaint: classification === 'complaint' && facts.state !== 'received',
});

const registered = (facts: CaseFacts, { data: { due, severity } }: ComplaintRegistered): CaseFacts => ({
  ...facts,
  isComplaint: true,
  state: 'registered',
  severity,
  deadlines: withPromised(facts.deadlines, due),
  days: withProven(facts.days, due, facts.receivedAt),
});

const acknowledged = (facts: CaseFacts, doneAt: string): CaseFacts => ({
  ...facts,
  state: 'acknowledged',
  deadlines: withDone(facts.deadlines, ['acknowledgement'], doneAt),
});

const extended = (facts: CaseFacts, { data: { due } }: PlanDeadlineExtended, at: string): CaseFacts => ({
  ...facts,
  deadlines: withExtended(facts.deadlines, due, at),
  days: withProven(facts.days, [due], at),
});

const planned = (facts: CaseFacts, { data: { due, late } }: PlanDrafted, at: string): CaseFacts => {
  const doneAt = late?.happenedAt ?? at;
  return {
    ...facts,
    state: 'planned',
    workingDays: { ...facts.workingDays, toPlan: facts.workingDays.toPlan ?? workingDaysUntil(facts, doneAt) },
    deadlines: withPromised(withDone(facts.deadlines, ['plan'], doneAt), [due]),
    days: withProven(facts.days, [due], at),
  };
};

const revised = (facts: CaseFacts, { data: { due, late } }: PlanRevised, at: string): CaseFacts => ({
  ...facts,
  deadlines: withRevised(facts.deadlines, due, late?.happenedAt ?? at),
  days: withProven(facts.days, [due], at),
});

/** The answer also meets the deadline of a plan that it made needless. */
const resolved = (facts: CaseFacts, { data: { outcome, late } }: ComplaintResolved, at: string): CaseFacts => {
  const doneAt = late?.happenedAt ?? at;
  return {
    ...facts,
    state: 'resolved',
    outcome,
    workingDays: { ...facts.workingDays, toResolution: workingDaysUntil(facts, doneAt) },
    deadlines: withDone(facts.deadlines, ['plan', 'resolution'], doneAt),
  };
};

const workingDaysUntil = ({ days, receivedAt }: CaseFacts, doneAt: string): number | null =>
  workingDaysIn(days, receivedAt, doneAt) ?? null;

const closed = (facts: CaseFacts, at: string): CaseFacts => ({
  ...facts,
  state: 'closed',
  closedWeek: isoWeekOf(localDateOf(at, facts.days.timeZone)),
});

const reopened = (facts: CaseFacts, { data: { due } }: ComplaintReopened, at: string): CaseFacts => ({
  ...facts,
  state: 'registered',
  closedWeek: null,
  isReopened: true,
  deadlines: withPromised(facts.deadlines, due),
  days: withProven(facts.days, due, at),
});

const withdrawn = (facts: CaseFacts, at: string): CaseFacts => ({
  ...facts,
  state: 'withdrawn',
  deadlines: withStopped(facts.deadlines, at),
});

const satisfied = (facts: CaseFacts, { data: { outcome, process } }: SatisfactionRecorded): CaseFacts => {
  const { satisfaction } = facts;
  return {
    ...facts,
    satisfaction: { count: satisfaction.count + 1, outcome: satisfaction.outcome + outcome, process: satisfaction.process + process },
  };
};

/**
 * What figures need to know after somebody decided something.
 *
 * @param at when it was recorded, RFC 3339 UTC
 */
export const afterDecision = (facts: CaseFacts, event: Exclude<DecisionEvent, ReportReceived>, at: string): CaseFacts => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(facts, event);
    case 'ComplaintRegistered':
      return registered(facts, event);
    case 'DetailsCorrected':
      return { ...facts, severity: event.data.changes.severity ?? facts.severity };
    case 'ComplaintAcknowledged':
      return acknowledged(facts, event.data.late?.happenedAt ?? at);
    case 'PlanDeadlineExtended':
      return extended(facts, event, at);
    case 'PlanDrafted':
      return planned(facts, event, at);
    case 'PlanRevised':
      return revised(facts, event, at);
    case 'ComplaintResolved':
      return resolved(facts, event, at);
    case 'ComplaintClosed':
      return closed(facts, at);
    case 'ComplaintReopened':
      return reopened(facts, event, at);
    case 'ComplaintWithdrawn':
      return withdrawn(facts, at);
    case 'SatisfactionRecorded':
      return satisfied(facts, event);
    case 'ComplaintAssigned':
    case 'ComplaintEscalated':
    case 'CustomerInformed':
    case 'NoteAdded':
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
