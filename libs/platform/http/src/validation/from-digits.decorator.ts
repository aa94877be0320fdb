import { Transform } from 'class-transformer';

/** A whole number in a query string, in decimal digits: `1e0`, `0x1` and nothing at all are left as they are, for `IsInt` to refuse. */
export const FromDigits = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value));
