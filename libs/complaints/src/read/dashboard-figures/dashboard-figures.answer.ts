/** How many complaints stand where. */
export class ByStateAnswer {
  registered!: number;
  acknowledged!: number;
  planned!: number;
  resolved!: number;
  closed!: number;
  withdrawn!: number;
}

/** How many complaints came in how. */
export class ByChannelAnswer {
  phone!: number;
  email!: number;
  portal!: number;
  meeting!: number;
}

/** How many complaints weigh how much. */
export class BySeverityAnswer {
  low!: number;
  normal!: number;
  high!: number;
}

/** How many complaints were answered how; the last answer of each. */
export class OutcomesAnswer {
  upheld!: number;
  'partly-upheld'!: number;
  'not-upheld'!: number;
}

/** What customers thought of it, from 1 (bad) to 5 (good). */
export class SatisfactionMarksAnswer {
  /** How often it was told. */
  count!: number;
  /** Mean mark of the answer. Null when it was never told. */
  outcome!: number | null;
  /** Mean mark of the way to it. */
  process!: number | null;
}

/** What happened in a week. */
export class WeekAnswer {
  /** ISO 8601 week of local time: `2026-W14`. */
  week!: string;
  received!: number;
  /** Those that are closed, by their last closing. */
  closed!: number;
  /** Of all deadlines of the complaints that were received in this week. Null when none counts yet. */
  onTimePct!: number | null;
}

/** How the chosen complaints stand now. Percentages are null when there is nothing to divide by. */
export class DashboardAnswer {
  /** Not resolved, closed or withdrawn. */
  open!: number;
  byState!: ByStateAnswer;
  byChannel!: ByChannelAnswer;
  bySeverity!: BySeverityAnswer;
  /** Open, and a current promise is past its due instant. */
  overdue!: number;
  /** Open, and a current promise is due later today. */
  dueToday!: number;
  /** Of the deadlines that were met or whose first promise has passed, those met in time; an extension counts as on time. */
  planOnTimePct!: number | null;
  acknowledgeOnTimePct!: number | null;
  resolveOnTimePct!: number | null;
  /** From the receipt to the first plan. */
  medianWorkingDaysToPlan!: number | null;
  /** From the receipt to the last answer. */
  medianWorkingDaysToResolution!: number | null;
  /** Of the deadlines that `planOnTimePct` looks at, those extended. */
  extendedPct!: number | null;
  /** Of the complaints that were ever resolved. */
  reopenedPct!: number | null;
  outcomes!: OutcomesAnswer;
  satisfaction!: SatisfactionMarksAnswer;
  /** The weeks in which something was received or closed, in order. */
  perWeek!: WeekAnswer[];
}
