import { ValidationPipe } from '@nestjs/common';
import { validationFailed } from '../problem/problem-error';
import { fieldErrors } from './field-errors';

/** Checks bodies and queries against their classes; unknown fields are refused and named. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => validationFailed(fieldErrors(errors)),
  });
