import { FromDigits, Optional } from '@platform/http';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** More leaves than any tree here will have. */
const MOST = 2_147_483_647;

/** Which page of the checkpoints. */
export class CheckpointsQueryDto {
  /** So many on a page; 50 unless told otherwise. */
  @Optional()
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `nextCursor` of the page before. */
  @Optional()
  @Matches(/^[1-9]\d{0,9}$/, { message: 'must be the nextCursor of a page' })
  cursor?: string;
}

/** Of which state of the log something is asked. */
export class CheckpointParamDto {
  /** How many events it held. */
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(MOST)
  size!: number;
}

/** From which state on. */
export class ConsistencyQueryDto {
  /** How many events it held earlier. */
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(MOST)
  from!: number;
}
