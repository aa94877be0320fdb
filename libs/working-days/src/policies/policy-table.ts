import type { LocalDate } from '../local-date';
import type { Holiday } from '../skip-reason';

/** What a calendar policy has off besides the weekend. Any change to a table gives it a new version. */
export interface PolicyTable {
  /** `<year>.<number>`: goes into every due date reckoned with this table. */
  readonly version: string;
  /** In the order of `HOLIDAY_NAMES`: when two fall on one day, the first one named is the reason. */
  readonly holidays: readonly Holiday[];
  /** Days made equal to a holiday by royal decree, for the years decided so far. */
  readonly decreeDays: readonly LocalDate[];
}
