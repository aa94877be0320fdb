import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';

/** The id of somebody of the staff: 1 to 128 visible ASCII characters without a space. */
export const IsStaffId = (): PropertyDecorator =>
  applyDecorators(Matches(/^[\x21-\x7e]{1,128}$/, { message: 'must be a staff id: 1 to 128 visible ASCII characters, no spaces' }));
