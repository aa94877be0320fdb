import type { View, ViewId } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';
import type { ExternalSystem } from '../events/effect';
import { deadlinesAfter, noDeadlines, type CaseDeadlines } from '../read/case-deadlines.projection';
import type { CaseEvent } from '../read/case-event';
import type { Duty } from '../automation/duty';
import { casesToErase, erasureAfter, noErasure, type CaseErasure } from '../automation/erase-personal-data/erase-personal-data.policy';
import { incidentsToHandOver, isHandedOver } from '../automation/hand-over-incident/hand-over-incident.policy';
import { isCustomerTold, messagesToCustomer, reachAfter, type Reach } from '../automation/inform-customer/inform-customer.policy';
import { isStaffTold, messagesToStaff, staffAfter, type CaseStaff } from '../automation/inform-staff/inform-staff.policy';
import { isRegisterTold, tellingsToRegisters, waivedAfter } from '../automation/keep-registers/keep-registers.policy';
import { holdersAfter, isRedacted, recordsToRedact } from '../automation/redact-records/redact-records.policy';
import type { RetentionTerms } from '../erasure/retention.policy';
import { deadlineDuties, toldAfter, type ReminderTerms, type ToldLevels } from '../automation/watch-deadlines/watch-deadlines.policy';

/** What the duties of a case follow from. No personal data. */
export interface CaseFacts {
  readonly deadlines: CaseDeadlines;
  readonly told: ToldLevels;
  readonly reach: Reach;
  readonly staff: CaseStaff;
  readonly waived: readonly ExternalSystem[];
  readonly isRegistered: boolean;
  /** The systems of record that hold something about it. */
  readonly holders: readonly ExternalSystem[];
  readonly erasure: CaseErasure;
}

/** What waits for a case. What was done is in its events. */
export interface DutiesDocument extends CaseFacts {
  /** The acts outside first, in the order in which they came up; then the timers. */
  readonly waiting: readonly Duty[];
  /** The first instant at which something is to be done, RFC 3339 UTC. None when nothing waits. */
  readonly nextDueAt?: string;
}

/** What the duties follow from besides the events. */
export interface DutyTerms extends ReminderTerms, RetentionTerms {
  readonly calendar: ReminderTerms['calendar'];
  /** The outside systems that are told by themselves. */
  readonly systems: readonly ExternalSystem[];
  /** From when on acts outside are done, RFC 3339 UTC, by what they are called in {@link useOf}: nothing is done for what was recorded before. */
  readonly inUseSince: Readonly<Partial<Record<DutyUse, string>>>;
}

/** What an installation uses to act on the world outside. */
export type DutyUse = 'customer-mail' | 'staff-mail' | ExternalSystem;

/** What an act is done with. */
const useOf = ({ kind, to }: Duty): DutyUse => {
  if (kind === 'notify-customer') return 'customer-mail';
  return kind === 'notify-staff' ? 'staff-mail' : (to as ExternalSystem);
};

const isInUse = (duty: Duty, { inUseSince }: DutyTerms): boolean => {
  const since = inUseSince[useOf(duty)];
  return since !== undefined && duty.dueAt >= since;
};

const noFacts: CaseFacts = {
  deadlines: noDeadlines,
  told: {},
  reach: { hasEmail: false },
  staff: {},
  waived: [],
  isRegistered: false,
  holders: [],
  erasure: noErasure,
};

const factsAfter = (before: CaseFacts, caseEvent: CaseEvent): CaseFacts => {
  const { event, occurredAt } = caseEvent;
  return {
    deadlines: deadlinesAfter(before.deadlines, event, occurredAt),
    told: toldAfter(before.told, event),
    reach: reachAfter(before.reach, event),
    staff: staffAfter(before.staff, event),
    waived: waivedAfter(before.waived, event),
    isRegistered: before.isRegistered || event.type === 'ComplaintRegistered',
    holders: holdersAfter(before.holders, event),
    erasure: erasureAfter(before.erasure, caseEvent),
  };
};

const timers: ReadonlySet<Duty['kind']> = new Set(['DeadlineApproaching', 'DeadlineMissed', 'erase-personal-data']);

const isSettled = (duty: Duty, event: ComplaintEvent): boolean =>
  isCustomerTold(duty, event) ||
  isStaffTold(duty, event) ||
  isHandedOver(duty, event) ||
  isRegisterTold(duty, event) ||
  isRedacted(duty, event);

const actsAfter = (before: readonly Duty[], event: CaseEvent, facts: CaseFacts, terms: DutyTerms): readonly Duty[] => {
  const { systems } = terms;
  const redactions = recordsToRedact(event, { holders: facts.holders, isErased: facts.erasure.isErased, waiting: before });
  const kept = before.filter((duty) => !timers.has(duty.kind) && !isSettled(duty, event.event));
  // Nobody is told anything any more about somebody who was erased.
  if (facts.erasure.isErased) return [...kept.filter(({ kind }) => kind === 'redact-record'), ...redactions];
  const begun = [
    ...messagesToCustomer(event, facts.reach),
    ...messagesToStaff(event, facts.staff),
    ...incidentsToHandOver(event, systems),
    ...tellingsToRegisters(event, { ...facts, systems }),
  ];
  return [...kept, ...begun.filter((duty) => isInUse(duty, terms))];
};

const firstOf = (waiting: readonly Duty[]): string | undefined => waiting.map(({ dueAt }) => dueAt).sort()[0];

/** What the view is called. */
export const dutiesId: ViewId = { name: 'duties', version: 3 };

/** What has to happen by itself, for every case: derived from its events alone, so that making it anew repeats no act. */
export const duties = (terms: DutyTerms): View<ComplaintEvent, DutiesDocument> => ({
  ...dutiesId,
  indexes: [{ name: 'next-due', key: { 'document.nextDueAt': 1 } }],
  evolve(before, event) {
    const facts = factsAfter(before ?? noFacts, event);
    const acts = actsAfter(before?.waiting ?? [], event, facts, terms);
    const waiting = [
      ...acts,
      ...deadlineDuties(facts.deadlines, facts.told, terms),
      ...casesToErase(facts.erasure, { ...terms, isToBeTold: acts.length > 0 }),
    ];
    const nextDueAt = firstOf(waiting);
    return { ...facts, waiting, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
  },
});
