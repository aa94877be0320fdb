/** Keys from `start` up to, and without, `end`. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** The keys that begin with these bytes. */
export function keysBeginningWith(prefix: Buffer): KeyRange {
  return { start: prefix, end: afterPrefix(prefix) };
}

/** The lowest bytes above all that begin with these. */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix);
  let at = end.length - 1;
  while (at > 0 && end[at] === 0xff) at--;
  end[at] = (end[at] ?? 0) + 1;
  return end.subarray(0, at + 1);
}
