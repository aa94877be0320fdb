import { FromDigits, Optional } from '@platform/http';
import { IsInt, Max, Min } from 'class-validator';

/** What a reader of one case may ask for. */
export class RevisionQueryDto {
  /** Waits up to five seconds until the case has this revision. */
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minRevision?: number;
}
