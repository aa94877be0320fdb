import type { FieldError } from '@platform/decider';
import type { ValidationError } from 'class-validator';

const messages: Readonly<Record<string, string>> = {
  whitelistValidation: 'is not a known field',
  nestedValidation: 'must be an object',
  unknownValue: 'must be an object',
};

/** What class-validator found, as dotted paths with one message each. No value of the caller is repeated. */
export const fieldErrors = (errors: readonly ValidationError[]): readonly FieldError[] => errors.flatMap((error) => within(error, ''));

const within = (error: ValidationError, parent: string): readonly FieldError[] => {
  // class-validator leaves the property out of an error about the object itself.
  const property = (error.property as string | undefined) ?? '';
  const path = [parent, property].filter((part) => part !== '').join('.');
  const nested = (error.children ?? []).flatMap((child) => within(child, path));
  const first = Object.entries(error.constraints ?? {})[0];
  return first ? [{ field: path || 'body', message: messageOf(first, property) }, ...nested] : nested;
};

const messageOf = ([constraint, text]: [string, string], property: string): string =>
  messages[constraint] ?? (text.startsWith(`${property} `) ? text.slice(property.length + 1) : text);
