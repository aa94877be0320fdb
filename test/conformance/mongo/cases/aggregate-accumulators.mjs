import { date, decimal, double, long } from '../lib/kit.mjs';
import { groupFor } from '../lib/kinds.mjs';

const BY_ID = { $sort: { _id: 1 } };

export default (test) => {
  const group = groupFor(test);

  group('$sum of 1 by a key', [{ g: 'a' }, { g: 'b' }, { g: 'a' }], { $group: { _id: '$g', n: { $sum: 1 } } }, BY_ID);
  group(
    '$sum and $avg pass over null, missing and text',
    [{ g: 1, v: 1 }, { g: 1, v: 'x' }, { g: 1 }, { g: 1, v: null }, { g: 2 }, { g: 2, v: 'y' }],
    { $group: { _id: '$g', s: { $sum: '$v' }, a: { $avg: '$v' } } },
    BY_ID,
  );
  group(
    '$sum keeps int, widens to long, double and decimal',
    [
      { g: 'int', v: 1 },
      { g: 'int', v: 2 },
      { g: 'long', v: 1 },
      { g: 'long', v: long(2) },
      { g: 'double', v: 1 },
      { g: 'double', v: double(2) },
      { g: 'decimal', v: 1.5 },
      { g: 'decimal', v: decimal('0.10') },
    ],
    { $group: { _id: '$g', s: { $sum: '$v' } } },
    BY_ID,
  );
  group('$sum of ints beyond 2^31 becomes a long', [{ v: 2147483647 }, { v: 1 }], { $group: { _id: null, s: { $sum: '$v' } } });
  group('$sum of longs beyond 2^63 becomes a double', [{ v: long('9223372036854775807') }, { v: 1 }], {
    $group: { _id: null, s: { $sum: '$v' } },
  });
  group('$sum of longs above 2^53 is exact', [{ v: long('9007199254740993') }, { v: 1 }], { $group: { _id: null, s: { $sum: '$v' } } });
  group('$sum of decimals is exact', [{ v: decimal('0.1') }, { v: decimal('0.2') }], {
    $group: { _id: null, s: { $sum: '$v' }, a: { $avg: '$v' } },
  });
  group('$sum of doubles is compensated', [{ v: 0.1 }, { v: 0.2 }, { v: 0.3 }, { v: 1e100 }, { v: 1 }, { v: -1e100 }], {
    $group: { _id: null, s: { $sum: '$v' } },
  });
  group('$sum of arrays in $group and in $project', [{ v: [1, 2, 'x'] }, { v: 5 }], {
    $group: { _id: null, s: { $sum: '$v' }, inner: { $sum: { $sum: '$v' } } },
  });
  group('$avg of ints is a double', [{ v: 1 }, { v: 2 }, { v: long(4) }], { $group: { _id: null, a: { $avg: '$v' } } });
  group('$min and $max across types', [{ v: 5 }, { v: 'x' }, { v: null }, {}, { v: date('2024-01-01T00:00:00Z') }, { v: [9] }], {
    $group: { _id: null, lo: { $min: '$v' }, hi: { $max: '$v' } },
  });
  group('$min and $max of nothing are null', [{ a: 1 }], { $group: { _id: null, lo: { $min: '$v' }, hi: { $max: '$v' } } });
  group(
    '$first and $last follow the order',
    [{ v: 2 }, {}, { v: 1 }],
    { $sort: { _id: -1 } },
    { $group: { _id: null, f: { $first: '$v' }, l: { $last: '$v' }, m: { $first: '$zz' } } },
  );
  group('$firstN, $lastN, $maxN, $minN', [{ v: 2 }, { v: 3 }, { v: 1 }], BY_ID, {
    $group: {
      _id: null,
      f: { $firstN: { input: '$v', n: 2 } },
      l: { $lastN: { input: '$v', n: 2 } },
      hi: { $maxN: { input: '$v', n: 2 } },
      lo: { $minN: { input: '$v', n: 2 } },
    },
  });
  group(
    '$top and $bottom',
    [
      { v: 2, w: 'a' },
      { v: 3, w: 'b' },
      { v: 1, w: 'c' },
    ],
    {
      $group: {
        _id: null,
        hi: { $top: { sortBy: { v: -1 }, output: '$w' } },
        lo: { $bottom: { sortBy: { v: -1 }, output: ['$v', '$w'] } },
      },
    },
  );
  group('$push keeps order, null and documents, and passes over missing', [{ v: 2 }, { v: null }, {}, { v: [1] }], BY_ID, {
    $group: { _id: null, p: { $push: '$v' }, d: { $push: { id: '$_id', v: '$v' } } },
  });
  group('$count as accumulator', [{}, {}], { $group: { _id: null, n: { $count: {} } } });
  group('$mergeObjects as accumulator', [{ o: { a: 1 } }, { o: { b: 2, a: 3 } }, {}], BY_ID, {
    $group: { _id: null, m: { $mergeObjects: '$o' } },
  });
  group('$stdDevPop and $stdDevSamp', [{ v: 2 }, { v: 4 }, { v: 'x' }], {
    $group: { _id: null, p: { $stdDevPop: '$v' }, s: { $stdDevSamp: '$v' } },
  });
  group(
    '$median and $percentile',
    Array.from({ length: 11 }, (_, n) => ({ v: n * 10 })),
    {
      $group: {
        _id: null,
        m: { $median: { input: '$v', method: 'approximate' } },
        p: { $percentile: { input: '$v', p: [0.5, 0.9, 0.99], method: 'approximate' } },
      },
    },
  );
  group(
    '$median of nothing and of an even number of values',
    [
      { g: 1, v: 'x' },
      { g: 2, v: 1 },
      { g: 2, v: 2 },
    ],
    {
      $group: {
        _id: '$g',
        m: { $median: { input: '$v', method: 'approximate' } },
        p: { $percentile: { input: '$v', p: [0.5], method: 'approximate' } },
      },
    },
    BY_ID,
  );
};
