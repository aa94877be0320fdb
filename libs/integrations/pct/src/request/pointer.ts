/** What stands at a JSON pointer (RFC 6901); undefined when nothing does. */
export const valueAt = (json: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(member, json);

const member = (json: unknown, name: string): unknown => {
  const isThere = typeof json === 'object' && json !== null && Object.hasOwn(json, name);
  return isThere ? (json as Readonly<Record<string, unknown>>)[name] : undefined;
};
