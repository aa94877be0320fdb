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
import type { CaseFigures } from './case-figures.projection';
import { isoWeekOf } from './local-days.projection';
import { withDone, withExtended, withPromised, withRevised, withStopped } from './promised-deadlines.projection';

/** An incident is no complaint; triaged back it is the complaint that it was, if it was one. */
const triaged = (figures: CaseFigures, { data: { classification } }: ReportTriaged): CaseFigures => ({
  ...figures,
  isComplaint: classification === 'complaint' && figures.state !== 'received',
});

const registered = (figures: CaseFigures, { data: { due, severity } }: ComplaintRegistered): CaseFigures => {
  const days = withProven(figures.days, due, figures.receivedAt);
  const receivedOn = localDateOf(figures.receivedAt, days.timeZone);
  return {
    ...figures,
    isComplaint: true,
    state: 'registered',
    severity,
    receivedOn,
    receivedWeek: isoWeekOf(receivedOn),
    deadlines: withPromised(figures.deadlines, due),
    days,
  };
};

const acknowledged = (figures: CaseFigures, doneAt: string): CaseFigures => ({
  ...figures,
  state: 'acknowledged',
  deadlines: withDone(figures.deadlines, ['acknowledgement'], doneAt),
});

const extended = (figures: CaseFigures, { data: { due } }: PlanDeadlineExtended, at: string): CaseFigures => ({
  ...figures,
  deadlines: withExtended(figures.deadlines, due, at),
  days: withProven(figures.days, [due], at),
});

const planned = (figures: CaseFigures, { data: { due, late } }: PlanDrafted, at: string): CaseFigures => {
  const doneAt = late?.happenedAt ?? at;
  return {
    ...figures,
    state: 'planned',
    workingDaysToPlan: figures.workingDaysToPlan ?? workingDaysUntil(figures, doneAt),
    deadlines: withPromised(withDone(figures.deadlines, ['plan'], doneAt), [due]),
    days: withProven(figures.days, [due], at),
  };
};

const revised = (figures: CaseFigures, { data: { due, late } }: PlanRevised, at: string): CaseFigures => ({
  ...figures,
  deadlines: withRevised(figures.deadlines, due, late?.happenedAt ?? at),
  days: withProven(figures.days, [due], at),
});

/** The answer also meets the deadline of a plan that it made needless. */
const resolved = (figures: CaseFigures, { data: { outcome, late } }: ComplaintResolved, at: string): CaseFigures => {
  const doneAt = late?.happenedAt ?? at;
  return {
    ...figures,
    state: 'resolved',
    outcome,
    workingDaysToResolution: workingDaysUntil(figures, doneAt),
    deadlines: withDone(figures.deadlines, ['plan', 'resolution'], doneAt),
  };
};

const workingDaysUntil = ({ days, receivedAt }: CaseFigures, doneAt: string): number | null =>
  workingDaysIn(days, receivedAt, doneAt) ?? null;

const closed = (figures: CaseFigures, at: string): CaseFigures => ({
  ...figures,
  state: 'closed',
  closedWeek: isoWeekOf(localDateOf(at, figures.days.timeZone)),
});

const reopened = (figures: CaseFigures, { data: { due } }: ComplaintReopened, at: string): CaseFigures => ({
  ...figures,
  state: 'registered',
  closedWeek: null,
  isReopened: true,
  deadlines: withPromised(figures.deadlines, due),
  days: withProven(figures.days, due, at),
});

const withdrawn = (figures: CaseFigures, at: string): CaseFigures => ({
  ...figures,
  state: 'withdrawn',
  deadlines: withStopped(figures.deadlines, at),
});

const satisfied = (figures: CaseFigures, { data: { outcome, process } }: SatisfactionRecorded): CaseFigures => {
  const { satisfaction } = figures;
  return {
    ...figures,
    satisfaction: { count: satisfaction.count + 1, outcome: satisfaction.outcome + outcome, process: satisfaction.process + process },
  };
};

/**
 * What figures look at after somebody decided something.
 *
 * @param at when it was recorded, RFC 3339 UTC
 */
export const afterDecision = (figures: CaseFigures, event: Exclude<DecisionEvent, ReportReceived>, at: string): CaseFigures => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(figures, event);
    case 'ComplaintRegistered':
      return registered(figures, event);
    case 'DetailsCorrected':
      return { ...figures, severity: event.data.changes.severity ?? figures.severity };
    case 'ComplaintAcknowledged':
      return acknowledged(figures, event.data.late?.happenedAt ?? at);
    case 'PlanDeadlineExtended':
      return extended(figures, event, at);
    case 'PlanDrafted':
      return planned(figures, event, at);
    case 'PlanRevised':
      return revised(figures, event, at);
    case 'ComplaintResolved':
      return resolved(figures, event, at);
    case 'ComplaintClosed':
      return closed(figures, at);
    case 'ComplaintReopened':
      return reopened(figures, event, at);
    case 'ComplaintWithdrawn':
      return withdrawn(figures, at);
    case 'SatisfactionRecorded':
      return satisfied(figures, event);
    case 'ComplaintAssigned':
    case 'ComplaintEscalated':
    case 'CustomerInformed':
    case 'NoteAdded':
    case 'TrackingRevoked':
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
      return figures;
  }
};
