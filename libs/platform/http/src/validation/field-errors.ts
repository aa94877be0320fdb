import type { FieldError } from '@platform/decider';
import type { ValidationError } from 'class-validator';

const NESTED = 'nestedValidation';
const messages: Readonly<Record<string, string>> = {
  whitelistValidation: 'is not a known field',
  [NESTED]: 'must be an object',
  unknownValue: 'must be an object',
};

/** What class-validator found, as dotted paths with one message each. No value of the caller is repeated. */
export const fieldErrors = (errors: readonly ValidationError[]): readonly FieldError[] => errors.flatMap((error) => within(error, ''));

const within = (error: ValidationError, parent: string): readonly FieldError[] => {
  // class-validator leaves the property out of an error about the object itself.
  const property = (error.property as string | undefined) ?? '';
  const path = [parent, property].filter((part) => part !== '').join('.');
  const broken = firstBroken(Object.entries(error.constraints ?? {}));
  if (!broken) return (error.children ?? []).flatMap((child) => within(child, path));
  return [{ field: path || 'body', message: messageOf(broken, property) }];
};

type Constraint = readonly [name: string, message: string];

/** class-validator tells the constraints of a field from the last that is written above it to the first, and then whether it is an object. */
const firstBroken = (constraints: readonly Constraint[]): Constraint | undefined =>
  constraints.filter(([name]) => name !== NESTED).at(-1) ?? constraints[0];

const messageOf = ([name, message]: Constraint, property: string): string =>
  messages[name] ?? (message.startsWith(`${property} `) ? message.slice(property.length + 1) : message);
