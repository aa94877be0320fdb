import { IsMeaningfulText } from '@platform/http';
import { IsIn } from 'class-validator';
import { IsStaffId } from '../../bodies/staff-id.dto';
import { escalationTargets } from '../../events/shapes';

export class EscalateComplaintDto {
  @IsIn(escalationTargets)
  to!: 'account-manager' | 'service-manager';

  /** The manager's staff id. */
  @IsStaffId()
  manager!: string;

  @IsMeaningfulText(2_000)
  reason!: string;
}
