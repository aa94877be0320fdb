import { IsLocalDate, IsMeaningfulText } from '@platform/http';

export class PlaceLegalHoldDto {
  /** The last local day of the hold: today or later. */
  @IsLocalDate()
  until!: string;

  @IsMeaningfulText(2_000)
  reason!: string;
}
