import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ID } from '@redress/access';
import { Matches } from 'class-validator';

/** The id of somebody of the staff: 1 to 128 visible ASCII characters without a space. */
export const IsStaffId = (): PropertyDecorator =>
  applyDecorators(
    Matches(STAFF_ID, { message: 'must be a staff id: 1 to 128 visible ASCII characters, no spaces' }),
    ApiProperty({ type: String, minLength: 1, maxLength: 128, pattern: STAFF_ID.source }),
  );
