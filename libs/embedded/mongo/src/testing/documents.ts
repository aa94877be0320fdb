import { deserialize, serialize, type Document as PlainObject } from 'bson';
import { type Document } from '../bson/document';
import { encode } from '../bson/encode';
import { decode } from '../bson/validate';
import { type BsonValue } from '../bson/value';

/** A document as the driver would send this object: whole numbers are ints, others doubles. */
export const document = (plain: PlainObject): Document => decode(Buffer.from(serialize(plain)));

/** A value as the driver would send it. */
export function value(plain: unknown): BsonValue {
  const found = document({ value: plain }).get('value');
  if (found === undefined) throw new TypeError('undefined is not sent');
  return found;
}

/** A document as the driver would show it: numbers of all types that JavaScript can hold are numbers. */
export const plain = (bson: Document): PlainObject => deserialize(encode(bson));

/** The code of the refusal that a step ends with. */
export function codeOf(step: () => unknown): unknown {
  try {
    step();
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

/** Circumstances of a query that look at no clock. */
export const context = { now: new Date('2024-03-31T01:00:00Z') };
