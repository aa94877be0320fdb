import { compareStrings } from '../../bson/compare';
import { CommandError } from '../../errors';
import { arrayIndex } from '../field-path';
import { type Change } from './modifier';
import { identifierOf } from './update-path';

/** The changes in the order in which MongoDB makes them: by path, part by part, numbers in their order before names. */
export function inPathOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort(byPath);
}

function byPath({ parts: left }: Change, { parts: right }: Change): number {
  const at = firstDifference(left, right);
  const [first, second] = [left[at], right[at]];
  return first === undefined || second === undefined ? left.length - right.length : compareParts(first, second);
}

const firstDifference = (left: readonly string[], right: readonly string[]): number => {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length : at;
};

function compareParts(left: string, right: string): number {
  const [first, second] = [arrayIndex(left), arrayIndex(right)];
  if (first === undefined && second === undefined) return compareStrings(left, right);
  return (first ?? Infinity) - (second ?? Infinity);
}

/**
 * @param changes in the order of their paths, where a path stands directly before one that conflicts with it
 * @throws CommandError 40 when two of them are about the same field, or one about a part of another
 */
export function requireNoConflict(changes: readonly Change[]): void {
  for (const [at, { parts }] of changes.entries()) {
    const next = changes[at + 1]?.parts;
    if (next !== undefined && firstDifference(parts, next) === parts.length) throw conflict(next, parts);
  }
}

/**
 * Elements of one array are named by filters, or by `$` and number, not by both.
 * @throws CommandError 40
 */
export function requireOneNaming(changes: readonly Change[]): void {
  const named = changes.filter(({ parts }) => parts.some((part) => identifierOf(part) !== undefined));
  for (const { parts } of named) {
    const other = changes.find((change) => isNamedOtherwise(parts, change.parts));
    if (other !== undefined) throw conflict(parts, other.parts);
  }
}

function isNamedOtherwise(path: readonly string[], other: readonly string[]): boolean {
  const at = firstDifference(path, other);
  const [part, otherPart] = [path[at], other[at]];
  if (part === undefined || otherPart === undefined) return false;
  return (identifierOf(part) === undefined) !== (identifierOf(otherPart) === undefined);
}

const conflict = (path: readonly string[], other: readonly string[]): CommandError =>
  new CommandError(40, `Updating the path '${path.join('.')}' would create a conflict at '${other.join('.')}'`);
