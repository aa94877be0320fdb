import type { LocalDate } from '@redress/working-days';
import type { CaseFacts } from './case-facts.projection';
import { textOf, type TextOf } from './group-text.projection';
import { isoWeekOf } from './local-days.projection';
import type { PromisedDeadlines } from './promised-deadlines.projection';

/** Complaints that stand alike, and of which customers said the same. */
export type ComplaintGroup = Pick<CaseFacts, 'state' | 'channel' | 'severity' | 'outcome' | 'isReopened' | 'satisfaction'>;

/** Complaints that were received in the same week, and of whose deadlines the same became. */
export interface DeadlineGroup {
  readonly week: string;
  readonly settled: PromisedDeadlines['settled'];
}

export type WorkingDaysGroup = CaseFacts['workingDays'];

/** What a case is counted with: as texts, because a view store compares one text with far less work than the fields of a document. */
export interface Groups {
  readonly complaint: TextOf<ComplaintGroup>;
  readonly deadlines: TextOf<DeadlineGroup>;
  readonly workingDays: TextOf<WorkingDaysGroup>;
  /** The ISO week of the last closing. Null unless it is closed. */
  readonly closedWeek: string | null;
}

/**
 * The groups of a case.
 *
 * @param receivedOn its local day of receipt
 */
export const groupsOf = (facts: CaseFacts, receivedOn: LocalDate): Groups => {
  const { state, channel, severity, outcome, isReopened, workingDays, satisfaction } = facts;
  return {
    complaint: textOf({ state, channel, severity, outcome, isReopened, satisfaction }),
    deadlines: textOf({ week: isoWeekOf(receivedOn), settled: facts.deadlines.settled }),
    workingDays: textOf(workingDays),
    closedWeek: facts.closedWeek,
  };
};
