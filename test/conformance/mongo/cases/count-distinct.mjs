import { decimal, double, long, oid, sortKeys } from '../lib/kit.mjs';

export default (test) => {
  test('count: countDocuments with filter, skip and limit', async (t) => {
    await t.given({ a: 1 }, { a: 1 }, { a: 2 }, {});
    return [
      await t.coll.countDocuments(),
      await t.coll.countDocuments({ a: 1 }),
      await t.coll.countDocuments({}, { skip: 1, limit: 2 }),
      await t.coll.countDocuments({ a: 9 }),
      await t.coll.countDocuments({}, { limit: 100 }),
    ];
  });

  test('count: estimatedDocumentCount, also of a missing collection', async (t) => {
    const before = await t.coll.estimatedDocumentCount();
    await t.given({}, {}, {});
    return [before, await t.coll.estimatedDocumentCount()];
  });

  test('count: the command and its types', async (t) => {
    await t.given({ a: 1 }, { a: 1 }, { a: 2 });
    return [
      await t.command({ count: t.name }),
      await t.command({ count: t.name, query: { a: 1 }, limit: 1 }),
      await t.command({ count: t.name, query: { a: 1 }, skip: 1 }),
      await t.attempt(() => t.command({ count: t.name, limit: -2 })),
      await t.attempt(() => t.command({ count: t.name, skip: -2 })),
    ];
  });

  test('count: a filter that $match does not know is refused', async (t) => {
    await t.given({ a: 1 });
    return t.coll.countDocuments({ a: { $nope: 1 } });
  });

  const distinct = async (t, field, filter) =>
    (await t.typed.distinct(field, filter)).map((one) => JSON.stringify(t.scribe.value(one))).sort();

  test('distinct: scalars, null and missing', async (t) => {
    await t.given({ a: 1 }, { a: 2 }, { a: 1 }, { a: null }, {}, { a: 'x' });
    return distinct(t, 'a');
  });

  test('distinct: arrays give their elements', async (t) => {
    await t.given({ a: [1, 2] }, { a: [2, 3] }, { a: [] }, { a: [[4]] }, { a: 5 });
    return distinct(t, 'a');
  });

  test('distinct: nested paths through arrays and by number', async (t) => {
    await t.given({ a: [{ b: 1 }, { b: [2, 3] }] }, { a: { b: 1 } }, { a: 1 }, { a: [{ c: 1 }] });
    return [await distinct(t, 'a.b'), await distinct(t, 'a.0.b')];
  });

  test('distinct: equal numbers of different types are one', async (t) => {
    await t.given({ a: 1 }, { a: long(1) }, { a: double(1) }, { a: decimal('1.0') }, { a: 2 });
    return (await distinct(t, 'a')).length;
  });

  test('distinct: with a filter, of documents and ObjectIds', async (t) => {
    await t.given({ g: 1, a: { x: 1, y: 2 } }, { g: 1, a: { y: 2, x: 1 } }, { g: 1, a: oid(1) }, { g: 1, a: oid(1) }, { g: 2, a: 9 });
    return distinct(t, 'a', { g: 1 });
  });

  test('distinct: the raw reply of a missing collection', async (t) => sortKeys(await t.command({ distinct: t.name, key: 'a' })));
  test('distinct: an empty key or a number as key is refused', async (t) => {
    await t.given({ a: 1 });
    return [
      await t.attempt(() => t.command({ distinct: t.name, key: '' })),
      await t.attempt(() => t.command({ distinct: t.name, key: 1 })),
      await t.attempt(() => t.command({ distinct: t.name })),
    ];
  });
};
