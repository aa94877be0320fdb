import { IsMeaningfulText, Optional } from '@platform/http';
import { IsBoolean, IsIn } from 'class-validator';
import { severities, type Severity } from '../events/shapes';
import { IsStaffId } from './staff-id.dto';

/** How a report was judged, and who takes care of it when it is a complaint. */
export class JudgementDto {
  @IsMeaningfulText(2_000)
  rationale!: string;

  /** True when an agreed service level is not met. */
  @Optional()
  @IsBoolean()
  serviceLevelMissed?: boolean;

  @Optional()
  @IsBoolean()
  technical?: boolean;

  /** For a complaint; normal unless told otherwise. */
  @Optional()
  @IsIn(severities)
  severity?: Severity;

  /** The complaint handler's staff id; the caller unless told otherwise. */
  @Optional()
  @IsStaffId()
  handler?: string;

  @Optional()
  @IsStaffId()
  accountManager?: string;

  @Optional()
  @IsStaffId()
  serviceManager?: string;
}
