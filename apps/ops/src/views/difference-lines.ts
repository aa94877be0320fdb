import type { Difference } from '@platform/read-store';

/** What differs in a view, a line each: `worklist KL-7F3K9-2QDXM different`. @param most so many are named, of the others only the number */
export const differenceLines = (view: string, differences: readonly Difference[], most = Infinity): readonly string[] => {
  const named = differences.slice(0, most).map(({ key, kind }) => `${view} ${key} ${kind}`);
  const others = differences.length - named.length;
  return others === 0 ? named : [...named, `${view} and ${String(others)} more`];
};
