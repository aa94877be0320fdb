/**
 * What the names of an installation's keys on Redis begin with. In braces, so that a cluster keeps them together.
 *
 * @param streamCategory `STREAM_CATEGORY`
 */
export const bellPrefix = (streamCategory: string): string => `{redress-${streamCategory}}`;
