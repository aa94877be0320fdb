import type { TextOf } from './group-text.projection';
import type { ComplaintGroup, DeadlineGroup, WorkingDaysGroup } from './groups.projection';
import type { PendingDeadline } from './promised-deadlines.projection';

/** How many complaints have a value. */
export interface Counted<Value> {
  readonly _id: Value;
  readonly count: number;
}

/** Complaints with the same deadlines that run. */
export interface DueGroup {
  readonly group: TextOf<DeadlineGroup>;
  readonly pending: readonly PendingDeadline[];
}

/** What the view store makes of the documents, in one look at them. */
export interface FiguresAggregate {
  readonly complaint: readonly Counted<TextOf<ComplaintGroup>>[];
  readonly deadlines: readonly Counted<TextOf<DeadlineGroup>>[];
  readonly workingDays: readonly Counted<TextOf<WorkingDaysGroup>>[];
  readonly closedWeek: readonly Counted<string | null>[];
  /** Only those of which some deadline is due before the local day ends, or was due. */
  readonly due: readonly Counted<DueGroup>[];
}

/** Of no complaints. */
export const noComplaints: FiguresAggregate = { complaint: [], deadlines: [], workingDays: [], closedWeek: [], due: [] };
