import fc from 'fast-check';
import type { Document, Filter } from 'mongodb';
import { startRunning, stopServers } from '../testing/running-server';
import { removeScratchDirectories } from '../../../data-folder/src/testing';

afterAll(async () => {
  await stopServers();
  removeScratchDirectories();
});

const scalar = fc.constantFrom(null, 0, 1, 2, 2.5, 'a', 'b', '', true, new Date(0));
const list = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
/** Documents of which none has an array in a field, or some have: what an index may be used for depends on it. */
const documentsWith = (a: fc.Arbitrary<unknown>, d: fc.Arbitrary<unknown>) =>
  fc.array(fc.record({ a, b: scalar, c: fc.record({ d }, { requiredKeys: [] }) }, { requiredKeys: [] }), { maxLength: 12 });
const documents = fc.tuple(fc.constantFrom(scalar, list), fc.constantFrom(scalar, list)).chain(([a, d]) => documentsWith(a, d));

const path = fc.constantFrom('a', 'b', 'c.d');
const range = fc.constantFrom('$gt', '$gte', '$lt', '$lte');
const condition = fc.oneof(
  scalar,
  fc.tuple(range, scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lte: high })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values) => ({ $in: values })),
  scalar.map((operand) => ({ $ne: operand })),
);
const field = fc.tuple(path, condition).map(([name, asked]) => ({ [name]: asked }));
const filter: fc.Arbitrary<Filter<Document>> = fc.oneof(
  fc.array(field, { maxLength: 3 }).map((fields) => Object.assign({}, ...fields) as Document),
  fc.array(field, { minLength: 1, maxLength: 3 }).map((fields) => ({ $or: fields })),
  fc.tuple(field, field, field).map(([one, two, three]) => ({ $and: [one, { $or: [two, three] }] })),
);
const direction = fc.constantFrom(1 as const, -1 as const);
const sort = fc.uniqueArray(fc.tuple(path, direction), { selector: ([name]) => name, minLength: 1, maxLength: 2 });
type Keys = readonly [string, 1 | -1][];
/** Ends with `_id`, so that no two documents are equal in it. */
const order = sort.map((fields): Keys => [...fields, ['_id', fields[0]?.[1] ?? 1]]);

const reversed = (keys: Keys): Keys => keys.map(([name, way]) => [name, way === 1 ? -1 : 1]);
/** Indexes, documents, and what is asked of them; the order asked for is mostly that of an index, or its reverse. */
const example = fc.array(order, { minLength: 1, maxLength: 2 }).chain((keys) =>
  fc.record({
    keys: fc.constant(keys),
    documents,
    searches: fc.array(fc.tuple(filter, fc.oneof(order, fc.constantFrom(...keys, ...keys.map(reversed)))), { minLength: 1, maxLength: 6 }),
  }),
);

/** One of 4,000 rows: it has those of the tags that divide its place. 7919 makes another order of them. */
const taggedRow = (place: number): object => ({
  _id: place,
  place,
  tags: [1, 2, 3, 5, 997].filter((tag) => place % tag === 0),
  due: place % 100,
  when: (place * 7919) % 4_000,
});
const tagged = fc.record({
  tags: fc.array(fc.oneof(fc.constantFrom(1, 2, 3, 5, 997, 8), fc.constant({ $in: [3, 5] })), { maxLength: 3 }),
  due: fc.constantFrom(0, 10, 50, 1_000),
  sort: fc.tuple(fc.constantFrom('place', 'when'), direction).map(([name, way]) => ({ [name]: way })),
  page: fc.record({ after: fc.constantFrom(-1, 2_000, 3_990), skip: fc.constantFrom(0, 5), limit: fc.constantFrom(0, 1, 51) }),
});

const isParallel = (error: unknown): boolean => error instanceof Error && /parallel arrays/.test(error.message);

describe('a search', () => {
  it('finds what is at most one value or at least a higher one, along an index', async () => {
    const { client } = await startRunning();
    const cases = client.db('search').collection<{ _id: number; due: string }>('either-side');
    await cases.createIndex({ due: 1 });
    await cases.insertMany([
      { _id: 1, due: '2026-03-02' },
      { _id: 2, due: '2026-03-09' },
      { _id: 3, due: '2026-03-16' },
    ]);
    const early = { due: { $lte: '2026-03-02' } };
    const late = { due: { $gte: '2026-03-16' } };
    const found = await cases.find({ $or: [early, late] }, { sort: { due: 1 } }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual([1, 3]);
  });

  it('finds along an index what it finds without one, and in the same order', async () => {
    const { client } = await startRunning();
    const plain = client.db('search').collection('plain');
    const indexed = client.db('search').collection('indexed');
    await fc.assert(
      fc.asyncProperty(example, async ({ documents, keys, searches }) => {
        await Promise.all([plain.deleteMany({}), indexed.drop()]);
        try {
          for (const one of keys) await indexed.createIndex(Object.fromEntries(one));
          for (const [number, one] of documents.entries()) await indexed.insertOne({ _id: number as never, ...one });
        } catch (error) {
          fc.pre(!isParallel(error));
          throw error;
        }
        for (const [number, one] of documents.entries()) await plain.insertOne({ _id: number as never, ...one });
        for (const [asked, wanted] of searches) {
          const options = { sort: Object.fromEntries(wanted) };
          const [expected, found] = await Promise.all(
            [plain, indexed].map((collection) =>
              collection
                .find(asked, options)
                .toArray()
                .catch((error: unknown) => String(error)),
            ),
          );
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('finds what has several values in one array, common and rare ones, in any order', async () => {
    const { client } = await startRunning();
    const plain = client.db('search').collection('plain-tags');
    const indexed = client.db('search').collection('indexed-tags');
    await indexed.createIndexes([{ key: { tags: 1, place: 1 } }, { key: { due: 1 } }, { key: { when: 1 } }]);
    const rows = Array.from({ length: 4_000 }, (_, place) => taggedRow(place));
    await Promise.all([plain, indexed].map((collection) => collection.insertMany(rows as never[])));
    await fc.assert(
      fc.asyncProperty(tagged, async ({ tags, due, sort, page }) => {
        const asked = { $and: [...tags.map((tag) => ({ tags: tag })), { due: { $lt: due } }, { when: { $gt: page.after } }] };
        const options = { sort, skip: page.skip, limit: page.limit };
        const [expected, found] = await Promise.all([plain, indexed].map((collection) => collection.find(asked, options).toArray()));
        expect(found).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('finds the first of what stands at the end of the order, and the last', async () => {
    const { client } = await startRunning();
    const collection = client.db('search').collection<{ _id: number; due: number; place: number }>('late');
    await collection.createIndexes([{ key: { due: 1 } }, { key: { place: 1 } }]);
    const rows = Array.from({ length: 24_000 }, (_, place) => ({ _id: place, place, due: place < 22_900 ? 9 : 1 }));
    await collection.insertMany(rows);
    const found = async (way: 1 | -1) => {
      const cursor = collection.find({ due: { $lt: 5 } }, { sort: { place: way }, hint: 'due_1', limit: 3 });
      return (await cursor.toArray()).map(({ _id }) => _id);
    };
    expect([await found(1), await found(-1)]).toEqual([
      [22_900, 22_901, 22_902],
      [23_999, 23_998, 23_997],
    ]);
  }, 60_000);
});
