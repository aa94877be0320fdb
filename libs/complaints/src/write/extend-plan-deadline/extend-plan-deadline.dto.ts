import { IsInstant, IsLocalDate, IsMeaningfulText } from '@platform/http';

export class ExtendPlanDeadlineDto {
  /** The last local day on which the plan is on time from now on: later than the day promised so far. */
  @IsLocalDate()
  dueOn!: string;

  /** Why the plan needs longer. */
  @IsMeaningfulText(2_000)
  reason!: string;

  /** When the customer was told: not before the receipt of the report, not in the future. */
  @IsInstant()
  customerInformedAt!: string;
}
