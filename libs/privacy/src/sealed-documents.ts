import { isSealed, type Sealed } from '@platform/event-schema';

/** What stands in the place of a value that was erased. */
export const ERASED = { erased: true } as const;

/** A document with something else in the place of everything sealed in it. */
export const withSealedAs = (value: unknown, shown: (sealed: Sealed) => unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return shown(value);
  if (Array.isArray(value)) return value.map((element) => withSealedAs(element, shown));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withSealedAs(member, shown)]));
};

/** A document of somebody who was erased: `{"erased": true}` in the place of everything sealed. Only for what the log says was erased. */
export const withErased = (value: unknown): unknown => withSealedAs(value, () => ERASED);

/** A document without anything sealed: for those who may not see personal data. */
export const withoutSealed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((element) => !isSealed(element)).map(withoutSealed);
  const kept = Object.entries(value).filter(([, member]) => !isSealed(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutSealed(member)]));
};
