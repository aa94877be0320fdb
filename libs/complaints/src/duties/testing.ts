import type { Duty } from '../automation/duty';
import type { ComplaintEvent } from '../events/complaint-events';
import type { CaseEvent } from '../read/case-event';
import { terms } from '../testing';
import { duties, type DutiesDocument, type DutyTerms } from './duties.projection';

/** An installation that uses everything. */
export const office: DutyTerms = {
  calendar: terms.calendar,
  officeHours: { from: '08:30', until: '17:00' },
  reminders: { plan: [1, 0] },
  retentionMonths: 0,
  systems: ['servicenow', 'pct'],
  inUseSince: {
    'customer-mail': '2026-06-01T08:00:00.000Z',
    'staff-mail': '2026-06-01T08:00:00.000Z',
    servicenow: '2026-06-01T08:00:00.000Z',
    pct: '2026-06-01T08:00:00.000Z',
  },
};
/** Mon 1 June 2026, 10:30 in Amsterdam; everything is recorded then. */
export const now = '2026-06-01T08:30:00.000Z';
const by = 'a.jansen';

/** A history as views are told of it. */
export const recorded = (events: readonly ComplaintEvent[], actor = by): readonly CaseEvent[] =>
  events.map((event, revision) => ({ id: `e-${revision}`, revision, occurredAt: now, actor: { id: actor, role: 'handler' }, event }));
/** The row of a case after a history. */
export const documentAfter = (history: readonly CaseEvent[], dutyTerms = office) =>
  history.reduce<DutiesDocument | null>((before, event) => duties(dutyTerms).evolve(before, event), null);
/** What waits after a history, without the timers: kind, event, and who or what is told. */
export const waitingAfter = (history: readonly CaseEvent[], dutyTerms = office) =>
  (documentAfter(history, dutyTerms)?.waiting ?? []).filter(({ kind }) => !kind.startsWith('Deadline')).map(named);
const named = ({ kind, about, to }: Duty) => (to === undefined ? `${kind} ${about}` : `${kind} ${about} ${to}`);
