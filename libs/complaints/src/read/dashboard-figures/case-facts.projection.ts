import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { Channel, Severity } from '../../events/shapes';
import { noDays, type CaseDays } from './case-days.projection';
import { nothingPromised, type PromisedDeadlines } from './promised-deadlines.projection';

/** Where a complaint can stand while it is open, and after that. */
export const openStates = ['registered', 'acknowledged', 'planned'] as const;
export const complaintStates = [...openStates, 'resolved', 'closed', 'withdrawn'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** What figures need to know of a case. Nothing in it is personal. */
export interface CaseFacts {
  /** Registered as a complaint, and not an incident after all: only these count. */
  readonly isComplaint: boolean;
  /** Where it stands as a complaint; while it is an incident, where it stood before. */
  readonly state: 'received' | ComplaintState;
  readonly channel: Channel;
  /** Null until registered. */
  readonly severity: Severity | null;
  /** RFC 3339 UTC. */
  readonly receivedAt: string;
  /** The ISO week of the last closing, in the time zone of the first promises. Null unless it is closed. */
  readonly closedWeek: string | null;
  /** Of the last answer. It stays after a reopening until the next one. */
  readonly outcome: ComplaintResolved['data']['outcome'] | null;
  readonly isReopened: boolean;
  /** From the receipt to the first plan, and to the last answer. Null when there is none, or its days cannot be counted. */
  readonly workingDays: { readonly toPlan: number | null; readonly toResolution: number | null };
  /** How often it was told, and the sums of the marks. */
  readonly satisfaction: { readonly count: number; readonly outcome: number; readonly process: number };
  readonly deadlines: PromisedDeadlines;
  readonly days: CaseDays;
}

/** A case when it was reported. */
export const received = ({ data: { channel, receivedAt } }: ReportReceived): CaseFacts => ({
  isComplaint: false,
  state: 'received',
  channel,
  severity: null,
  receivedAt,
  closedWeek: null,
  outcome: null,
  isReopened: false,
  workingDays: { toPlan: null, toResolution: null },
  satisfaction: { count: 0, outcome: 0, process: 0 },
  deadlines: nothingPromised,
  days: noDays,
});
