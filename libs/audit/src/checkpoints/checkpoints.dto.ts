import { FromDigits } from '@platform/http';
import { IsInt, Max, Min } from 'class-validator';

/** More leaves than any tree here will have. */
const MOST = 2_147_483_647;

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
