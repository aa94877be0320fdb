import type { BsonValue } from '../bson/value';
import { beginningOf, directed, type Direction } from '../storage/keys/entry-key';
import { afterPrefix, type KeyRange } from '../storage/keys/key-range';
import { typeByteOf } from '../storage/keys/value-key';
import type { Span } from './constraints';

const LAST = 0xff;

/** The keys that begin with these bytes, which may be more than an entry has in order. */
export function rangeOfPrefix(prefix: Buffer, bytes: Buffer): KeyRange {
  const start = Buffer.concat([prefix, beginningOf(bytes)]);
  return { start, end: afterPrefix(start) };
}

/** The keys that begin with these bytes and go on with a value of the span. */
export function rangeOfSpan(prefix: Buffer, before: Buffer, span: Span, direction: Direction): KeyRange {
  const { lower, upper } = span;
  const sample = lower ?? upper ?? null;
  const [from, to] = direction === 1 ? [lower, upper] : [upper, lower];
  const begin = Buffer.concat([prefix, before]);
  return { start: edge(begin, from, sample, direction), end: afterPrefix(edge(begin, to, sample, direction)) };
}

/** The beginning of all keys with the value, or without one with any value of the sample's type. */
function edge(begin: Buffer, value: BsonValue | undefined, sample: BsonValue, direction: Direction): Buffer {
  const typeByte = typeByteOf(sample);
  const bytes = value === undefined ? Buffer.from([direction === 1 ? typeByte : LAST - typeByte]) : directed(value, direction);
  return beginningOf(Buffer.concat([begin, bytes]));
}
