import { IsInstant, Optional } from '@platform/http';
import { IsIn, Matches } from 'class-validator';
import { OpenQueryDto } from '../opening/open-query.dto';

/** What of the log is exported, and in which form. */
export class ExportLogQueryDto extends OpenQueryDto {
  /** Only what was recorded at this instant or later. */
  @Optional()
  @IsInstant()
  from?: string;

  /** Only what was recorded before this instant. */
  @Optional()
  @IsInstant()
  to?: string;

  /** Only events of this type. */
  @Optional()
  @Matches(/^[A-Za-z]{1,64}$/, { message: 'must be the type of an event, such as PlanDrafted' })
  type?: string;

  /** `ndjson` unless told otherwise. */
  @Optional()
  @IsIn(['ndjson', 'csv'])
  format?: 'ndjson' | 'csv';

  /** The `position` of the last event that was received: goes on behind it. */
  @Optional()
  @Matches(/^(0|[1-9]\d{0,18})\/(0|[1-9]\d{0,18})$/, { message: 'must be the position of an event' })
  after?: string;
}
