import { z } from 'zod';
import { sealedSchema, type Sealed } from './sealed';

/** A value about a person: plain in a new event, sealed in a stored one. */
export type Personal<Value> = Value | Sealed;

const personalSchemas = z.registry<{ personal: true }>();

/** Marks a field as personal: it is sealed on its way into the log, and its schema accepts both forms. */
export const personal = <Schema extends z.ZodType>(schema: Schema) => {
  const either = z.union([sealedSchema, schema]);
  personalSchemas.add(either, { personal: true });
  return either;
};

/**
 * The paths of all personal fields of a schema, in the order of the schema: `customer.name`, `measures.*.what` (`*` is each element of an array).
 *
 * @throws Error for a kind of schema that events do not use, so that no personal field can hide in one.
 */
export const personalPaths = (schema: z.core.$ZodType, path: readonly string[] = []): readonly string[] => {
  if (personalSchemas.has(schema)) return [path.join('.')];
  const { def } = (schema as z.ZodType)._zod;
  if (isObject(def)) return Object.entries(def.shape).flatMap(([name, field]) => personalPaths(field, [...path, name]));
  if (isArray(def)) return personalPaths(def.element, [...path, '*']);
  if (isWrapper(def)) return personalPaths(def.innerType, path);
  if (plainKinds.has(def.type)) return [];
  throw new Error(`personal fields cannot be looked for in a schema of kind '${def.type}' at '${path.join('.')}'`);
};

type Def = z.core.$ZodTypeDef;
const plainKinds = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'null']);
const isObject = (def: Def): def is z.core.$ZodObjectDef => def.type === 'object';
const isArray = (def: Def): def is z.core.$ZodArrayDef => def.type === 'array';
const isWrapper = (def: Def): def is z.core.$ZodOptionalDef =>
  def.type === 'optional' || def.type === 'readonly' || def.type === 'nullable';
