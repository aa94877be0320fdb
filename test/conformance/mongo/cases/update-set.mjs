import { decimal, double, long } from '../lib/kit.mjs';

export default (test) => {
  test('update: the raw reply', async (t) => {
    await t.given({ a: 1 }, { a: 1 });
    return t.command({ update: t.name, updates: [{ q: { a: 1 }, u: { $set: { a: 2 } }, multi: true }] });
  });

  test('update: in a missing collection nothing matches', async (t) => ({
    result: await t.coll.updateOne({ _id: 1 }, { $set: { a: 1 } }),
    collections: await t.db.listCollections({ name: t.name }).toArray(),
  }));

  test('update: updateOne touches one of several matches', async (t) => {
    await t.given({ a: 1 }, { a: 1 }, { a: 2 });
    return { result: await t.coll.updateOne({ a: 1 }, { $set: { b: 1 } }), docs: await t.docs() };
  });

  test('update: updateMany counts matched and modified apart', async (t) => {
    await t.given({ a: 1 }, { a: 2 }, { a: 2 });
    return { result: await t.coll.updateMany({}, { $set: { a: 2 } }), docs: await t.docs() };
  });

  test('update: a $set to the same value modifies nothing', async (t) => {
    await t.given({ a: 1, b: { c: [1, 2] } });
    return t.update({ $set: { a: 1, 'b.c': [1, 2] } });
  });

  test('update: a $set to an equal number of another type modifies', async (t) => {
    await t.given({ a: 1, b: 1, c: 1 });
    return [
      await t.update({ $set: { a: long(1) } }),
      await t.update({ $set: { b: double(1) } }),
      await t.update({ $set: { c: decimal('1') } }),
    ];
  });

  test('update: a $set that only changes the field order of a sub-document modifies', async (t) => {
    await t.given({ a: { x: 1, y: 2 } });
    return t.update({ $set: { a: { y: 2, x: 1 } } });
  });

  test('update: number types survive an update of another field', async (t) => {
    await t.given({ i: 1, l: long(7), d: double(1), m: decimal('1.10') });
    return t.update({ $set: { z: 1 } });
  });

  test('update: $set adds new fields at the end, in name order', async (t) => {
    await t.given({ m: 1 });
    const { doc } = await t.update({ $set: { z: 1, b: 1, a: 1, m: 2 } });
    return Object.keys(doc);
  });

  test('update: $set creates missing parents', async (t) => {
    await t.given({});
    return t.update({ $set: { 'a.b.c': 1, 'a.d': 2 } });
  });

  test('update: $set of a whole sub-document replaces it', async (t) => {
    await t.given({ a: { x: 1, y: 2 } });
    return t.update({ $set: { a: { z: 3 } } });
  });

  test('update: $set replaces one element by its number', async (t) => {
    await t.given({ a: [1, 2, 3] });
    return t.update({ $set: { 'a.1': 9 } });
  });

  test('update: $set behind the end of an array pads with null', async (t) => {
    await t.given({ a: [1] });
    return t.update({ $set: { 'a.3': 9 } });
  });

  test('update: $set of a number-like part on a missing field makes a document', async (t) => {
    await t.given({});
    return t.update({ $set: { 'a.0': 1 } });
  });

  test('update: $set inside an element of an array', async (t) => {
    await t.given({ a: [{ x: 1 }, { x: 2 }] });
    return t.update({ $set: { 'a.1.x': 9, 'a.1.y': 8 } });
  });

  test('update: $set of a name in an array is refused with 28', async (t) => {
    await t.given({ a: [{ x: 1 }] });
    return t.update({ $set: { 'a.x': 9 } });
  });

  test('update: $set through a scalar is refused with 28', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $set: { 'a.b': 1 } });
  });

  test('update: $set through null is refused with 28', async (t) => {
    await t.given({ a: null });
    return t.update({ $set: { 'a.b': 1 } });
  });

  test('update: $set far behind the end of an array is refused', async (t) => {
    await t.given({ a: [] });
    const { outcome } = await t.update({ $set: { 'a.2000000': 1 } });
    return outcome;
  });

  test('update: $set of an empty path part is refused', async (t) => {
    await t.given({ a: 1 });
    return [
      await t.update({ $set: { '': 1 } }),
      await t.update({ $set: { 'a.': 1 } }),
      await t.update({ $set: { '.a': 1 } }),
      await t.update({ $set: { 'b..c': 1 } }),
    ];
  });

  test('update: $set of a $-field', async (t) => {
    await t.given({ a: { x: 1 } });
    return [await t.update({ $set: { $b: 1 } }), await t.update({ $set: { 'a.$b': 1 } })];
  });

  test('update: $set of undefined sets null', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $set: { a: undefined } });
  });

  test('update: $unset removes, also what is missing', async (t) => {
    await t.given({ a: 1, b: { c: 1, d: 2 } });
    return [await t.update({ $unset: { a: '', 'b.c': 1 } }), await t.update({ $unset: { zz: '', 'b.zz': '' } })];
  });

  test('update: $unset of an element leaves null', async (t) => {
    await t.given({ a: [1, 2, 3] });
    return t.update({ $unset: { 'a.1': '' } });
  });

  test('update: $unset through a scalar changes nothing', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $unset: { 'a.b': '' } });
  });
};
