import { IsMeaningfulText, Optional } from '@platform/http';

export class LiftLegalHoldDto {
  @Optional()
  @IsMeaningfulText(2_000)
  reason?: string;
}
