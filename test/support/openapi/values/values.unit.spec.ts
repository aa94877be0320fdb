import { schemaChecker } from '../document/schema-checker';
import fc from 'fast-check';
import { schema, type Schema } from '../document/schema';
import { boundaryValues } from './boundary-values';
import { validValues } from './valid-values';

const now = new Date('2026-11-23T09:00:00Z');

const measure = schema.parse({
  type: 'object',
  properties: {
    what: { type: 'string', minLength: 1, maxLength: 3 },
    owner: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[!-~]{1,128}$' },
    dueOn: { type: 'string', format: 'date' },
  },
  required: ['what', 'owner'],
  additionalProperties: false,
});

const everything = schema.parse({
  type: 'object',
  properties: {
    measures: { type: 'array', minItems: 1, maxItems: 4, items: measure },
    email: { type: ['string', 'null'], format: 'email', maxLength: 254 },
    url: { type: 'string', format: 'iri' },
    happenedAt: { type: 'string', format: 'date-time' },
    severity: { type: 'string', enum: ['low', 'normal', 'high'] },
    outcome: { type: 'integer', minimum: 1, maximum: 5 },
    share: { type: 'number', minimum: 0, maximum: 1 },
    technical: { type: 'boolean' },
  },
  required: ['measures', 'severity'],
  additionalProperties: false,
});

const satisfies = schemaChecker().compile(everything);
const samples = (values: fc.Arbitrary<unknown>) => fc.sample(values, { seed: 1, numRuns: 2_000 });
const shown = (values: fc.Arbitrary<unknown>): readonly string[] => [...new Set(samples(values).map((value) => JSON.stringify(value)))];
const edgesOf = (field: object) => shown(boundaryValues(schema.parse(field), now));

describe('valid values', () => {
  it('satisfy their schema', () => {
    fc.assert(fc.property(validValues(everything, now), (value) => satisfies(value)));
  });

  it('fill every field, and leave out every one that may be left out', () => {
    const objects = samples(validValues(everything, now)) as object[];
    const names = Object.keys((everything as Extract<Schema, { type: 'object' }>).properties);
    const filled = names.filter((name) => objects.some((object) => name in object));
    const leftOut = names.filter((name) => objects.some((object) => !(name in object)));
    expect({ filled, leftOut }).toEqual({ filled: names, leftOut: ['email', 'url', 'happenedAt', 'outcome', 'share', 'technical'] });
  });
});

describe('values on the edge', () => {
  it('of a text are just long enough, just too long, and empty', () => {
    const lengths = samples(boundaryValues(schema.parse({ type: 'string', minLength: 1, maxLength: 200 }), now)).map((text) =>
      typeof text === 'string' ? [...text].length : 'null',
    );
    expect(new Set(lengths)).toEqual(new Set(['null', 0, 1, 200, 201]));
  });

  it('of a choice are its first and last member, and what nearly is one', () => {
    expect(edgesOf({ type: 'string', enum: ['phone', 'email'] })).toEqual(
      expect.arrayContaining(['"phone"', '"email"', '"PHONE"', '" phone"', '"emai"', '"phone,email"', '""', 'null']),
    );
  });

  it('of a number are its limits and those beyond', () => {
    expect(edgesOf({ type: 'integer', minimum: 1, maximum: 5 })).toEqual(
      expect.arrayContaining(['0', '1', '1.5', '5', '6', '-1', '1e+21']),
    );
  });

  it('of a date are today and its neighbours, leap days and the ends of the calendar', () => {
    expect(edgesOf({ type: 'string', format: 'date' })).toEqual(
      expect.arrayContaining([
        '"2026-11-22"',
        '"2026-11-23"',
        '"2026-11-24"',
        '"2028-02-29"',
        '"2027-02-29"',
        '"0001-01-01"',
        '"9999-12-31"',
      ]),
    );
  });

  it('of an instant are offsets, small letters and a leap second', () => {
    expect(edgesOf({ type: 'string', format: 'date-time' })).toEqual(
      expect.arrayContaining([
        '"2026-01-05T10:00:00+23:59"',
        '"2026-01-05t10:00:00z"',
        '"2016-12-31T23:59:60Z"',
        '"2026-11-23T09:00:00.001Z"',
      ]),
    );
  });

  it('of a list have just enough members, one too few and one too many', () => {
    const lists = samples(
      boundaryValues(schema.parse({ type: 'array', minItems: 1, maxItems: 4, items: { type: 'boolean' } }), now),
    ) as object[][];
    expect(new Set(lists.map(({ length }) => length))).toEqual(new Set([0, 1, 4, 5]));
  });

  it('of an object are right and wrong', () => {
    const right = samples(boundaryValues(everything, now)).filter((value) => satisfies(value)).length;
    expect([right > 200, right < 1_800]).toEqual([true, true]);
  });
});
