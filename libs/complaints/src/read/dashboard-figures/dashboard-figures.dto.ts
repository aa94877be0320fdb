import { IsLocalDate, Optional } from '@platform/http';

/** The days of receipt that complaints are chosen by, both included. */
export class DashboardQueryDto {
  /** Without it from the very first. */
  @Optional()
  @IsLocalDate()
  from?: string;

  /** Not before `from`. Without it until the very last. */
  @Optional()
  @IsLocalDate()
  to?: string;
}
