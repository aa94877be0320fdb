import type { ComplaintAcknowledged } from '../events/complaint-acknowledged.event';
import { isEvidence, type ComplaintEvent, type DecisionEvent } from '../events/complaint-events';
import type { ComplaintResolved } from '../events/complaint-resolved.event';
import type { Late } from '../events/late';
import type { PlanDeadlineExtended } from '../events/plan-deadline-extended.event';
import type { PlanDrafted } from '../events/plan-drafted.event';
import type { PlanRevised } from '../events/plan-revised.event';
import { withDone, withPromises, withReplaced, type DeadlineRow } from './deadline-rows.projection';

type Rows = readonly DeadlineRow[];

/** The promises of a case, as its events made them. */
export interface CaseDeadlines {
  readonly receivedAt: string;
  /** The current ones first. */
  readonly deadlines: Rows;
  /** Since when the open deadlines do not run: it is an incident, or was withdrawn. */
  readonly deadlinesStoppedAt?: string;
}

/** Before the first event of a case. */
export const noDeadlines: CaseDeadlines = { receivedAt: '', deadlines: [] };

/**
 * The deadlines of a case after an event, and nothing else of the case. Evidence leaves them as they are: the promises and the clock tell what was missed.
 *
 * @param at when the event was recorded, RFC 3339 UTC
 */
export const deadlinesAfter = (before: CaseDeadlines, event: ComplaintEvent, at: string): CaseDeadlines => {
  const stoppedAt = stoppedAfter(before.deadlinesStoppedAt, event, at);
  return {
    receivedAt: event.type === 'ReportReceived' ? event.data.receivedAt : before.receivedAt,
    deadlines: isEvidence(event) ? before.deadlines : rowsAfter(before, event, at),
    ...(stoppedAt === undefined ? {} : { deadlinesStoppedAt: stoppedAt }),
  };
};

/** The first due instant of the promises that are open, RFC 3339 UTC. None when nothing runs. */
export const nextDueOf = ({ deadlines, deadlinesStoppedAt }: CaseDeadlines): string | undefined =>
  deadlinesStoppedAt === undefined
    ? deadlines
        .filter(({ status }) => status === 'open')
        .map(({ dueAt }) => dueAt)
        .sort()[0]
    : undefined;

const stoppedAfter = (stoppedAt: string | undefined, event: ComplaintEvent, at: string): string | undefined => {
  if (event.type === 'ReportTriaged') return event.data.classification === 'incident' ? at : undefined;
  return event.type === 'ComplaintWithdrawn' ? (stoppedAt ?? at) : stoppedAt;
};

const rowsAfter = ({ deadlines: rows, receivedAt }: CaseDeadlines, event: DecisionEvent, at: string): Rows => {
  switch (event.type) {
    case 'ComplaintRegistered':
      return withPromises(rows, event.data.due, { round: event.data.round, from: receivedAt });
    case 'ComplaintAcknowledged':
      return acknowledged(rows, event, at);
    case 'PlanDeadlineExtended':
      return extended(rows, event, at);
    case 'PlanDrafted':
      return planned(rows, event, at);
    case 'PlanRevised':
      return revised(rows, event, at);
    case 'ComplaintResolved':
      return resolved(rows, event, at);
    case 'ComplaintReopened':
      return withPromises(rows, event.data.due, { round: event.data.round, from: at });
    case 'ReportReceived':
    case 'ReportTriaged':
    case 'DetailsCorrected':
    case 'ComplaintAssigned':
    case 'ComplaintEscalated':
    case 'CustomerInformed':
    case 'NoteAdded':
    case 'ComplaintClosed':
    case 'ComplaintWithdrawn':
    case 'SatisfactionRecorded':
    case 'TrackingRevoked':
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
    case 'ErasureRequested':
    case 'ErasureApproved':
    case 'ErasureBegun':
    case 'PersonalDataErased':
      return rows;
  }
};

/** The promises of the current round stand first. */
const currentRound = (rows: Rows): number => rows[0]?.round ?? 1;

const doneIn = (late: Late | undefined, at: string) => ({ at: late?.happenedAt ?? at, recordedLate: late !== undefined });

const acknowledged = (rows: Rows, { data: { late } }: ComplaintAcknowledged, at: string): Rows =>
  withDone(rows, 'acknowledgement', doneIn(late, at));

const extended = (rows: Rows, { data: { due } }: PlanDeadlineExtended, from: string): Rows =>
  withPromises(withReplaced(rows, 'plan', 'extended', from), [due], { round: currentRound(rows), from });

const planned = (rows: Rows, { data: { due, late } }: PlanDrafted, from: string): Rows =>
  withPromises(withDone(rows, 'plan', doneIn(late, from)), [due], { round: currentRound(rows), from });

/** With the same day the promise stays the one it was. */
const revised = (rows: Rows, { data: { due, late } }: PlanRevised, from: string): Rows => {
  const round = currentRound(rows);
  const isKept = rows.some((row) => row.deadline === due.deadline && row.round === round && row.promise === due.promise);
  const replaced = () => withReplaced(rows, 'resolution', 'superseded', late?.happenedAt ?? from);
  return isKept ? rows : withPromises(replaced(), [due], { round, from });
};

/** The answer meets the resolution's promise; given without a plan it meets the plan's, which it made needless. */
const resolved = (rows: Rows, { data: { late } }: ComplaintResolved, at: string): Rows => {
  const done = doneIn(late, at);
  return withDone(withDone(rows, 'plan', done), 'resolution', done);
};
