import { IntersectionType } from '@nestjs/swagger';
import { Optional } from '@platform/http';
import { IsIn } from 'class-validator';
import { JudgementDto } from '../../bodies/judgement.dto';
import { ReportDto } from '../../bodies/report.dto';

export class RegisterComplaintDto extends IntersectionType(ReportDto, JudgementDto) {
  /** May be left out: what is registered here is a complaint. */
  @Optional()
  @IsIn(['complaint'])
  classification?: 'complaint';
}
