import type { View } from '@platform/read-store';
import { localDateOf, type LocalDate } from '@redress/working-days';
import { isEvidence, type ComplaintEvent } from '../../events/complaint-events';
import { received, type CaseFacts } from './case-facts.projection';
import type { CaseEvent } from '../case-event';
import { afterDecision } from './decisions.projection';
import { groupsOf, type Groups } from './groups.projection';

/** A case as the figures count it, and what that follows from. */
export interface FiguresDocument extends Groups {
  /** The local day of receipt, in the time zone of its first promises. Null for what is no complaint, and does not count. */
  readonly receivedOn: LocalDate | null;
  /** The first of all due instants of its deadlines that run, RFC 3339 UTC: until then the clock changes nothing. Null when none runs. */
  readonly nextDueAt: string | null;
  readonly facts: CaseFacts;
}

const documentOf = (facts: CaseFacts): FiguresDocument => {
  const receivedOn = localDateOf(facts.receivedAt, facts.days.timeZone);
  const dueAts = facts.deadlines.pending.flatMap(({ countsFrom, dueAt }) => [countsFrom, dueAt]);
  return {
    receivedOn: facts.isComplaint ? receivedOn : null,
    nextDueAt: dueAts.sort()[0] ?? null,
    ...groupsOf(facts, receivedOn),
    facts,
  };
};

const evolve = (
  document: FiguresDocument | null,
  { event, occurredAt }: Pick<CaseEvent, 'event' | 'occurredAt'>,
): FiguresDocument | null => {
  if (event.type === 'ReportReceived') return documentOf(received(event));
  return document && !isEvidence(event) ? documentOf(afterDecision(document.facts, event, occurredAt)) : document;
};

/** What the figures of the dashboard are made of: one document per case, so that no figure is ever counted up. */
export const dashboardFigures: View<ComplaintEvent, FiguresDocument> = {
  name: 'dashboard-figures',
  version: 1,
  indexes: [{ name: 'received-on', key: { 'document.receivedOn': 1 } }],
  evolve,
};
