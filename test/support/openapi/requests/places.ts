import type { Json } from '../values/valid-values';

/** The way to a value within another: names of fields and positions in lists. */
export type Place = readonly string[];

/** Every place in a value, the value itself first. */
export const placesIn = (value: Json): readonly Place[] => [
  [],
  ...parts(value).flatMap(([name, part]) => placesIn(part).map((place) => [name, ...place])),
];

/** The value with what stands at a place changed. */
export const changedAt = (value: Json, [name, ...rest]: Place, change: (part: Json) => Json): Json => {
  if (name === undefined) return change(value);
  const changed = parts(value).map(([key, part]) => [key, key === name ? changedAt(part, rest, change) : part] as const);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
};

const parts = (value: Json): readonly (readonly [string, Json])[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, part]) => [name, part ?? null]);
};
