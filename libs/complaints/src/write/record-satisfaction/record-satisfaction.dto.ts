import { IsMeaningfulText, Optional } from '@platform/http';
import { IsInt, Max, Min } from 'class-validator';

export class RecordSatisfactionDto {
  /** What the customer thinks of the answer: 1 (bad) to 5 (good). */
  @IsInt()
  @Min(1)
  @Max(5)
  outcome!: number;

  /** What the customer thinks of the way to it: 1 (bad) to 5 (good). */
  @IsInt()
  @Min(1)
  @Max(5)
  process!: number;

  @Optional()
  @IsMeaningfulText(5_000)
  comment?: string;
}
