import { IsIn } from 'class-validator';
import { JudgementDto } from '../../bodies/judgement.dto';
import { classifications } from '../../events/report-triaged.event';

export class TriageReportDto extends JudgementDto {
  @IsIn(classifications)
  classification!: 'incident' | 'complaint';
}
