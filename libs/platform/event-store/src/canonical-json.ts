import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785): keys sorted, no white space, so that equal values have equal bytes.
 *
 * @throws Error when the value is none of JSON (undefined, a function).
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
};
