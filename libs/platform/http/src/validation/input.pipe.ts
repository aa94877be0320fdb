import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { validationFailed } from '../problem/problem-error';
import { objectionTo } from './field-names';
import { fieldErrors } from './field-errors';

/** Checks bodies and queries against their classes; unknown fields are refused and named. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => validationFailed(fieldErrors(errors)),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const objection = metadata.type === 'query' && typeof value === 'object' && value !== null ? objectionTo(value) : null;
    return objection ? Promise.reject(objection) : super.transform(value, metadata);
  }
}
