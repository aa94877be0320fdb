import type { Collection } from '../storage/collection';
import type { KeyRange } from '../storage/keys/key-range';
import type { RecordId } from '../storage/keys/record-key';
import type { IndexPlan, Plan } from './plan';

/** So few documents are looked at one by one: entries of indexes, which are read with far less work, would not spare much. */
const FEW = 1_000;
/** A document is read and sorted in the time in which so many entries of an index are passed. */
const ENTRIES_PER_DOCUMENT = 20;

/**
 * A way to the same documents past fewer others: what has to have several values in one array is looked for where the rarest of them is, or has entries for all of
 * them; what comes in another order than that which was asked for is looked at in that order, so that it need not be sorted.
 *
 * @param wanted how many of the documents, Infinity for all
 */
export function narrowed(collection: Collection, plan: Plan, wanted: number): Plan {
  if (plan.kind === 'scan') return plan;
  const narrow = withAll(collection, plan);
  return wanted < Infinity ? inOrder(collection, narrow, wanted) : narrow;
}

/** The numbers of the documents on the way. An index on values in arrays has a document more than once. */
export function* recordsOf(collection: Collection, { index, ranges, isReverse, among }: IndexPlan): Generator<RecordId> {
  const seen = index.traits.multikey.includes(true) ? new Set<RecordId>() : undefined;
  for (const record of recordsIn(collection, ranges, isReverse)) {
    if (seen?.has(record) || among?.has(record) === false) continue;
    seen?.add(record);
    yield record;
  }
}

function* recordsIn(collection: Collection, ranges: readonly KeyRange[], isReverse = false): Generator<RecordId> {
  for (const range of ranges) yield* collection.records(range, isReverse);
}

function withAll(collection: Collection, plan: IndexPlan): IndexPlan {
  const few = [plan.ranges, ...plan.also].find((ranges) => plan.also.length > 0 && isFew(recordsIn(collection, ranges)));
  if (few !== undefined) return { ...plan, ranges: few, isSorted: plan.isSorted && few.length === 1 };
  const [first, ...others] = plan.also.map((ranges) => new Set(recordsIn(collection, ranges)));
  return first === undefined ? plan : { ...plan, among: others.reduce((common, other) => intersection(common, other), first) };
}

const intersection = (one: ReadonlySet<RecordId>, other: ReadonlySet<RecordId>): Set<RecordId> =>
  new Set([...one].filter((record) => other.has(record)));

function inOrder(collection: Collection, plan: IndexPlan, wanted: number): Plan {
  const { order } = plan;
  if (plan.isSorted || order === undefined) return plan;
  const among = new Set(recordsOf(collection, plan));
  const isWorthIt = !isFew(among) && isMetSoon(recordsIn(collection, order.ranges, order.isReverse), among, wanted);
  return isWorthIt ? { ...order, among } : plan;
}

/** Whether as many as are wanted are met on a way before passing the others has cost as much as sorting would. */
function isMetSoon(way: Iterable<RecordId>, among: ReadonlySet<RecordId>, wanted: number): boolean {
  let left = among.size * ENTRIES_PER_DOCUMENT;
  let met = 0;
  for (const record of way) {
    if (among.has(record) && (met += 1) >= wanted) return true;
    if ((left -= 1) <= 0) return false;
  }
  return true;
}

function isFew(records: Iterable<RecordId>): boolean {
  let count = 0;
  for (const _ of records) if ((count += 1) > FEW) return false;
  return true;
}
