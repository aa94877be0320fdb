import { date, decimal, double, long, Int32 } from '../lib/kit.mjs';

export default (test) => {
  test('update: $inc on present and missing fields', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $inc: { a: -2, b: 1.5, 'c.d': 3 } });
  });

  test('update: $inc by 0 modifies nothing but creates', async (t) => {
    await t.given({ a: 1 });
    return [await t.update({ $inc: { a: 0 } }), await t.update({ $inc: { b: 0 } })];
  });

  test('update: $inc takes the wider type of the two numbers', async (t) => {
    await t.given({ ii: 1, il: 1, id: 1, im: 1, ld: long(1), lm: long(1), dm: double(1.5), li: long(5) });
    return t.update({
      $inc: { ii: 1, il: long(1), id: double(1), im: decimal('1.0'), ld: double(0.5), lm: decimal('1'), dm: decimal('1'), li: 1 },
    });
  });

  test('update: $inc of an int beyond 2^31 becomes a long', async (t) => {
    await t.given({ a: 2147483647, b: -2147483648 });
    return t.update({ $inc: { a: 1, b: new Int32(-1) } });
  });

  test('update: $inc of a long beyond 2^63 is refused', async (t) => {
    await t.given({ a: long('9223372036854775807') });
    return t.update({ $inc: { a: 1 } });
  });

  test('update: $inc keeps longs above 2^53 exact', async (t) => {
    await t.given({ a: long('9007199254740993') });
    return t.update({ $inc: { a: 1 } });
  });

  test('update: $inc of decimals is exact', async (t) => {
    await t.given({ a: decimal('0.10') });
    return t.update({ $inc: { a: decimal('0.2') } });
  });

  test('update: $inc on a string is refused with 14', async (t) => {
    await t.given({ a: 'x' });
    return t.update({ $inc: { a: 1 } });
  });

  test('update: $inc on null is refused with 14', async (t) => {
    await t.given({ a: null });
    return t.update({ $inc: { a: 1 } });
  });

  test('update: $inc by a string is refused with 14', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $inc: { a: '1' } });
  });

  test('update: $inc by a string is refused even when nothing matches', async (t) => {
    await t.given({ a: 1 });
    return t.coll.updateOne({ _id: 99 }, { $inc: { a: 'x' } });
  });

  test('update: $mul on present, missing and mixed types', async (t) => {
    await t.given({ a: 3, l: long(3), d: 1.5 });
    return t.update({ $mul: { a: 2, l: 2, d: 2, missing: 5, missingLong: long(5), missingDouble: double(5) } });
  });

  test('update: $mul on a string is refused with 14', async (t) => {
    await t.given({ a: 'x' });
    return t.update({ $mul: { a: 2 } });
  });

  test('update: $min and $max on numbers and dates', async (t) => {
    await t.given({ a: 5, b: 5, c: date('2024-01-01T00:00:00Z'), d: date('2024-01-01T00:00:00Z') });
    return t.update({ $min: { a: 3, c: date('2023-01-01T00:00:00Z') }, $max: { b: 3, d: date('2024-06-01T00:00:00Z') } });
  });

  test('update: $min and $max create missing fields', async (t) => {
    await t.given({});
    return t.update({ $min: { a: 1 }, $max: { b: 'x' } });
  });

  test('update: $min and $max compare across types in BSON order', async (t) => {
    await t.given({ a: 'x', b: 5, c: null, d: 5 });
    return t.update({ $min: { a: 1, c: 1 }, $max: { b: 'x', d: null } });
  });

  test('update: $max with an equal number of another type keeps the old one', async (t) => {
    await t.given({ a: 5 });
    return t.update({ $max: { a: long(5) } });
  });

  test('update: $rename moves a value', async (t) => {
    await t.given({ a: 1, b: 2, c: { d: 3 } });
    return [await t.update({ $rename: { a: 'x', 'c.d': 'y.z' } }), await t.update({ $rename: { zz: 'q' } })];
  });

  test('update: $rename onto a present field replaces it', async (t) => {
    await t.given({ a: 1, b: 2 });
    return t.update({ $rename: { a: 'b' } });
  });

  test('update: $rename to itself, to a non-string or through an array is refused', async (t) => {
    await t.given({ a: 1, list: [{ x: 1 }] });
    return [
      await t.update({ $rename: { a: 'a' } }),
      await t.update({ $rename: { a: 1 } }),
      await t.update({ $rename: { 'list.0.x': 'b' } }),
    ];
  });

  test('update: $currentDate as date and as timestamp', async (t) => {
    await t.given({});
    return t.update({ $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } });
  });

  test('update: $currentDate with an unknown type is refused', async (t) => {
    await t.given({});
    return [await t.update({ $currentDate: { a: { $type: 'clock' } } }), await t.update({ $currentDate: { a: 1 } })];
  });

  test('update: $bit and, or, xor', async (t) => {
    await t.given({ a: 13, b: 4, c: long(5) });
    return t.update({ $bit: { a: { and: 10 }, b: { or: 3 }, c: { xor: 1 } } });
  });
};
