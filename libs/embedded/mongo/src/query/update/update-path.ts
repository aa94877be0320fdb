import { CommandError, notImplemented } from '../../errors';

/**
 * The parts of a path in an update.
 * @throws CommandError 56 for an empty part, 52 for a field that begins with `$`, 238 for positional operators.
 */
export function updatePath(path: string): readonly string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw new CommandError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (parts.some((part) => part === '$' || part.startsWith('$['))) throw notImplemented(`the positional operator in '${path}'`);
  if (path.startsWith('$')) throw new CommandError(52, `The dollar ($) prefixed field '${path}' is not valid for storage.`);
  return parts;
}
