import { IsStaffId } from '../../bodies/staff-id.dto';

export class AssignComplaintDto {
  /** The staff id of the complaint handler who takes care of it from here on. */
  @IsStaffId()
  handler!: string;
}
