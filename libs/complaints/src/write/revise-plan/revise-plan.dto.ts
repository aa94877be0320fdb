import { IsMeaningfulText } from '@platform/http';
import { PlanDto } from '../../bodies/plan.dto';

export class RevisePlanDto extends PlanDto {
  /** Why the plan is changed. */
  @IsMeaningfulText(2_000)
  reason!: string;
}
