import { long } from '../lib/kit.mjs';

export default (test) => {
  test('update: $setOnInsert does nothing to a present document', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $set: { a: 2 }, $setOnInsert: { z: 1 } });
  });

  test('update: two operators on one path are refused with 40', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $set: { a: 1 }, $inc: { a: 1 } });
  });

  test('update: a path and its parent are refused with 40', async (t) => {
    await t.given({});
    return [
      await t.update({ $set: { a: 1, 'a.b': 2 } }),
      await t.update({ $set: { 'a.b': 2 }, $unset: { a: '' } }),
      await t.update({ $rename: { a: 'b' }, $set: { b: 1 } }),
    ];
  });

  test('update: neighbours with a common beginning do not conflict', async (t) => {
    await t.given({});
    return t.update({ $set: { a: 1, ab: 2, 'c.d': 3, 'c.de': 4 } });
  });

  test('update: _id cannot be changed (66)', async (t) => {
    await t.given({ a: 1 });
    return [
      await t.update({ $set: { _id: 9 } }),
      await t.update({ $unset: { _id: '' } }),
      await t.update({ $inc: { _id: 1 } }),
      await t.update({ $rename: { _id: 'x' } }),
      await t.update({ $set: { '_id.x': 1 } }),
    ];
  });

  test('update: $set of the same _id is fine', async (t) => {
    await t.given({ a: 1 });
    return [await t.update({ $set: { _id: 1, a: 2 } }), await t.update({ $set: { _id: long(1), a: 3 } })];
  });

  test('update: an operator with an empty document changes nothing', async (t) => {
    await t.given({ a: 1 });
    return [await t.updateCommand({ $set: {} }), await t.updateCommand({ $inc: {} }), await t.updateCommand({ $push: {} })];
  });

  test('update: an empty update document replaces by nothing', async (t) => {
    await t.given({ a: 1 });
    return t.updateCommand({});
  });

  test('update: an unknown operator is refused with 9', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $nope: { a: 1 } });
  });

  test('update: an unknown operator is refused when nothing matches and when there is no collection', async (t) => {
    const without = await t.attempt(() => t.coll.updateOne({ _id: 9 }, { $nope: { a: 1 } }));
    await t.given({ a: 1 });
    return { without, with: await t.attempt(() => t.coll.updateOne({ _id: 9 }, { $nope: { a: 1 } })) };
  });

  test('update: an operator on a non-document is refused with 9', async (t) => {
    await t.given({ a: 1 });
    return t.update({ $set: 5 });
  });

  test('update: operators mixed with fields are refused', async (t) => {
    await t.given({ a: 1 });
    return [await t.updateCommand({ $set: { a: 2 }, b: 1 }), await t.updateCommand({ b: 1, $set: { a: 2 } })];
  });

  test('update: a replacement with multi is refused with 9', async (t) => {
    await t.given({ a: 1 });
    return t.updateCommand({ a: 2 }, { multi: true });
  });

  test('update: several statements, ordered, stop at the first error', async (t) => {
    await t.given({ a: 1 }, { a: 'x' }, { a: 3 });
    const updates = [1, 2, 3].map((_id) => ({ q: { _id }, u: { $inc: { a: 1 } } }));
    return { reply: await t.command({ update: t.name, updates }), docs: await t.docs() };
  });

  test('update: several statements, unordered, go on after an error', async (t) => {
    await t.given({ a: 1 }, { a: 'x' }, { a: 3 });
    const updates = [1, 2, 3].map((_id) => ({ q: { _id }, u: { $inc: { a: 1 } } }));
    return { reply: await t.command({ update: t.name, updates, ordered: false }), docs: await t.docs() };
  });

  test('update: updateMany stops at the first document it cannot change', async (t) => {
    await t.given({ a: 1 }, { a: 'x' }, { a: 3 });
    return { outcome: await t.attempt(() => t.coll.updateMany({}, { $inc: { a: 1 } })), docs: await t.docs() };
  });

  test('update: a unique index refuses a change with 11000 and nothing is changed', async (t) => {
    await t.given({ k: 'a' }, { k: 'b' });
    await t.coll.createIndex({ k: 1 }, { unique: true });
    return { outcome: await t.attempt(() => t.coll.updateOne({ _id: 1 }, { $set: { k: 'b', z: 1 } })), docs: await t.docs() };
  });

  test('update: a pipeline computes from the document', async (t) => {
    await t.given({ a: 1, b: 2 });
    return t.update([{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'b' }]);
  });

  test('update: a pipeline may swap two fields', async (t) => {
    await t.given({ a: 1, b: 2 });
    return t.update([{ $set: { a: '$b', b: '$a' } }]);
  });

  test('update: a pipeline with $replaceWith keeps the _id', async (t) => {
    await t.given({ a: 1, b: 2 });
    return t.update([{ $replaceWith: { c: '$a' } }]);
  });

  test('update: a pipeline that changes nothing modifies nothing', async (t) => {
    await t.given({ a: 1 });
    return t.update([{ $set: { a: 1 } }]);
  });

  test('update: a pipeline that changes _id is refused with 66', async (t) => {
    await t.given({ a: 1 });
    return t.update([{ $set: { _id: 5 } }]);
  });

  test('update: a pipeline with a stage that is not allowed', async (t) => {
    await t.given({ a: 1 });
    return t.update([{ $match: { a: 1 } }]);
  });

  test('update: $$NOW in a pipeline is a date', async (t) => {
    await t.given({});
    return t.update([{ $set: { at: '$$NOW' } }]);
  });

  test('update: let variables in a pipeline', async (t) => {
    await t.given({ a: 1 });
    return t.update([{ $set: { a: { $add: ['$a', '$$by'] } } }], { let: { by: 5 } });
  });

  test('update: sort chooses the document of updateOne', async (t) => {
    await t.given({ a: 1, n: 1 }, { a: 1, n: 3 }, { a: 1, n: 2 });
    const outcome = await t.attempt(() =>
      t.command({ update: t.name, updates: [{ q: { a: 1 }, u: { $set: { hit: 1 } }, sort: { n: -1 } }] }),
    );
    return { outcome, docs: await t.docs() };
  });
};
