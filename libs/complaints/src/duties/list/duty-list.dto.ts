import { Optional } from '@platform/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { dutyKinds, type DutyKind } from '../../automation/duty';
import { dutyStates, type DutyState } from './duty-state.policy';

/** Which page of what waits, and what it is cut down to. */
export class DutiesQueryDto {
  @Optional()
  @IsIn(dutyStates)
  state?: DutyState;

  @Optional()
  @IsIn(dutyKinds)
  kind?: DutyKind;

  /** Only what waits for this case. */
  @Optional()
  @Matches(/^KL-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/, { message: 'must be the reference of a case' })
  case?: string;

  /** So many on a page; 50 unless told otherwise. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `nextCursor` of the page before, of the same query. */
  @Optional()
  @MaxLength(250)
  cursor?: string;
}
