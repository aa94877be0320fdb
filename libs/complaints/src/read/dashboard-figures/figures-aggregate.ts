import type { Deadline } from '../../events/shapes';
import type { CaseFigures, ComplaintState } from './case-figures.projection';

/** How many have a value. */
export interface Counted<Value> {
  readonly _id: Value;
  readonly count: number;
}

/** Deadlines that count: how many, how many of them on time, and how many extended. */
export interface DeadlineSums {
  readonly count: number;
  readonly onTime: number;
  readonly extended: number;
}

/** Complaints that are counted together. */
export interface ComplaintGroup {
  readonly state: ComplaintState;
  readonly channel: CaseFigures['channel'];
  readonly severity: NonNullable<CaseFigures['severity']>;
  readonly outcome: CaseFigures['outcome'];
  readonly isReopened: boolean;
}

/** The complaints that were received in a week, with their deadlines that are over and what customers said of them. */
export interface WeekOfReceipt extends Counted<string>, Readonly<Record<`${Deadline}_${keyof DeadlineSums}`, number>> {
  readonly satisfactionCount: number;
  readonly satisfactionOutcome: number;
  readonly satisfactionProcess: number;
}

/** Deadlines of a kind that still run and count already, of complaints that were received in a week. */
export interface RunningDeadlines extends DeadlineSums {
  readonly _id: { readonly week: string; readonly deadline: Deadline };
}

/** What the view store makes of its documents, in one look at them. */
export interface FiguresAggregate {
  readonly complaints: readonly Counted<ComplaintGroup>[];
  readonly weeks: readonly WeekOfReceipt[];
  readonly running: readonly RunningDeadlines[];
  /** By the week of the last closing; null for what is not closed. */
  readonly closings: readonly Counted<string | null>[];
  /** By working days; null for what has none. */
  readonly toPlan: readonly Counted<number | null>[];
  readonly toResolution: readonly Counted<number | null>[];
  /** One number; nothing for none. */
  readonly overdue: readonly { readonly count: number }[];
  readonly dueToday: readonly { readonly count: number }[];
}

/** Of no complaints. */
export const noComplaints: FiguresAggregate = {
  complaints: [],
  weeks: [],
  running: [],
  closings: [],
  toPlan: [],
  toResolution: [],
  overdue: [],
  dueToday: [],
};
