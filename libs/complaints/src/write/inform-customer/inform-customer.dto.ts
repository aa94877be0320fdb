import { IsMeaningfulText } from '@platform/http';
import { IsIn } from 'class-validator';
import { LateRecordingDto } from '../../bodies/late-recording.dto';
import { channels, type Channel } from '../../events/shapes';

export class InformCustomerDto extends LateRecordingDto {
  /** `email` and `portal`: send this for me; `phone` and `meeting`: I have said this. */
  @IsIn(channels)
  via!: Channel;

  @IsMeaningfulText(10_000)
  message!: string;
}
