import { bulkCounts, bytes, decimal, double, long, oid, Pairs, MinKey, BSONRegExp, UUID } from '../lib/kit.mjs';

export default (test) => {
  test('insert: insertOne answers with the given _id', async (t) => ({
    result: await t.coll.insertOne({ _id: 'a', n: 1 }),
    docs: await t.docs(),
  }));

  test('insert: insertOne without _id gets an ObjectId as the first field', async (t) => {
    const result = await t.coll.insertOne({ n: 1 });
    return { result, docs: await t.docs() };
  });

  test('insert: _id is moved to the front by the server', async (t) => {
    await t.command({ insert: t.name, documents: [{ a: 1, _id: 7, b: 2 }] });
    return (await t.docs()).map((doc) => Object.keys(doc));
  });

  test('insert: a document without _id gets one from the server', async (t) => {
    const reply = await t.command({ insert: t.name, documents: [{ a: 1 }] });
    return { reply, docs: await t.docs() };
  });

  test('insert: the raw reply', async (t) => t.command({ insert: t.name, documents: [{ _id: 1 }, { _id: 2 }] }));

  test('insert: a duplicate _id is refused with 11000', async (t) => {
    await t.given({ a: 1 });
    const outcome = await t.attempt(() => t.coll.insertOne({ _id: 1, a: 2 }));
    return { outcome, docs: await t.docs() };
  });

  test('insert: the raw reply to a duplicate is ok 1 with writeErrors', async (t) => {
    await t.given({ a: 1 });
    return t.command({ insert: t.name, documents: [{ _id: 0 }, { _id: 1 }, { _id: 2 }] });
  });

  test('insert: int 1, long 1, double 1 and decimal 1 are the same _id', async (t) => {
    await t.given({ _id: 1 });
    return {
      long: await t.code(() => t.coll.insertOne({ _id: long(1) })),
      double: await t.code(() => t.coll.insertOne({ _id: double(1) })),
      decimal: await t.code(() => t.coll.insertOne({ _id: decimal('1.0') })),
      string: await t.code(() => t.coll.insertOne({ _id: '1' })),
    };
  });

  test('insert: keyValue of a duplicate keeps the type of the new document', async (t) => {
    await t.given({ _id: 1 });
    return t.command({ insert: t.name, documents: [{ _id: long(1) }] });
  });

  test('insert: 0 and -0 are the same _id', async (t) => {
    await t.given({ _id: 0 });
    return t.code(() => t.coll.insertOne({ _id: double(-0) }));
  });

  test('insert: insertMany ordered stops at the first duplicate', async (t) => {
    await t.given({ _id: 2 });
    const outcome = await t.attempt(async () => bulkCounts(await t.coll.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }])));
    return { outcome, ids: await t.ids({}) };
  });

  test('insert: insertMany unordered goes on after duplicates', async (t) => {
    await t.given({ _id: 2 }, { _id: 4 });
    const outcome = await t.attempt(async () =>
      bulkCounts(await t.coll.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 4 }, { _id: 5 }], { ordered: false })),
    );
    return { outcome, ids: await t.ids({}) };
  });

  test('insert: a duplicate inside one insertMany', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }], { ordered: false }));
    return { outcome, ids: await t.ids({}) };
  });

  test('insert: insertMany of 2500 documents', async (t) => {
    const result = await t.coll.insertMany(Array.from({ length: 2500 }, (_, at) => ({ _id: at })));
    return { inserted: result.insertedCount, count: await t.coll.countDocuments() };
  });

  test('insert: an empty list is refused', async (t) => t.command({ insert: t.name, documents: [] }));

  test('insert: an array as _id is refused', async (t) => t.coll.insertOne({ _id: [1] }));
  test('insert: a regular expression as _id is refused', async (t) => t.coll.insertOne({ _id: new BSONRegExp('a') }));
  test('insert: an _id with a $-field is refused', async (t) => t.coll.insertOne({ _id: { $a: 1 } }));

  test('insert: null, false, a document, bytes and MinKey are good _ids', async (t) => {
    for (const _id of [null, false, { b: 1, a: 2 }, bytes('ff00'), new MinKey(), oid(5), new UUID('00000000-0000-4000-8000-000000000001')])
      await t.coll.insertOne({ _id });
    return t.docs();
  });

  test('insert: two null _ids collide', async (t) => {
    await t.command({ insert: t.name, documents: [{ _id: null }] });
    return t.command({ insert: t.name, documents: [{ _id: null }] });
  });

  test('insert: sub-document _ids differ by field order', async (t) => {
    await t.given({ _id: { a: 1, b: 2 } });
    return [await t.code(() => t.coll.insertOne({ _id: { b: 2, a: 1 } })), await t.code(() => t.coll.insertOne({ _id: { a: 1, b: 2 } }))];
  });

  test('insert: a top-level field that begins with a dollar', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertOne({ _id: 1, $a: 1 }));
    return { outcome, docs: await t.docs() };
  });

  test('insert: a nested field that begins with a dollar', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertOne({ _id: 1, a: { $b: 1 } }));
    return { outcome, docs: await t.docs() };
  });

  test('insert: a field with a dot in its name', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertOne({ _id: 1, 'a.b': 1, c: { 'd.e': 2 } }));
    return { outcome, docs: await t.docs(), found: await t.ids({ 'a.b': 1 }) };
  });

  test('insert: an empty field name', async (t) => {
    const outcome = await t.attempt(() => t.coll.insertOne({ _id: 1, '': 1, a: { '': 2 } }));
    return { outcome, docs: await t.docs(), found: await t.ids({ '': 1 }) };
  });

  test('insert: duplicate field names are kept as sent', async (t) => {
    const outcome = await t.attempt(() => t.command({ insert: t.name, documents: [new Pairs(['_id', 1], ['a', 1], ['a', 2])] }));
    return { outcome, raw: await t.coll.find({}, { raw: true }).toArray(), first: await t.ids({ a: 1 }), second: await t.ids({ a: 2 }) };
  });

  test('insert: number-like field names keep their order', async (t) => {
    await t.command({ insert: t.name, documents: [new Pairs(['_id', 1], ['b', 1], ['10', 2], ['2', 3])] });
    return t.coll.find({}, { raw: true }).toArray();
  });

  test('insert: every type comes back as it went in', async (t) => {
    await t.given({
      int: 1,
      long: long('9007199254740993'),
      double: double(1),
      fraction: 0.1,
      negativeZero: double(-0),
      nan: NaN,
      infinity: -Infinity,
      decimal: decimal('1.50'),
      decimalNaN: decimal('NaN'),
      text: 'é\u{1f600}\u0000x',
      yes: true,
      nothing: null,
      date: new Date(-1),
      oid: oid(9),
      bytes: bytes('00ff'),
      uuid: new UUID('00000000-0000-4000-8000-000000000002'),
      regex: new BSONRegExp('^a', 'im'),
      list: [1, [2, {}], []],
      doc: { b: 1, a: {} },
      min: new MinKey(),
    });
    return t.docs();
  });

  test('insert: bypassDocumentValidation, comment and writeConcern are accepted', async (t) =>
    t.coll.insertOne({ _id: 1 }, { bypassDocumentValidation: true, comment: 'probe', writeConcern: { w: 1, j: false } }));

  test('insert: an unacknowledged insert answers nothing and arrives', async (t) => {
    const result = await t.coll.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    for (let i = 0; i < 100 && (await t.coll.countDocuments()) === 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    return { result, ids: await t.ids({}) };
  });
};
