import fc from 'fast-check';
import type { ListSchema, NumberSchema, ObjectSchema, Schema, TextSchema } from '../document/schema';
import { dateFrom, instantFrom } from './moments';

export type Json = fc.JsonValue;
export type Fields = Readonly<Record<string, Json>>;

const HOUR = 3_600_000;
const SOON_DAYS = 30;
/** Longer ones are left to the values at the boundary. */
const LONGEST_TEXT = 80;
const LONGEST_LIST = 3;

/**
 * Values that satisfy a schema. Many of them please the rules beyond it too: dates soon to come, instants just past, few optional fields.
 *
 * @param now what `soon` and `just past` refer to
 */
export const validValues = (schema: Schema, now: Date): fc.Arbitrary<Json> => {
  switch (schema.type) {
    case 'string':
      return schema.nullable ? fc.option(texts(schema, now)) : texts(schema, now);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return lists(schema, now);
    case 'object':
      return validObjects(schema, now);
  }
};

/** As `validValues`, for an object: its required fields, and none, one or any of the others. */
export const validObjects = ({ properties, required }: ObjectSchema, now: Date): fc.Arbitrary<Fields> => {
  const fields = Object.entries(properties).map(([name, schema]) => [name, validValues(schema, now)] as const);
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const one = Math.min(1, optional.length);
  const chosen = fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: 3 },
    { arbitrary: fc.subarray(optional, { minLength: one, maxLength: one }), weight: 1 },
    { arbitrary: fc.subarray(optional), weight: 1 },
  );
  return chosen.chain((names) => fc.record(Object.fromEntries(fields.filter(([name]) => required.includes(name) || names.includes(name)))));
};

const lists = ({ items, minItems = 0, maxItems = LONGEST_LIST }: ListSchema, now: Date): fc.Arbitrary<Json[]> =>
  fc.array(validValues(items, now), { minLength: minItems, maxLength: Math.min(maxItems, Math.max(minItems, LONGEST_LIST)) });

const numbers = ({ type, minimum = -1e6, maximum = 1e6 }: NumberSchema): fc.Arbitrary<number> => {
  const integers = mostly(fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1) }), fc.integer({ min: minimum, max: maximum }));
  return type === 'integer' ? integers : mostly(integers, fc.double({ min: minimum, max: maximum, noNaN: true }));
};

const texts = (schema: TextSchema, now: Date): fc.Arbitrary<string> => {
  const { minLength = 0, maxLength = Infinity } = schema;
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern)).filter(fits);
  return schema.format ? inFormat(schema.format, now).filter(fits) : freeTexts(minLength, Math.min(maxLength, LONGEST_TEXT)).filter(fits);
};

const freeTexts = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.lorem({ mode: 'sentences', maxCount: 2 }).map((text) => text.slice(0, maxLength)), weight: 3 },
    { arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength }), weight: 1 },
  );

const inFormat = (format: NonNullable<TextSchema['format']>, now: Date): fc.Arbitrary<string> => {
  const anyDate = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const justPast = fc.integer({ min: 0, max: HOUR }).map((ago) => instantFrom(now, -ago));
  const soon = fc.integer({ min: 1, max: SOON_DAYS }).map((days) => dateFrom(now, days));
  switch (format) {
    case 'date':
      return mostly(
        soon,
        anyDate.map((date) => dateFrom(date, 0)),
      );
    case 'date-time':
      return mostly(
        justPast,
        anyDate.map((date) => instantFrom(date, 0)),
      );
    case 'iri':
      return fc.webUrl();
    case 'email':
      return mostly(fc.stringMatching(/^[a-z]{1,12}@[a-z]{1,12}\.example$/), fc.emailAddress());
  }
};

const mostly = <T>(usual: fc.Arbitrary<T>, any: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: any, weight: 1 });
