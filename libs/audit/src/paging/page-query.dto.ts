import { FromDigits, Optional } from '@platform/http';
import { IsInt, Matches, Max, Min } from 'class-validator';

export const USUAL_LIMIT = 50;

/** Which page of a list, the newest first. */
export class PageQueryDto {
  /** So many on a page; 50 unless told otherwise. */
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `nextCursor` of the page before. */
  @Optional()
  @Matches(/^[1-9]\d{0,14}$/, { message: 'must be the nextCursor of a page' })
  cursor?: string;
}
