import { z } from 'zod';

const annotations = { description: z.string().optional(), example: z.unknown().optional() };
const count = z.int().nonnegative().optional();
const anySchema = z.lazy((): z.ZodType<Schema> => schema);

const text = z.strictObject({
  ...annotations,
  type: z.literal('string'),
  enum: z.array(z.string()).min(1).optional(),
  minLength: count,
  maxLength: count,
  pattern: z.string().optional(),
  format: z.enum(['email', 'date', 'date-time', 'iri']).optional(),
  nullable: z.boolean().default(false),
});

const number = z.strictObject({
  ...annotations,
  type: z.enum(['integer', 'number']),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const flag = z.strictObject({ ...annotations, type: z.literal('boolean') });

const list = z.strictObject({ ...annotations, type: z.literal('array'), items: anySchema, minItems: count, maxItems: count });

const object = z.strictObject({
  ...annotations,
  type: z.literal('object'),
  properties: z.record(z.string(), anySchema),
  required: z.array(z.string()).default([]),
  additionalProperties: z.literal(false),
});

/**
 * The part of JSON Schema in which the document says what may be sent. A keyword, type or format that is not listed here is an error, so that nothing goes
 * without being generated unnoticed.
 */
export const schema: z.ZodType<Schema> = z.preprocess(
  (described) => (isNullableText(described) ? { ...described, type: 'string', nullable: true } : described),
  z.discriminatedUnion('type', [text, number, flag, list, object]),
);

/** `null` is written as one of two types. */
const isNullableText = (described: unknown): described is object => nullableText.safeParse(described).success;
const nullableText = z.looseObject({ type: z.tuple([z.literal('string'), z.literal('null')]) });

export type TextSchema = z.infer<typeof text>;
export type NumberSchema = z.infer<typeof number>;
export type ListSchema = Readonly<{ type: 'array'; items: Schema; minItems?: number | undefined; maxItems?: number | undefined }>;
export type ObjectSchema = Readonly<{ type: 'object'; properties: Readonly<Record<string, Schema>>; required: readonly string[] }>;
export type Schema = TextSchema | NumberSchema | z.infer<typeof flag> | ListSchema | ObjectSchema;
