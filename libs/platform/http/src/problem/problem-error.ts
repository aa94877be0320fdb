import type { FieldError } from '@platform/decider';

/** What is wrong, in the words of the contract. `code` is kebab-case; `headers` go out with the answer. */
export interface ProblemParts {
  readonly code: string;
  readonly status: number;
  /** For people; never repeats what the caller sent. */
  readonly detail: string;
  /** The code in words unless told otherwise. */
  readonly title?: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is a problem: thrown anywhere behind a route, answered as `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly title: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ code, status, detail, title, errors, headers }: ProblemParts, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.title = title ?? inWords(code);
    this.errors = errors;
    this.headers = headers ?? {};
  }
}

/** The one answer for what does not exist and for what the caller may not know to exist. */
export const notFound = (): ProblemError =>
  new ProblemError({ code: 'not-found', status: 404, detail: 'There is nothing here under this address.' });

/** Enough to correct a form; an answer does not grow with what was sent. */
const MAX_ERRORS = 50;
const MAX_FIELD_LENGTH = 200;

/** Fields that are wrong, each named with a dotted path (`customer.email`, `measures.0.what`); the first fifty are told. */
export const validationFailed = (errors: readonly FieldError[]): ProblemError =>
  new ProblemError({
    code: 'validation-failed',
    status: 400,
    detail: 'Some fields are missing or wrong: see errors.',
    errors: errors.slice(0, MAX_ERRORS).map(({ field, message }) => ({ field: field.slice(0, MAX_FIELD_LENGTH), message })),
  });

const inWords = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
