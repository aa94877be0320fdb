/** Replaces the value at each path of a copy of `data`; `*` in a path is each element of an array; what is absent stays absent, and null stays null. */
export const mapPaths = (data: unknown, paths: readonly string[], replace: (path: string, value: unknown) => unknown): unknown => {
  const copy = structuredClone(data);
  for (const path of paths) replaceAt(copy, path.split('.'), replace);
  return copy;
};

type Replace = (path: string, value: unknown) => unknown;

const replaceAt = (node: unknown, [head = '', ...rest]: readonly string[], replace: Replace, walked: readonly string[] = []): void => {
  if (!isContainer(node)) return;
  for (const key of head === '*' ? Object.keys(node) : [head]) {
    const value = node[key];
    if (isAbsent(value)) continue;
    if (rest.length > 0) replaceAt(value, rest, replace, [...walked, key]);
    else node[key] = replace([...walked, key].join('.'), value);
  }
};

const isContainer = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;
