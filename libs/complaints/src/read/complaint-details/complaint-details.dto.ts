import { IsInstant, Optional } from '@platform/http';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** What a reader of one case may ask for. */
export class RevisionQueryDto {
  /** Waits up to five seconds until the case has this revision. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minRevision?: number;
}

/** The moment that is looked back to: one of the two. */
export class MomentQueryDto {
  /** The case as it was at this instant: what was done later than it happened counts from when it happened. */
  @Optional()
  @IsInstant()
  at?: string;

  /** The case as it was after this revision was recorded. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision?: number;
}
