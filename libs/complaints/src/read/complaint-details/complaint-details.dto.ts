import { IsInstant, FromDigits, Optional } from '@platform/http';
import { IsInt, Max, Min } from 'class-validator';

/** The moment that is looked back to: one of the two. */
export class MomentQueryDto {
  /** The case as it was at this instant: what was done later than it happened counts from when it happened. */
  @Optional()
  @IsInstant()
  at?: string;

  /** The case as it was after this revision was recorded. */
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision?: number;
}
