import fc from 'fast-check';
import type { ListSchema, NumberSchema, ObjectSchema, Schema, TextSchema } from '../document/schema';
import { edgesOfFormat } from './edges-of-formats';
import { validObjects, validValues, type Fields, type Json } from './valid-values';

/** Values on and just beyond the limits of a schema; of an object or a list mostly one part is, and the rest is valid. */
export const boundaryValues = (schema: Schema, now: Date): fc.Arbitrary<Json> => {
  switch (schema.type) {
    case 'string':
      return fc.option(edgeTexts(schema, now));
    case 'integer':
    case 'number':
      return fc.constantFrom(...edgeNumbers(schema));
    case 'boolean':
      return fc.constantFrom<Json>(true, false, 'true', 'false', 0, 1);
    case 'array':
      return edgeLists(schema, now);
    case 'object':
      return boundaryObjects(schema, now);
  }
};

/** One field on the edge, one required field missing, every field at once, or none. */
const boundaryObjects = (schema: ObjectSchema, now: Date): fc.Arbitrary<Fields> => {
  const { properties, required } = schema;
  const valid = validObjects(schema, now);
  const edges = Object.entries(properties).map(([name, field]) => boundaryValues(field, now).map((value) => ({ [name]: value })));
  const oneOnTheEdge = fc.tuple(valid, fc.oneof(...edges)).map(([fields, edge]) => ({ ...fields, ...edge }));
  const oneMissing = fc.tuple(valid, fc.constantFrom(...required, 'none')).map(([fields, missing]) => without(fields, missing));
  const everything = validObjects({ ...schema, required: Object.keys(properties) }, now);
  return fc.oneof(
    { arbitrary: oneOnTheEdge, weight: 10 },
    { arbitrary: oneMissing, weight: 3 },
    { arbitrary: everything, weight: 2 },
    { arbitrary: fc.constant({}), weight: 1 },
  );
};

const without = (fields: Fields, missing: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== missing));

const edgeLists = ({ items, minItems = 0, maxItems = 100 }: ListSchema, now: Date): fc.Arbitrary<Json[]> => {
  const ofLength = (length: number) => fc.array(validValues(items, now), { minLength: length, maxLength: length });
  const lengths = around(minItems, maxItems).map(ofLength);
  return fc.oneof(
    ...lengths,
    boundaryValues(items, now).map((item) => [item]),
  );
};

const edgeNumbers = ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: NumberSchema): readonly number[] => [
  ...[minimum - 1, minimum, minimum + 0.5, maximum, maximum + 1],
  ...[0, -1, 2 ** 31, 2 ** 53, 1e21, Number.MIN_VALUE, Number.MAX_VALUE],
];

const edgeTexts = (schema: TextSchema, now: Date): fc.Arbitrary<string> => {
  if (schema.enum) return fc.constantFrom(...edgeMembers(schema.enum));
  const lengths = fc.constantFrom(...textsOfEdgeLength(schema));
  if (schema.format) return fc.oneof(lengths, fc.constantFrom(...edgesOfFormat(schema.format, now)));
  if (schema.pattern === undefined) return lengths;
  return fc.oneof(
    lengths,
    fc.stringMatching(new RegExp(schema.pattern), { size: '+1' }).chain((text) => fc.constantFrom(...neighbours(text))),
  );
};

const edgeMembers = (members: readonly string[]): readonly string[] => {
  const [first = '', last = ''] = [members.at(0), members.at(-1)];
  return [first, last, first.toUpperCase(), ` ${first}`, `${last} `, last.slice(0, -1), `${first},${last}`, ''];
};

/** Lengths count code points, so the texts are made of a letter, and of a sign that JavaScript counts as two. */
const textsOfEdgeLength = ({ minLength = 0, maxLength = 1_000 }: TextSchema): readonly string[] =>
  around(minLength, maxLength).flatMap((length) => ['x', '7', '👍', ' '].map((sign) => sign.repeat(length)));

const around = (minimum: number, maximum: number): readonly number[] =>
  [minimum - 1, minimum, maximum, maximum + 1].filter((length) => length >= 0);

/** A text that matches a pattern, and others that nearly do. */
const neighbours = (text: string): readonly string[] => [
  text,
  text.slice(1),
  text.slice(0, -1),
  `${text}${text.slice(-1)}`,
  ` ${text}`,
  `${text}\n`,
];
