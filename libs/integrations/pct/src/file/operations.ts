import { isTemplate, namesIn } from '@integrations/template';
import { z } from 'zod';
import { textsIn } from '../request/filled-body';
import {
  lookupPlaceholders,
  redactPlaceholders,
  registerPlaceholders,
  toldPlaceholders,
  updatePlaceholders,
  type Placeholders,
} from './placeholders';

const PATH = /^\/[A-Za-z0-9\-._~!$&'()*+,;=:@%/?{}]*$/;
const hasDotSegment = (path: string): boolean => /\/\.{1,2}(?:[/?]|$)/.test(path);

const pathTemplate = (placeholders: readonly string[]) =>
  z.string().refine((path) => PATH.test(path) && !hasDotSegment(path) && isTemplate(path, placeholders), {
    error: `a path such as /cases, in which braces hold one of ${placeholders.join(', ')} and nothing that people wrote,`,
  });

const bodyTemplate = (placeholders: readonly string[]) =>
  z.json().refine((body) => textsIn(body).every((text) => isTemplate(text, placeholders)), {
    error: `JSON in whose texts braces hold one of ${placeholders.join(', ')}`,
  });

/** RFC 6901. */
const pointer = z.string().regex(/^(?:\/(?:[^~]|~[01])*)?$/, { error: 'a JSON pointer such as /result/id' });

/** 401 and 429 always mean the same. */
const isJudged = (status: number): boolean => status !== 401 && status !== 429;
const successStatus = z.int().min(200).max(499).refine(isJudged, { error: 'another status' });
const failureStatus = z
  .string()
  .refine((status) => /^[2-5]\d\d$/.test(status) && isJudged(Number(status)), { error: 'a status such as "409", but not 401 or 429,' });
const failureKind = z.enum(['transient', 'unknown', 'unauthorised', 'refused', 'diverged']);

const success = z.strictObject({
  /** All of 2xx when they are not named. */
  statuses: z.array(successStatus).min(1).exactOptional(),
  /** Pointer → what has to stand there. */
  equals: z.record(pointer, z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'a plain value' })).default({}),
});

/** What every operation says. */
const operation = <Method extends string>(methods: readonly Method[], { path, body }: Placeholders) => ({
  method: z.enum(methods),
  path: pathTemplate(path),
  body: bodyTemplate(body).exactOptional(),
  success: success.default({ equals: {} }),
  /** Status → what kind of failure it is, where that differs from what is usual. */
  failures: z.record(failureStatus, failureKind).default({}),
});

/** Where a record says what it is called. */
const recordPointers = z.strictObject({ id: pointer, number: pointer.exactOptional(), url: pointer.exactOptional() });
export type RecordPointers = z.output<typeof recordPointers>;

const WRITES = ['POST', 'PUT', 'PATCH'] as const;
const QUESTIONS = ['GET', 'POST'] as const;

const register = z.strictObject({ ...operation(WRITES, registerPlaceholders), record: recordPointers });

const lookup = z.strictObject({
  ...operation(QUESTIONS, lookupPlaceholders),
  /** Where the list of what was found is; without it the answer is the one record. The other pointers begin there. */
  records: pointer.exactOptional(),
  record: recordPointers,
  /** Where our reference is: a search that is not understood there may find everything. */
  reference: pointer,
  /** The statuses that say that there is none. By default 404, but not of a list: that is empty, and who answers 404 does not know the list. */
  absent: z.array(successStatus).exactOptional(),
});
export type Lookup = z.output<typeof lookup>;

const update = z.strictObject(operation(WRITES, updatePlaceholders));

/** Writes over, or removes, what a record holds about a person. The same again has to do no harm. */
const redact = z.strictObject(operation(WRITES, redactPlaceholders));

const told = z.strictObject({
  ...operation(QUESTIONS, toldPlaceholders),
  /** Where the texts of all earlier updates are, in which the effect id is looked for. */
  markers: pointer,
});

const parts = z.strictObject({
  register,
  lookup: lookup.exactOptional(),
  update: update.exactOptional(),
  told: told.exactOptional(),
  redact: redact.exactOptional(),
});

/** What is asked of the system, and how. */
export const operations = parts.superRefine((all, context) => {
  for (const { is, path, wanted } of rules(all)) if (!is) context.addIssue({ code: 'custom', path, message: wanted });
});
export type Operations = z.output<typeof operations>;
export type Update = z.output<typeof update>;
export type Operation = Omit<Update, 'method'> & { readonly method: Update['method'] | Lookup['method'] };

interface Rule {
  readonly is: boolean;
  readonly path: string[];
  readonly wanted: string;
}

const rules = ({ register, lookup, update, told, redact }: z.output<typeof parts>): readonly Rule[] => [
  ...[lookup, told].map((question, index) => ({
    is: question?.method !== 'GET' || question.body === undefined,
    path: [index === 0 ? 'lookup' : 'told', 'body'],
    wanted: 'no body with GET',
  })),
  ...Object.entries({ update, told, redact }).map(([name, request]) => ({
    is: !request || names(request, 'recordId'),
    path: [name],
    wanted: 'a request that names {recordId}',
  })),
  { is: !lookup || names(lookup, 'reference'), path: ['lookup'], wanted: 'a request that names {reference}' },
  { is: !lookup || names(register, 'reference'), path: ['register'], wanted: 'with a lookup, a request that names {reference}' },
  { is: !told || update !== undefined, path: ['told'], wanted: 'an update beside it' },
  { is: !told || !update || names(update, 'effect'), path: ['update'], wanted: 'with operations.told, a request that names {effect}' },
];

const names = ({ path, body }: Pick<Operation, 'path' | 'body'>, name: string): boolean =>
  [path, ...(body === undefined ? [] : textsIn(body))].some((text) => namesIn(text).includes(name));
