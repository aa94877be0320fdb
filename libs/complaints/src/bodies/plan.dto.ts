import { IsLocalDate, IsMeaningfulText, Optional } from '@platform/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { LateRecordingDto } from './late-recording.dto';
import { IsStaffId } from './staff-id.dto';

const LIST = 'must be a list of 1 to 50 measures';

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

/** How the complaint will be solved, and by when. */
export class PlanDto extends LateRecordingDto {
  @IsMeaningfulText(10_000)
  approach!: string;

  @IsArray({ message: LIST })
  @ArrayMinSize(1, { message: LIST })
  @ArrayMaxSize(50, { message: LIST })
  @IsObject({ each: true, message: LIST })
  @ValidateNested({ each: true })
  @Type(() => MeasureDto)
  measures!: MeasureDto[];

  /** The last local day on which the resolution is on time: today or later, at most two years ahead. */
  @IsLocalDate()
  resolveBy!: string;
}
