import { date, decimal, double, long, oid } from '../lib/kit.mjs';
import { groupFor } from '../lib/kinds.mjs';

const BY_ID = { $sort: { _id: 1 } };

export default (test) => {
  const group = groupFor(test);

  const sorted = (t, values) => values.map((one) => JSON.stringify(t.scribe.value(one))).sort();

  test('group: $addToSet', async (t) => {
    await t.given(
      { v: 1 },
      { v: long(1) },
      { v: 'a' },
      {},
      { v: null },
      { v: { a: 1, b: 2 } },
      { v: { b: 2, a: 1 } },
      { v: [1] },
      { v: [1] },
    );
    const [{ set }] = await t.aggregate([{ $sort: { _id: 1 } }, { $group: { _id: null, set: { $addToSet: '$v' } } }]);
    return {
      size: set.length,
      withoutOne: sorted(
        t,
        set.filter((one) => !['Int32', 'Long'].includes(one?._bsontype)),
      ),
    };
  });

  group('null and missing keys are one group', [{ a: null }, {}, { a: 1 }], { $group: { _id: '$a', n: { $sum: 1 } } }, BY_ID);
  group(
    'a compound key with missing parts',
    [{ a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 }, { b: 2 }, { a: 1, b: null }, {}],
    { $group: { _id: { a: '$a', b: '$b' }, n: { $sum: 1 } } },
    BY_ID,
  );
  group(
    'equal numbers of different types are one group',
    [{ a: 1 }, { a: long(1) }, { a: double(1) }, { a: decimal('1.0') }],
    { $group: { _id: '$a', n: { $sum: 1 } } },
    { $project: { _id: 0, n: 1 } },
  );
  group(
    'keys that are ObjectIds, dates, booleans and arrays',
    [
      { k: oid(1) },
      { k: oid(1) },
      { k: date('2024-01-01T00:00:00Z') },
      { k: date('2024-01-01T00:00:00Z') },
      { k: true },
      { k: [1, 2] },
      { k: [1, 2] },
    ],
    { $group: { _id: '$k', n: { $sum: 1 } } },
    BY_ID,
  );
  group(
    'a key of documents looks at the field order',
    [{ k: { a: 1, b: 2 } }, { k: { b: 2, a: 1 } }],
    { $group: { _id: '$k', n: { $sum: 1 } } },
    BY_ID,
  );
  group('a constant key', [{ v: 1 }, { v: 2 }], { $group: { _id: 'all', s: { $sum: '$v' } } });
  group('everything of nothing is no document', [], { $group: { _id: null, n: { $sum: 1 } } });
  group(
    'a computed key',
    [{ v: 5 }, { v: 15 }, { v: 18 }],
    { $group: { _id: { $cond: [{ $gte: ['$v', 10] }, 'big', 'small'] }, n: { $sum: 1 } } },
    BY_ID,
  );
  group(
    'a key from an array path',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }, { a: [] }, {}],
    { $group: { _id: '$a.b', n: { $sum: 1 } } },
    BY_ID,
  );
  group(
    'a conditional count and a sum of products',
    [
      { s: 'open', p: 2, q: 3 },
      { s: 'done', p: 1, q: 1 },
      { s: 'open', p: 5, q: 1 },
    ],
    { $group: { _id: null, open: { $sum: { $cond: [{ $eq: ['$s', 'open'] }, 1, 0] } }, total: { $sum: { $multiply: ['$p', '$q'] } } } },
  );
  group(
    'two groups in a row',
    [
      { a: 1, b: 'x' },
      { a: 1, b: 'y' },
      { a: 2, b: 'x' },
      { a: 1, b: 'x' },
    ],
    { $group: { _id: { a: '$a', b: '$b' }, n: { $sum: 1 } } },
    { $sort: { _id: 1 } },
    { $group: { _id: '$_id.a', l: { $push: { b: '$_id.b', n: '$n' } }, total: { $sum: '$n' } } },
    BY_ID,
  );

  test('group: refusals', async (t) => {
    await t.given({ a: 1 });
    const refused = (spec) => t.attempt(() => t.aggregate([{ $group: spec }]));
    return {
      noId: await refused({ n: { $sum: 1 } }),
      notAccumulator: await refused({ _id: null, n: 5 }),
      unknown: await refused({ _id: null, n: { $nope: 1 } }),
      two: await refused({ _id: null, n: { $sum: 1, $avg: 1 } }),
      dotted: await refused({ _id: null, 'a.b': { $sum: 1 } }),
      field: await refused({ _id: null, a: '$a' }),
      scalar: await refused(5),
      badKey: await refused({ _id: { $nope: 1 } }),
    };
  });
};
