import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { checkedParts } from '../expression/parse-reference';
import { modifyAt } from '../modify-at';
import { passing, type Sink, type Stage } from './stage';

interface Unwinding {
  readonly parts: readonly string[];
  readonly indexParts: readonly string[] | undefined;
  readonly keepsEmpty: boolean;
}

/** `$unwind`: one document for each element of an array. */
export function parseUnwind(operand: BsonValue): Stage {
  const unwinding = parseOptions(operand instanceof Document ? operand : Document.of([['path', operand]]));
  return { connect: (next) => passing(next, (document) => unwind(document, unwinding, next)) };
}

function parseOptions(options: Document): Unwinding {
  for (const name of options.names())
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw new CommandError(28811, `unrecognized option to $unwind stage: ${name}`);
  const keepsEmpty = options.get('preserveNullAndEmptyArrays') ?? false;
  if (typeof keepsEmpty !== 'boolean')
    throw new CommandError(28809, 'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');
  return { parts: parsePath(options.get('path')), indexParts: parseIndex(options.get('includeArrayIndex')), keepsEmpty };
}

function parsePath(path: MaybeValue): readonly string[] {
  if (path === undefined) throw new CommandError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string') throw new CommandError(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$')) throw new CommandError(28818, "path option to $unwind stage should be prefixed with a '$'");
  return checkedParts(path.slice(1));
}

function parseIndex(name: MaybeValue): readonly string[] | undefined {
  if (name === undefined) return undefined;
  if (typeof name !== 'string' || name === '')
    throw new CommandError(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage');
  if (name.startsWith('$')) throw new CommandError(28822, "includeArrayIndex option to $unwind stage should not be prefixed with a '$'");
  return checkedParts(name);
}

function unwind(document: Document, unwinding: Unwinding, next: Sink): boolean {
  const value = valueAt(document, unwinding.parts);
  if (!isArray(value))
    return value === undefined || value === null ? keep(document, unwinding, next) : next.push(withIndex(document, unwinding, null));
  if (value.length === 0)
    return keep(
      modifyAt(document, unwinding.parts, () => undefined),
      unwinding,
      next,
    );
  return value.every((element, index) =>
    next.push(
      withIndex(
        modifyAt(document, unwinding.parts, () => element),
        unwinding,
        BigInt(index),
      ),
    ),
  );
}

function keep(document: Document, unwinding: Unwinding, next: Sink): boolean {
  return !unwinding.keepsEmpty || next.push(withIndex(document, unwinding, null));
}

function withIndex(document: Document, { indexParts }: Unwinding, index: bigint | null): Document {
  return indexParts === undefined ? document : modifyAt(document, indexParts, () => index);
}

/** The value at a path through documents only. */
function valueAt(document: Document, parts: readonly string[]): MaybeValue {
  return parts.reduce<MaybeValue>((value, part) => (value instanceof Document ? value.get(part) : undefined), document);
}
