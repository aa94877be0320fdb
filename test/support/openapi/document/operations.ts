import { roles } from '@redress/access';
import { z } from 'zod';
import { schema, type Schema } from './schema';

const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema,
});

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));

const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  'x-action': z.string().optional(),
  'x-roles': z
    .array(z.string())
    .min(1)
    .default([...roles, 'nobody']),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z
    .strictObject({ required: z.boolean(), content: z.strictObject({ 'application/json': z.strictObject({ schema }) }) })
    .optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});

const paths = z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation));

export type Parameter = z.infer<typeof parameter>;

/** The body schemas of an answer by content type; none for an answer without a body. */
export type AnswerContent = Readonly<Record<string, object>>;

/** One thing that the interface can be asked for. */
export interface Operation {
  /** `POST /api/v1/reports/{id}/triage` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Readonly<{ required: boolean; schema: Schema }>;
  /** Who may; everybody where the document names no role. */
  readonly roles: readonly string[];
  /** By status, as text. */
  readonly answers: Readonly<Record<string, AnswerContent>>;
}

/**
 * The operations of an OpenAPI document, every `$ref` replaced by what it refers to.
 *
 * @throws Error that names the place of whatever in a request is not understood
 */
export const operationsOf = (document: unknown): readonly Operation[] => {
  const parsed = z.object({ paths }).safeParse(dereferenced(document));
  if (!parsed.success) throw new Error(`this part of the OpenAPI document is not understood:\n${z.prettifyError(parsed.error)}`);
  return Object.entries(parsed.data.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationFrom(path, method.toUpperCase(), described)),
  );
};

const operationFrom = (path: string, method: string, described: z.infer<typeof operation>): Operation => {
  const { parameters, requestBody, responses } = described;
  const answers = Object.entries(responses).map(([status, { content = {} }]) => [status, schemasOf(content)] as const);
  return {
    name: `${method} ${path}`,
    method,
    path,
    parameters,
    ...(requestBody && { body: { required: requestBody.required, schema: requestBody.content['application/json'].schema } }),
    roles: described['x-roles'],
    answers: Object.fromEntries(answers),
  };
};

const schemasOf = (content: Readonly<Record<string, { schema: object }>>): AnswerContent =>
  Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema]));

/** The document as a tree, each `{ "$ref": "#/components/…" }` replaced by what stands there. */
const dereferenced = (document: unknown): unknown => {
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) return follow(at(document, String(value.$ref)));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, follow(inner)]));
  };
  return follow(document);
};

/** What stands at a reference within the document. */
const at = (document: unknown, reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce((part, name) => (part as Readonly<Record<string, unknown>>)[name], document);
