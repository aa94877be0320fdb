import { applyDecorators } from '@nestjs/common';
import { IsEmail, Matches, MaxLength } from 'class-validator';

/** An e-mail address; at most 254 characters (RFC 5321, 4.5.3.1). */
export const IsEmailAddress = (): PropertyDecorator =>
  applyDecorators(IsEmail({}, { message: 'must be an e-mail address' }), MaxLength(254));

/** A telephone number as people write it. */
export const IsTelephoneNumber = (): PropertyDecorator => Matches(/^\+?[0-9][0-9 ()./-]{3,29}$/, { message: 'must be a telephone number' });
