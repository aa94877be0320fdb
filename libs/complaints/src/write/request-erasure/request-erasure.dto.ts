import { IsMeaningfulText } from '@platform/http';
import { IsIn } from 'class-validator';
import { erasureGrounds, type ErasureGround } from '../../events/erasure';

export class RequestErasureDto {
  /** The second admin has to name the same one. */
  @IsIn(erasureGrounds)
  ground!: ErasureGround;

  @IsMeaningfulText(2_000)
  reason!: string;
}
