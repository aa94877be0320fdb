import { IsInstant, FromDigits, Optional } from '@platform/http';
import { IsInt, Max, Min } from 'class-validator';

/** What is looked back to: an instant or a revision, now when it is neither; with what was known at an instant. */
export class MomentQueryDto {
  /** The case as it was at this instant: what was done later than it happened counts from when it happened. Not together with `revision`. */
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

  /** Only what had been recorded by this instant: what happened before it and was recorded after it was not known yet. Alone, the case is looked at as it was at this instant. */
  @Optional()
  @IsInstant()
  knownAt?: string;
}
