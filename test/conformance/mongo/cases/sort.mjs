import { bytes, date, decimal, double, long, MaxKey, MinKey, oid } from '../lib/kit.mjs';

export default (test) => {
  const everything = [
    { a: 'x' },
    { a: 1 },
    { a: null },
    {},
    { a: true },
    { a: date('2024-01-01T00:00:00Z') },
    { a: { z: 1 } },
    { a: oid(1) },
    { a: [0] },
    { a: bytes('00') },
    { a: /x/ },
    { a: new MinKey() },
    { a: new MaxKey() },
    { a: false },
    { a: [] },
    { a: {} },
    { a: 'X' },
    { a: NaN },
    { a: [[1]] },
  ];

  test('sort: all types, up', async (t) => {
    await t.given(...everything);
    return t.order({ a: 1, _id: 1 });
  });
  test('sort: all types, down', async (t) => {
    await t.given(...everything);
    return t.order({ a: -1, _id: 1 });
  });
  test('sort: all types, up, with an index', async (t) => {
    await t.given(...everything);
    await t.coll.createIndex({ a: 1, _id: 1 });
    return t.order({ a: 1, _id: 1 });
  });
  test('sort: all types in the stage $sort', async (t) => {
    await t.given(...everything);
    return (await t.aggregate([{ $set: { b: 1 } }, { $sort: { a: 1, _id: 1 } }])).map((doc) => doc._id);
  });

  test('sort: numbers of all types by value', async (t) => {
    await t.given(
      { a: 3 },
      { a: long(2) },
      { a: 2.5 },
      { a: decimal('2.25') },
      { a: NaN },
      { a: -Infinity },
      { a: decimal('1E+3') },
      { a: double(-0) },
      { a: 0 },
      { a: long('9007199254740993') },
      { a: 9007199254740992 },
    );
    return [await t.order({ a: 1, _id: 1 }), await t.order({ a: -1, _id: 1 })];
  });

  test('sort: an array counts as its smallest up and its greatest down', async (t) => {
    await t.given({ a: [5, 1] }, { a: [3] }, { a: 4 }, { a: [] }, { a: 0 });
    return [await t.order({ a: 1 }), await t.order({ a: -1 })];
  });

  test('sort: strings by their bytes', async (t) => {
    await t.given(
      { a: 'b' },
      { a: 'B' },
      { a: 'é' },
      { a: 'a' },
      { a: 'e' },
      { a: '10' },
      { a: '9' },
      { a: '' },
      { a: 'a\u0000' },
      { a: 'a\u0001' },
    );
    return t.order({ a: 1, _id: 1 });
  });

  test('sort: characters outside the basic plane come last', async (t) => {
    await t.given({ a: '\u{1f600}' }, { a: '\ufffd' });
    return t.order({ a: 1 });
  });
  test('sort: by two keys in two directions', async (t) => {
    await t.given({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { b: 3 });
    return [await t.order({ a: 1, b: -1 }), await t.order({ b: -1, a: 1 })];
  });
  test('sort: by a dotted path', async (t) => {
    await t.given({ a: { b: 2 } }, { a: { b: 1 } }, { a: 5 }, {}, { a: [{ b: 3 }, { b: 0 }] });
    return [await t.order({ 'a.b': 1, _id: 1 }), await t.order({ 'a.b': -1, _id: 1 })];
  });
  test('sort: by a number-like path part', async (t) => {
    await t.given({ a: [9, 1] }, { a: [1, 9] }, { a: [5] });
    return t.order({ 'a.1': 1, _id: 1 });
  });
  test('sort: documents field by field', async (t) => {
    await t.given({ a: { x: 2 } }, { a: { x: 1, y: 1 } }, { a: { x: 1 } }, { a: { w: 9 } }, { a: { x: '0' } }, { a: {} });
    return t.order({ a: 1, _id: 1 });
  });
  test('sort: bytes by length, sub type, content', async (t) => {
    await t.given({ a: bytes('ff') }, { a: bytes('0000') }, { a: bytes('00', 5) }, { a: bytes('00') }, { a: bytes('01') });
    return t.order({ a: 1, _id: 1 });
  });
  test('sort: two arrays in one sort are refused or sorted', async (t) => {
    await t.given({ a: [1, 2], b: [1, 2] }, { a: [0], b: [3] });
    return t.order({ a: 1, b: 1 });
  });
  test('sort: natural order is the order of insertion', async (t) => {
    await t.given({ _id: 3 }, { _id: 1 }, { _id: 2 });
    return [await t.order({ $natural: 1 }), await t.order({ $natural: -1 })];
  });

  test('sort: a wrong direction is refused', async (t) => {
    await t.given({ a: 1 });
    const bare = (sort) => t.attempt(() => t.command({ find: t.name, sort }));
    return [
      await bare({ a: 0 }),
      await bare({ a: 2 }),
      await bare({ a: 'up' }),
      await bare({ a: true }),
      await bare({ a: { $meta: 'nope' } }),
      await bare({ '': 1 }),
      await bare({ 'a..b': 1 }),
      await bare({ $a: 1 }),
    ];
  });

  test('sort: with skip and limit the pages do not overlap', async (t) => {
    await t.given(...Array.from({ length: 25 }, (_, n) => ({ g: n % 3 })));
    const pages = [];
    for (let page = 0; page < 3; page++) pages.push(await t.order({ g: -1, _id: 1 }, { skip: page * 10, limit: 10 }));
    return pages;
  });

  test('sort: 100 MB in memory is enough for 20000 small documents', async (t) => {
    await t.coll.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ _id: n, k: (n * 7919) % 20_011 })));
    return t.order({ k: -1 }, { limit: 5 });
  });
};
