import { IsMeaningfulText, Optional } from '@platform/http';
import { IsIn } from 'class-validator';
import { LateRecordingDto } from '../../bodies/late-recording.dto';
import { outcomes } from '../../events/shapes';

export class ResolveComplaintDto extends LateRecordingDto {
  @IsMeaningfulText(10_000)
  resolution!: string;

  @IsIn(outcomes)
  outcome!: 'upheld' | 'partly-upheld' | 'not-upheld';

  @Optional()
  @IsMeaningfulText(10_000)
  rootCause?: string;

  @Optional()
  @IsMeaningfulText(10_000)
  remedy?: string;

  /** Needed when there is no plan: why none was needed. */
  @Optional()
  @IsMeaningfulText(2_000)
  withoutPlanBecause?: string;
}
