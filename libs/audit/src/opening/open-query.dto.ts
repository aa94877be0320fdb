import { IsLine, Optional, validationFailed } from '@platform/http';
import { IsIn } from 'class-validator';

/** Whether what is sealed is shown opened, and why. */
export class OpenQueryDto {
  /** `true`: what is sealed is opened, and what was erased is `{"erased": true}`. Takes a reason. */
  @Optional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** Why it is opened. It is recorded, sealed. Name no customer in it. */
  @Optional()
  @IsLine(500)
  reason?: string;
}

/** Whether to open what is sealed. @throws ProblemError `validation-failed` without a reason */
export const isOpened = ({ open, reason }: OpenQueryDto): boolean => {
  if (open === 'true' && reason === undefined)
    throw validationFailed([{ field: 'reason', message: 'is needed to open what is sealed; it is recorded' }]);
  return open === 'true';
};
