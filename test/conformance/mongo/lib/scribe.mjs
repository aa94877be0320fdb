// Writes answers down so that two runs, and two servers, can be compared. The rules stand in README.md.
import { bulkCounts, BSON, sortKeys } from './kit.mjs';

const { EJSON } = BSON;
const DAY = 86_400_000;
const LONGEST_TEXT = 2000;
const FIXED = '00000000';
const ERROR_FIELDS = ['codeName', 'keyPattern', 'keyValue'];

const nearNow = (milliseconds) => Math.abs(milliseconds - Date.now()) < 2 * DAY;
const canonical = (value) => EJSON.serialize(value, { relaxed: false });
const dateOf = (value) => (nearNow(value.getTime()) ? { $date: '<now>' } : canonical(value));
const clockOf = (value) => (nearNow(Number(value)) ? { [`$number${value._bsontype}`]: '<now>' } : canonical(value));

/** BSON types of which some values change from run to run. */
const CHANGING = {
  ObjectId: (value) => (value.toHexString().startsWith(FIXED) ? canonical(value) : { $oid: '<generated>' }),
  Binary: (value) => (value.sub_type !== 4 || value.toString('hex').startsWith(FIXED) ? canonical(value) : { $uuid: '<generated>' }),
  Timestamp: (value) => (nearNow(value.getHighBitsUnsigned() * 1000) ? { $timestamp: '<now>' } : canonical(value)),
  Double: clockOf,
  Long: clockOf,
};
const bsonOf = (value) => (CHANGING[value._bsontype] ?? canonical)(value);

/** Values that are no plain objects, by a test for their kind. */
const KINDS = [
  [(value) => value === undefined || value === null, () => null],
  [
    (value) => typeof value === 'string',
    (value, scribe) => (value.length > LONGEST_TEXT ? `<${value.length} characters>` : scribe.text(value)),
  ],
  [(value) => typeof value === 'number', (value) => (Number.isFinite(value) ? value : String(value))],
  [(value) => typeof value === 'bigint', (value) => ({ $numberLong: String(value) })],
  [(value) => typeof value === 'boolean', (value) => value],
  [Array.isArray, (value, scribe) => value.map((one) => scribe.value(one))],
  [(value) => value instanceof Date, dateOf],
  [(value) => value instanceof Error, (value, scribe) => ({ error: scribe.error(value) })],
  [(value) => value instanceof Uint8Array, (value) => ({ hex: Buffer.from(value).toString('hex') })],
  [(value) => value._bsontype !== undefined, bsonOf],
  [(value) => value instanceof RegExp, canonical],
];

/** Codes are compared as plain numbers, whatever the reader does with types. */
export const codeOf = ({ code }) => (typeof code === 'string' ? code : Number(code));

/** Turns values, documents and driver results into JSON without anything that changes from run to run. */
export class Scribe {
  #names;

  /** @param {Array<[string, string]>} names what to replace in every text, longest first */
  constructor(names) {
    this.#names = names;
  }

  text(value) {
    let text = value;
    for (const [from, to] of this.#names) text = text.replaceAll(from, to);
    return text
      .replace(/\bcursor id -?\d+/gi, 'cursor id <number>')
      .replace(/\b(127\.0\.0\.1|localhost)(:|%3A)\d+/g, '<host>')
      .replace(/\b(?!0{8})[0-9a-f]{24}\b/g, '<generated>')
      .replace(/\b(?!0{8})[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<uuid>');
  }

  value(value) {
    const kind = KINDS.find(([fits]) => fits(value));
    if (kind) return kind[1](value, this);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [this.text(key), this.value(one)]));
  }

  error(error) {
    const record = { class: error.constructor.name };
    if (error.code !== undefined) record.code = codeOf(error);
    for (const field of ERROR_FIELDS) if (error[field] !== undefined) record[field] = this.value(error[field]);
    if (error.originalError) record.original = this.error(error.originalError);
    if (error.errorLabels?.length) record.errorLabels = [...error.errorLabels].sort();
    Object.assign(record, this.#bulk(error));
    record.errmsg = this.text(String(error.errmsg ?? error.message));
    return record;
  }

  #bulk({ writeErrors, result }) {
    if (!writeErrors || !result) return {};
    return { writeErrors: [writeErrors].flat().map((one) => this.#writeError(one)), result: this.value(bulkCounts(result)) };
  }

  #writeError(one) {
    const { keyPattern, keyValue } = one.err ?? one;
    return {
      index: one.index,
      code: one.code,
      ...(keyPattern && { keyPattern: this.value(keyPattern) }),
      ...(keyValue && { keyValue: this.value(keyValue) }),
      errmsg: this.text(String(one.errmsg)),
    };
  }

  /** A raw reply: the order of its own fields means nothing, cursor ids and clocks are not comparable. */
  reply({ $clusterTime: _clusterTime, operationTime: _operationTime, cursor, ...rest }) {
    if (cursor) rest.cursor = { ...cursor, id: cursor.id?.toString() === '0' ? '<closed>' : '<open>' };
    return sortKeys(rest);
  }
}
