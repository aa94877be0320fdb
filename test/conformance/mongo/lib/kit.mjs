// What cases are written with: the driver, values of every BSON type, and what an answer is boiled down to.
import * as driver from 'mongodb';

export const { MongoClient, Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID, BSON } = driver;

export const long = (text) => Long.fromString(String(text));
export const double = (number) => new Double(number);
export const decimal = (text) => Decimal128.fromString(String(text));
/** A fixed ObjectId. Its first four bytes are zero, which no generated one has. */
export const oid = (number) => new ObjectId(number.toString(16).padStart(24, '0'));
/** A fixed date. Cases use dates before 2025 only: dates near the clock of the run are normalised away. */
export const date = (iso) => new Date(iso);
export const bytes = (hex, subType = 0) => new Binary(Buffer.from(hex, 'hex'), subType);

/** A document with exactly these fields in this order, duplicates and number-like names included. */
export class Pairs extends Map {
  #pairs;
  constructor(...pairs) {
    super(pairs);
    this.#pairs = pairs;
  }
  entries() {
    return this.#pairs[Symbol.iterator]();
  }
}

const byName = ([a], [b]) => (a < b ? -1 : 1);
export const sortKeys = (record) => Object.fromEntries(Object.entries(record).sort(byName));
export const keysOf = (record) => Object.keys(record).sort();

/** The counts of a bulk write, in one fixed order. */
export const bulkCounts = (result) => ({
  insertedCount: result.insertedCount,
  matchedCount: result.matchedCount,
  modifiedCount: result.modifiedCount,
  deletedCount: result.deletedCount,
  upsertedCount: result.upsertedCount,
  insertedIds: result.insertedIds,
  upsertedIds: result.upsertedIds,
});
