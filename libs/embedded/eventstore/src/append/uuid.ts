const PLAIN = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/;
const ZERO = '00000000-0000-0000-0000-000000000000';

/**
 * A UUID in lower case with dashes, from a text with or without dashes, bare or in braces or parentheses.
 *
 * @returns undefined when the text is none of these, or the zero UUID
 */
export function normaliseUuid(text: string): string | undefined {
  const bare = text.toLowerCase().replace(/^\{(.*)\}$|^\((.*)\)$/, '$1$2');
  const parts = PLAIN.exec(bare);
  const uuid = parts?.slice(1).join('-');
  return uuid === ZERO ? undefined : uuid;
}
