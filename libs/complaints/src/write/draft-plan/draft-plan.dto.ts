import { IsLocalDate, IsMeaningfulText, Optional } from '@platform/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { LateRecordingDto } from '../../complaint/late-recording.dto';
import { IsStaffId } from '../../complaint/staff-id.dto';

/** One thing that will be done. */
export class MeasureDto {
  @IsMeaningfulText(2_000)
  what!: string;

  /** The staff id of who does it. */
  @IsStaffId()
  owner!: string;

  /** Today or later. */
  @Optional()
  @IsLocalDate()
  dueOn?: string;
}

export class DraftPlanDto extends LateRecordingDto {
  @IsMeaningfulText(10_000)
  approach!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MeasureDto)
  measures!: MeasureDto[];

  /** The last local day on which the resolution is on time: today or later, at most two years ahead. */
  @IsLocalDate()
  resolveBy!: string;
}
