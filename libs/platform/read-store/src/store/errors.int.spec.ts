import type { AnyBulkWriteOperation } from 'mongodb';
import { Workshop } from '../testing';
import { isDuplicateKey } from './errors';

interface Thing {
  readonly _id: string;
  readonly size: number;
}

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

/** What a bulk fails with when there is a thing `a` already. */
const failureOf = async (...operations: readonly AnyBulkWriteOperation<Thing>[]): Promise<unknown> => {
  const things = workshop.store.collection<Thing>('things');
  await things.insertOne({ _id: 'a', size: 1 });
  return things.bulkWrite(operations, { ordered: false }).catch((error: unknown) => error);
};

const duplicate = { insertOne: { document: { _id: 'a', size: 1 } } };
const impossible = { updateOne: { filter: { _id: 'a' }, update: { $unset: { _id: true } } } } satisfies AnyBulkWriteOperation<Thing>;

describe('a bulk that met documents which are there already', () => {
  it('is told by that when nothing else went wrong', async () => {
    expect(isDuplicateKey(await failureOf(duplicate, duplicate))).toBe(true);
  });

  it('has failed when something else went wrong as well', async () => {
    expect(isDuplicateKey(await failureOf(duplicate, impossible))).toBe(false);
  });
});
