import type { Deadline } from '../../events/shapes';
import type { TextOf } from './group-text.projection';
import type { ComplaintGroup, DeadlineGroup, SatisfactionGroup, WorkingDaysGroup } from './groups.projection';
import type { DeadlineSums } from './promised-deadlines.projection';

/** How many complaints have a value. */
export interface Counted<Value> {
  readonly _id: Value;
  readonly count: number;
}

/** Deadlines of a kind that run and count already, of the complaints in a group. */
export interface RunningDeadlines extends DeadlineSums {
  readonly _id: { readonly group: TextOf<DeadlineGroup>; readonly deadline: Deadline };
}

/** What the view store makes of the documents, in one look at them. */
export interface FiguresAggregate {
  readonly complaint: readonly Counted<TextOf<ComplaintGroup>>[];
  readonly deadlines: readonly Counted<TextOf<DeadlineGroup>>[];
  readonly workingDays: readonly Counted<TextOf<WorkingDaysGroup>>[];
  readonly satisfaction: readonly Counted<TextOf<SatisfactionGroup>>[];
  readonly closedWeek: readonly Counted<string | null>[];
  readonly running: readonly RunningDeadlines[];
  /** One number; nothing for none. */
  readonly overdue: readonly { readonly count: number }[];
  readonly dueToday: readonly { readonly count: number }[];
}

/** Of no complaints. */
export const noComplaints: FiguresAggregate = {
  complaint: [],
  deadlines: [],
  workingDays: [],
  satisfaction: [],
  closedWeek: [],
  running: [],
  overdue: [],
  dueToday: [],
};
