import { PlanDto } from '../../bodies/plan.dto';

export class DraftPlanDto extends PlanDto {}
