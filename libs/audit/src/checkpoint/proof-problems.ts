import { ProblemError } from '@platform/http';

/** 503: the tree does not reach far enough yet. */
export const notaryBehind = (options?: ErrorOptions): ProblemError =>
  new ProblemError(
    {
      code: 'notary-behind',
      status: 503,
      detail: 'The notary has not come far enough in the log yet.',
      headers: { 'Retry-After': '5' },
    },
    options,
  );

/** 503: nothing can be proved before somebody has looked. */
export const logAltered = (options?: ErrorOptions): ProblemError =>
  new ProblemError(
    {
      code: 'log-altered',
      status: 503,
      detail: 'The log is not what was signed: nothing is signed before somebody has looked. See verify.',
    },
    options,
  );
