import { decimal, double, long } from '../lib/kit.mjs';

export default (test) => {
  test('array: $push appends, creates, and appends an array as one element', async (t) => {
    await t.given({ a: [1] });
    return [await t.update({ $push: { a: 2, b: 'x', 'c.d': null } }), await t.update({ $push: { a: [3, 4] } })];
  });

  test('array: $push on a scalar, on null and on a document is refused with 2', async (t) => {
    await t.given({ a: 1, b: null, c: {} });
    return [await t.update({ $push: { a: 1 } }), await t.update({ $push: { b: 1 } }), await t.update({ $push: { c: 1 } })];
  });

  test('array: $push $each', async (t) => {
    await t.given({ a: [1] });
    return [
      await t.update({ $push: { a: { $each: [2, 3] } } }),
      await t.update({ $push: { a: { $each: [] } } }),
      await t.update({ $push: { b: { $each: [] } } }),
    ];
  });

  test('array: $push $each $slice from both ends and to nothing', async (t) => {
    await t.given({ first: [1, 2], last: [1, 2], none: [1, 2] });
    return t.update({
      $push: { first: { $each: [3, 4], $slice: 3 }, last: { $each: [3, 4], $slice: -3 }, none: { $each: [3], $slice: 0 } },
    });
  });

  test('array: $push $each $sort of scalars', async (t) => {
    await t.given({ up: [3, 1], down: [3, 1], mixed: ['b', 2, null, 'a'] });
    return t.update({ $push: { up: { $each: [2], $sort: 1 }, down: { $each: [2], $sort: -1 }, mixed: { $each: [1], $sort: 1 } } });
  });

  test('array: $push $each $sort by fields', async (t) => {
    await t.given({
      a: [
        { n: 3, m: 1 },
        { n: 1, m: 2 },
      ],
    });
    return t.update({ $push: { a: { $each: [{ n: 1, m: 1 }, { m: 0 }], $sort: { n: 1, m: -1 } } } });
  });

  test('array: $push $each $sort $slice keeps the best three', async (t) => {
    await t.given({ a: [5, 9] });
    return t.update({ $push: { a: { $each: [7, 1, 8], $sort: -1, $slice: 3 } } });
  });

  test('array: $push $position, also negative and behind the end', async (t) => {
    await t.given({ a: [1, 4], b: [1, 4], c: [1] });
    return t.update({
      $push: { a: { $each: [2, 3], $position: 1 }, b: { $each: [2, 3], $position: -1 }, c: { $each: [2], $position: 50 } },
    });
  });

  test('array: $push with wrong modifiers is refused', async (t) => {
    await t.given({ a: [1] });
    return [
      await t.update({ $push: { a: { $each: 5 } } }),
      await t.update({ $push: { a: { $each: [1], $slice: 'x' } } }),
      await t.update({ $push: { a: { $each: [1], $sort: 2 } } }),
      await t.update({ $push: { a: { $each: [1], $position: 1.5 } } }),
      await t.update({ $push: { a: { $each: [1], $nope: 1 } } }),
      await t.update({ $push: { a: { $slice: 1 } } }),
    ];
  });

  test('array: $push into an element by number', async (t) => {
    await t.given({ a: [{ x: [1] }, { x: [2] }] });
    return t.update({ $push: { 'a.1.x': 3 } });
  });

  test('array: $addToSet adds what is missing', async (t) => {
    await t.given({ a: [1, 2] });
    return [
      await t.update({ $addToSet: { a: 2 } }),
      await t.update({ $addToSet: { a: 3, b: 1 } }),
      await t.update({ $addToSet: { a: { $each: [3, 4, 4] } } }),
    ];
  });

  test('array: $addToSet finds equal numbers of other types', async (t) => {
    await t.given({ a: [1] });
    return [
      await t.update({ $addToSet: { a: long(1) } }),
      await t.update({ $addToSet: { a: double(1) } }),
      await t.update({ $addToSet: { a: decimal('1.0') } }),
    ];
  });

  test('array: $addToSet of a document looks at the field order', async (t) => {
    await t.given({ a: [{ x: 1, y: 2 }] });
    return [await t.update({ $addToSet: { a: { y: 2, x: 1 } } }), await t.update({ $addToSet: { a: { x: 1, y: 2 } } })];
  });

  test('array: $addToSet of an array adds it as one element', async (t) => {
    await t.given({ a: [1] });
    return [await t.update({ $addToSet: { a: [1, 2] } }), await t.update({ $addToSet: { a: [1, 2] } })];
  });

  test('array: $addToSet on a scalar is refused with 2', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $addToSet: { a: 2 } });
  });

  test('array: $pull of a value, a condition and documents', async (t) => {
    await t.given({ v: [1, 2, 1], c: [1, 5, 9], d: [{ x: 1, y: 1 }, { x: 2 }], s: ['apple', 'pear', 5] });
    return t.update({ $pull: { v: 1, c: { $gt: 4 }, d: { x: 1 }, s: { $regex: '^a' } } });
  });

  test('array: $pull of null, of an array and with $in', async (t) => {
    await t.given({ n: [1, null, 2], a: [[1, 2], [2, 1], 1], i: [1, 2, 3], e: [1, 2] });
    return t.update({ $pull: { n: null, a: [1, 2], i: { $in: [1, 3] }, e: { $elemMatch: { $gt: 1 } } } });
  });

  test('array: $pull on a missing field changes nothing', async (t) => {
    await t.given({ a: [1] });
    return [await t.update({ $pull: { b: 1 } }), await t.update({ $pull: { a: 9 } })];
  });

  test('array: $pull on a scalar is refused with 2', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $pull: { a: 1 } });
  });

  test('array: $pull of documents by a condition on a field', async (t) => {
    await t.given({ a: [{ x: 1, y: 5 }, { x: 2, y: 5 }, { x: 3 }, 7] });
    return [await t.update({ $pull: { a: { x: { $gte: 2 }, y: 5 } } }), await t.update({ $pull: { a: { y: null } } })];
  });

  test('array: $pullAll takes exact values', async (t) => {
    await t.given({ a: [1, 2, 2, 3, { x: 1 }] });
    return [await t.update({ $pullAll: { a: [2, { x: 1 }] } }), await t.update({ $pullAll: { a: 3 } })];
  });

  test('array: $pop from both ends and from nothing', async (t) => {
    await t.given({ a: [1, 2, 3], b: [1, 2, 3], c: [] });
    return t.update({ $pop: { a: 1, b: -1, c: 1, d: 1 } });
  });

  test('array: $pop by 2 and on a scalar is refused', async (t) => {
    await t.given({ a: [1, 2], b: 1 });
    return [await t.update({ $pop: { a: 2 } }), await t.update({ $pop: { b: 1 } })];
  });

  test('array: the positional $ takes the element the filter found', async (t) => {
    await t.given({ a: [{ k: 1 }, { k: 2 }, { k: 2 }] });
    return { result: await t.coll.updateOne({ _id: 1, 'a.k': 2 }, { $set: { 'a.$.v': 9 } }), docs: await t.docs() };
  });

  test('array: the positional $ with $elemMatch', async (t) => {
    await t.given({
      a: [
        { k: 1, n: 5 },
        { k: 2, n: 1 },
        { k: 2, n: 5 },
      ],
    });
    return { result: await t.coll.updateOne({ a: { $elemMatch: { k: 2, n: 5 } } }, { $inc: { 'a.$.n': 1 } }), docs: await t.docs() };
  });

  test('array: the positional $ without an array in the filter is refused with 2', async (t) => {
    await t.given({ a: [1, 2] });
    return t.update({ $set: { 'a.$': 9 } });
  });

  test('array: $[] touches every element', async (t) => {
    await t.given({ a: [1, 2], b: [{ x: 1 }, {}] });
    return t.update({ $inc: { 'a.$[]': 1 }, $set: { 'b.$[].x': 5 } });
  });

  test('array: $[name] with arrayFilters', async (t) => {
    await t.given({ a: [{ k: 1 }, { k: 2 }, { k: 3 }] });
    return t.update({ $set: { 'a.$[big].v': 1 } }, { arrayFilters: [{ 'big.k': { $gte: 2 } }] });
  });

  test('array: arrayFilters that are missing or unused are refused', async (t) => {
    await t.given({ a: [{ k: 1 }] });
    return [await t.update({ $set: { 'a.$[x].v': 1 } }), await t.update({ $set: { b: 1 } }, { arrayFilters: [{ 'x.k': 1 }] })];
  });
};
