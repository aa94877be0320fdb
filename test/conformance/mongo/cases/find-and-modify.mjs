export default (test) => {
  const modify = (t, filter, change, options) =>
    t.attempt(() => t.typed.findOneAndUpdate(filter, change, { includeResultMetadata: true, ...options }));

  test('findOneAndUpdate: answers the document before', async (t) => {
    await t.given({ n: 1 });
    return { outcome: await modify(t, { _id: 1 }, { $inc: { n: 1 } }), docs: await t.docs() };
  });

  test('findOneAndUpdate: answers the document after', async (t) => {
    await t.given({ n: 1 });
    return modify(t, { _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' });
  });

  test('findOneAndUpdate: nothing found answers null', async (t) => {
    await t.given({ n: 1 });
    return [await modify(t, { _id: 9 }, { $inc: { n: 1 } }), await t.coll.findOneAndUpdate({ _id: 9 }, { $inc: { n: 1 } })];
  });

  test('findOneAndUpdate: upsert before and after', async (t) => [
    await modify(t, { _id: 1, k: 'x' }, { $inc: { n: 1 } }, { upsert: true }),
    await modify(t, { _id: 2, k: 'x' }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }),
    await t.docs(),
  ]);

  test('findOneAndUpdate: a guarded upsert that loses collides with 11000', async (t) => {
    await t.given({ revision: 5 });
    return modify(t, { _id: 1, revision: { $lt: 5 } }, { $set: { revision: 5 } }, { upsert: true });
  });

  test('findOneAndUpdate: sort chooses the document', async (t) => {
    await t.given({ g: 1, n: 2 }, { g: 1, n: 1 }, { g: 1, n: 3 });
    return [
      await modify(t, { g: 1 }, { $set: { hit: 1 } }, { sort: { n: 1 } }),
      await modify(t, { g: 1 }, { $set: { hit: 2 } }, { sort: { n: -1 } }),
      await t.docs(),
    ];
  });

  test('findOneAndUpdate: projection shapes the answer', async (t) => {
    await t.given({ a: 1, b: { c: 2, d: 3 } });
    return [
      await modify(t, { _id: 1 }, { $inc: { a: 1 } }, { projection: { _id: 0, 'b.c': 1 } }),
      await modify(t, { _id: 1 }, { $inc: { a: 1 } }, { projection: { b: 0 }, returnDocument: 'after' }),
    ];
  });

  test('findOneAndUpdate: claims one waiting row after the other', async (t) => {
    await t.given({ state: 'waiting', due: 3 }, { state: 'done', due: 1 }, { state: 'waiting', due: 2 });
    const claim = () =>
      t.coll.findOneAndUpdate(
        { state: 'waiting', due: { $lte: 3 } },
        { $set: { state: 'claimed' }, $inc: { attempts: 1 } },
        { sort: { due: 1 }, returnDocument: 'after' },
      );
    return [await claim(), await claim(), await claim()];
  });

  test('findOneAndUpdate: a pipeline', async (t) => {
    await t.given({ a: 1 });
    return modify(t, { _id: 1 }, [{ $set: { b: { $multiply: ['$a', 10] } } }], { returnDocument: 'after' });
  });

  test('findOneAndUpdate: arrayFilters', async (t) => {
    await t.given({ a: [1, 5] });
    return modify(t, { _id: 1 }, { $set: { 'a.$[x]': 0 } }, { arrayFilters: [{ x: { $gt: 3 } }], returnDocument: 'after' });
  });

  test('findOneAndUpdate: a refused operator leaves the document', async (t) => {
    await t.given({ a: 'x' });
    return { outcome: await modify(t, { _id: 1 }, { $inc: { a: 1 } }), docs: await t.docs() };
  });

  test('findOneAndReplace: before, after and upsert', async (t) => {
    await t.given({ a: 1 });
    const replace = (filter, replacement, options) =>
      t.typed.findOneAndReplace(filter, replacement, { includeResultMetadata: true, ...options });
    return [
      await replace({ _id: 1 }, { b: 1 }),
      await replace({ _id: 1 }, { c: 1 }, { returnDocument: 'after' }),
      await replace({ _id: 2 }, { d: 1 }, { upsert: true, returnDocument: 'after' }),
      await t.docs(),
    ];
  });

  test('findOneAndReplace: another _id is refused with 66', async (t) => {
    await t.given({ a: 1 });
    return t.coll.findOneAndReplace({ _id: 1 }, { _id: 2 });
  });

  test('findOneAndDelete: answers and removes', async (t) => {
    await t.given({ n: 2 }, { n: 1 });
    const remove = (filter, options) => t.typed.findOneAndDelete(filter, { includeResultMetadata: true, ...options });
    return [await remove({}, { sort: { n: 1 }, projection: { n: 1, _id: 0 } }), await remove({ _id: 9 }), await t.docs()];
  });

  test('findAndModify: the raw replies', async (t) => {
    await t.given({ n: 1 });
    return {
      update: await t.command({ findAndModify: t.name, query: { _id: 1 }, update: { $inc: { n: 1 } } }),
      upsert: await t.command({ findAndModify: t.name, query: { _id: 2 }, update: { n: 1 }, upsert: true }),
      nothing: await t.command({ findAndModify: t.name, query: { _id: 3 }, update: { n: 1 } }),
      remove: await t.command({ findAndModify: t.name, query: { _id: 1 }, remove: true }),
      removeNothing: await t.command({ findAndModify: t.name, query: { _id: 1 }, remove: true }),
    };
  });

  test('findAndModify: neither update nor remove is refused', async (t) => t.command({ findAndModify: t.name, query: {} }));
  test('findAndModify: remove with update or with new is refused', async (t) => [
    await t.attempt(() => t.command({ findAndModify: t.name, query: {}, update: { a: 1 }, remove: true })),
    await t.attempt(() => t.command({ findAndModify: t.name, query: {}, remove: true, new: true })),
  ]);
};
