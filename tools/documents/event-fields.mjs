import { z } from 'zod';
import { built } from '../lib/built.mjs';

/** The shapes that several events share, by name: shown once. */
export const sharedShapes = Object.entries({ ...built('libs/complaints/src/events/shapes'), ...built('libs/complaints/src/events/late') })
  .filter(([, shape]) => shape instanceof z.ZodObject)
  .sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The fields of an event or a shape, those of inner objects under their path: `customer.name`, `measures[].owner`.
 *
 * @param {import('zod').ZodObject} schema
 * @returns {readonly { name: string, type: string, isPersonal: boolean }[]} `?` ends the name of a field that may be missing
 */
export function fieldsOf(schema) {
  const own = z.toJSONSchema(schema, { override: ({ zodSchema, jsonSchema, path }) => nameShared(zodSchema, jsonSchema, path) });
  return objectFields(own, '');
}

/** Leaves of a shared shape, where it is used, only its name. */
function nameShared(zodSchema, jsonSchema, path) {
  const shared = sharedShapes.find(([, shape]) => shape === zodSchema);
  if (path.length > 0 && shared) Object.assign(jsonSchema, { shape: shared[0] });
}

const objectFields = ({ properties, required = [] }, prefix) =>
  Object.entries(properties).flatMap(([name, schema]) => fields(`${prefix}${name}`, required.includes(name) ? '' : '?', schema));

function fields(path, mark, schema) {
  const { isPersonal, isNullable, isList, value } = unwrapped(schema);
  const name = `${path}${isList ? '[]' : ''}${mark}`;
  if (value.properties && !value.shape) return objectFields(value, `${name}.`);
  return [{ name, type: isNullable ? `${typeOf(value)} or null` : typeOf(value), isPersonal }];
}

/** What is inside of lists and of the unions with null and with the sealed form. */
function unwrapped(schema, found = { isPersonal: false, isNullable: false, isList: false }) {
  if (schema.type === 'array') return unwrapped(schema.items, { ...found, isList: true });
  if (!schema.anyOf) return { ...found, value: schema };
  const isNullable = schema.anyOf.some(({ type }) => type === 'null');
  const isPersonal = schema.anyOf.some(({ properties }) => properties?.$sealed);
  const inner = schema.anyOf.find(({ type, properties }) => type !== 'null' && !properties?.$sealed);
  return unwrapped(inner, { ...found, isNullable: found.isNullable || isNullable, isPersonal: found.isPersonal || isPersonal });
}

const FORMATS = { 'date-time': 'instant', date: 'local date', uuid: 'UUID' };

function typeOf({ shape, const: literal, enum: values, type, format, pattern, ...limits }) {
  if (shape) return `[${shape}](#${shape})`;
  if (literal !== undefined) return `\`${literal}\``;
  if (values) return values.map((value) => `\`${value}\``).join(' ');
  if (type === 'integer') return integer(limits);
  if (type === 'string') return FORMATS[format] ?? (pattern ? `text like \`${pattern}\`` : 'text');
  return type;
}

/** JSON Schema has no infinity: without a limit of its own an integer ends where exact numbers do. */
function integer({ minimum, exclusiveMinimum, maximum }) {
  const lowest = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const limits = [lowest > Number.MIN_SAFE_INTEGER ? `≥ ${lowest}` : [], maximum < Number.MAX_SAFE_INTEGER ? `≤ ${maximum}` : []].flat();
  return ['integer', ...limits].join(' ');
}
