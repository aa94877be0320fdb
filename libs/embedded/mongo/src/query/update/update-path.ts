import { badValue, CommandError, notImplemented } from '../../errors';

/** The part of a path that stands for the element which the filter found. */
export const MATCHED = '$';

/** What `$[name]` names, the empty text in `$[]`; `undefined` for other parts of a path. */
export const identifierOf = (part: string): string | undefined => /^\$\[(.*)\]$/.exec(part)?.[1];

/** Whether a part of a path means elements that depend on the document. */
export const isPositional = (part: string): boolean => part === MATCHED || identifierOf(part) !== undefined;

/**
 * The parts of a path in an update.
 * @throws CommandError 56 for an empty part, 52 for a field that begins with `$`, 2 for a positional operator at the beginning or a second `$`.
 */
export function updatePath(path: string): readonly string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw new CommandError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (parts.some((part) => part.startsWith('$[') && !isPositional(part))) throw notImplemented(`a field name such as in '${path}'`);
  if (isPositional(parts[0] ?? '')) throw badValue(`Cannot have a positional element in the first position in path '${path}'`);
  if (parts.filter((part) => part === MATCHED).length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
  if (path.startsWith('$')) throw new CommandError(52, `The dollar ($) prefixed field '${path}' is not valid for storage.`);
  return parts;
}
