import { bytes, date, decimal, double, long, MaxKey, MinKey, oid } from '../lib/kit.mjs';
import { filtersFor } from '../lib/kinds.mjs';

export default (test) => {
  const filters = filtersFor(test);

  const kinds = [
    { a: 5 },
    { a: 'm' },
    { a: date('2024-01-01T00:00:00Z') },
    { a: true },
    { a: oid(5) },
    { a: { x: 5 } },
    { a: [5] },
    { a: null },
    {},
    { a: bytes('05') },
    { a: new MinKey() },
    { a: new MaxKey() },
    { a: /m/ },
  ];
  filters('ranges stay within their type', kinds, {
    number: { a: { $gt: 1 } },
    string: { a: { $gte: 'a' } },
    date: { a: { $gt: date('2020-01-01T00:00:00Z') } },
    bool: { a: { $gte: false } },
    oid: { a: { $gt: oid(1) } },
    document: { a: { $gt: { x: 1 } } },
    bytes: { a: { $gt: bytes('01') } },
    belowString: { a: { $lt: 'z' } },
    belowNumber: { a: { $lt: 9 } },
    array: { a: { $gte: [1] } },
    aboveMin: { a: { $gt: new MinKey() } },
    atLeastMin: { a: { $gte: new MinKey() } },
    belowMax: { a: { $lt: new MaxKey() } },
    atMostMax: { a: { $lte: new MaxKey() } },
    min: { a: new MinKey() },
    max: { a: new MaxKey() },
  });

  filters(
    '$type by name, number, list and number of any kind',
    [
      { a: 1 },
      { a: long(1) },
      { a: 1.5 },
      { a: decimal('1') },
      { a: 'x' },
      { a: {} },
      { a: [1] },
      { a: [] },
      { a: bytes('00') },
      { a: oid(1) },
      { a: true },
      { a: date('2024-01-01T00:00:00Z') },
      { a: null },
      { a: /x/ },
      { a: new MinKey() },
      { a: new MaxKey() },
      {},
    ],
    {
      ...Object.fromEntries(
        [
          'int',
          'long',
          'double',
          'decimal',
          'number',
          'string',
          'object',
          'array',
          'binData',
          'objectId',
          'bool',
          'date',
          'null',
          'regex',
          'minKey',
          'maxKey',
          'undefined',
          'timestamp',
        ].map((type) => [type, { a: { $type: type } }]),
      ),
      sixteen: { a: { $type: 16 } },
      list: { a: { $type: ['string', 1] } },
      minusOne: { a: { $type: -1 } },
      unknown: { a: { $type: 'nope' } },
      hundred: { a: { $type: 100 } },
    },
  );

  filters(
    'sub-documents are equal with their fields in order',
    [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, { a: { b: 1 } }, { a: {} }, { a: { b: long(1), c: double(2) } }],
    {
      exact: { a: { b: 1, c: 2 } },
      turned: { a: { c: 2, b: 1 } },
      part: { a: { b: 1 } },
      empty: { a: {} },
      dotted: { 'a.b': 1 },
      above: { a: { $gt: { b: 1 } } },
      eq: { a: { $eq: { b: 1, c: 2 } } },
    },
  );

  const lists = [{ a: [1, 2] }, { a: [2, 1] }, { a: 1 }, { a: [[1, 2], 3] }, { a: [] }, { a: [[]] }, { a: [1, 2, 3] }, {}];
  filters('arrays are found whole and by an element', lists, {
    whole: { a: [1, 2] },
    element: { a: 1 },
    empty: { a: [] },
    nestedElement: { a: 3 },
    in: { a: { $in: [[2, 1], 3] } },
    ne: { a: { $ne: 1 } },
    neWhole: { a: { $ne: [1, 2] } },
    nin: { a: { $nin: [1, 3] } },
    gt: { a: { $gt: 2 } },
    lt: { a: { $lt: 2 } },
    gtArray: { a: { $gt: [1, 2] } },
    lteArray: { a: { $lte: [1, 2] } },
  });

  filters('two conditions may be met by two elements, $elemMatch needs one', [{ a: [1, 10] }, { a: [4] }, { a: 4 }, { a: [] }], {
    two: { a: { $gt: 3, $lt: 5 } },
    one: { a: { $elemMatch: { $gt: 3, $lt: 5 } } },
    not: { a: { $not: { $elemMatch: { $gt: 3, $lt: 5 } } } },
    ne: { a: { $elemMatch: { $ne: 1 } } },
  });

  filters(
    '$elemMatch on documents',
    [
      {
        a: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
      { a: [{ x: 1, y: 2 }] },
      { a: { x: 1, y: 2 } },
      { a: [[{ x: 1, y: 2 }]] },
      { a: [{ x: [1, 5], y: 2 }] },
    ],
    {
      both: { a: { $elemMatch: { x: 1, y: 2 } } },
      dotted: { 'a.x': 1, 'a.y': 2 },
      nested: { a: { $elemMatch: { x: { $gt: 4 } } } },
      or: { a: { $elemMatch: { $or: [{ x: 2 }, { y: 1 }] } } },
      inner: { a: { $elemMatch: { $elemMatch: { x: 1 } } } },
      missing: { a: { $elemMatch: { z: null } } },
      scalar: { a: { $elemMatch: 5 } },
    },
  );

  filters('$all', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }, { a: [[1, 2]] }, { a: [{ x: 1 }, { x: 2 }] }, { a: [] }], {
    two: { a: { $all: [1, 2] } },
    scalar: { a: { $all: [1] } },
    none: { a: { $all: [] } },
    nested: { a: { $all: [[1, 2]] } },
    elemMatch: { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    regex: { a: { $all: [/x/] } },
    wrong: { a: { $all: 1 } },
  });

  filters('$size', [{ a: [] }, { a: [1] }, { a: [1, 2] }, { a: 1 }, {}, { a: { length: 1 } }], {
    zero: { a: { $size: 0 } },
    one: { a: { $size: 1 } },
    long: { a: { $size: long(2) } },
    double: { a: { $size: double(2) } },
    fraction: { a: { $size: 1.5 } },
    negative: { a: { $size: -1 } },
    text: { a: { $size: '1' } },
    not: { a: { $not: { $size: 1 } } },
  });

  filters(
    '$mod',
    [{ a: 10 }, { a: 11 }, { a: -1 }, { a: 10.7 }, { a: long(20) }, { a: 'x' }, { a: decimal('5') }, { a: [3, 5] }, { a: NaN }],
    {
      five: { a: { $mod: [5, 0] } },
      minus: { a: { $mod: [5, -1] } },
      fraction: { a: { $mod: [5.9, 0.4] } },
      zero: { a: { $mod: [0, 1] } },
      short: { a: { $mod: [5] } },
      long: { a: { $mod: [5, 0, 1] } },
      text: { a: { $mod: ['5', 0] } },
    },
  );
};
