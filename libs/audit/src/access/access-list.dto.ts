import { FromDigits, Optional } from '@platform/http';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** Which page of what was read. */
export class AccessListQueryDto {
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
