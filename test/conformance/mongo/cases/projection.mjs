export default (test) => {
  const projects = (name, docs, projections) =>
    test(`projection: ${name}`, async (t) => {
      await t.given(...docs);
      const found = {};
      for (const [title, projection] of Object.entries(projections)) found[title] = await t.attempt(() => t.find({}, { projection }));
      return found;
    });

  projects('inclusion and exclusion', [{ c: 3, a: 1, b: { x: 1, y: 2 } }, { a: null }], {
    none: {},
    one: { a: 1 },
    true: { a: true },
    noId: { a: 1, _id: 0 },
    onlyNoId: { _id: 0 },
    onlyId: { _id: 1 },
    without: { a: 0 },
    withoutFalse: { a: false },
    withoutBoth: { a: 0, _id: 0 },
    withoutButId: { a: 0, _id: 1 },
    missing: { z: 1 },
    order: { b: 1, c: 1 },
    text: { a: 'x' },
    number: { a: 5 },
    negative: { a: -1 },
    fraction: { a: 0.5 },
  });
  projects('a mix of inclusion and exclusion is refused', [{ a: 1, b: 1 }], {
    includeFirst: { a: 1, b: 0 },
    excludeFirst: { a: 0, b: 1 },
    nested: { a: { x: 1, y: 0 } },
  });
  projects('dotted paths', [{ a: { x: 1, y: { z: 2, w: 3 } }, b: 1 }, { a: 5 }, {}], {
    one: { 'a.x': 1 },
    deep: { 'a.y.z': 1 },
    two: { 'a.x': 1, 'a.y.w': 1 },
    without: { 'a.x': 0 },
    withoutDeep: { 'a.y.z': 0 },
    nested: { a: { x: 1 } },
    nestedWithout: { a: { x: 0 } },
    missing: { 'a.q': 1 },
  });
  projects('dotted paths through arrays', [{ a: [{ x: 1, y: 1 }, { y: 2 }, 5, [{ x: 3, y: 3 }], null] }, { a: [] }], {
    include: { 'a.x': 1 },
    exclude: { 'a.x': 0 },
    number: { 'a.0': 1 },
  });
  projects('a path and its parent collide', [{ a: { b: 1 } }], { parentFirst: { a: 1, 'a.b': 1 }, childFirst: { 'a.b': 1, a: 1 } });
  projects('$slice', [{ a: [1, 2, 3, 4], b: 1, c: { d: [1, 2, 3] } }, { a: 5 }], {
    first: { a: { $slice: 2 } },
    last: { a: { $slice: -2 } },
    skip: { a: { $slice: [1, 2] } },
    skipBack: { a: { $slice: [-3, 2] } },
    nested: { 'c.d': { $slice: 1 } },
    withInclusion: { b: 1, a: { $slice: 1 } },
    withExclusion: { b: 0, a: { $slice: 1 } },
    zero: { a: { $slice: 0 } },
    wrong: { a: { $slice: 'x' } },
    wrongPair: { a: { $slice: [1, -1] } },
  });
  projects('$elemMatch', [{ a: [{ k: 1 }, { k: 2, v: 1 }, { k: 2, v: 2 }], b: 1 }, { a: [] }, { a: 5 }, { a: [1, 5, 9] }], {
    documents: { a: { $elemMatch: { k: 2 } } },
    scalars: { a: { $elemMatch: { $gt: 3 } } },
    withOthers: { b: 1, a: { $elemMatch: { k: 2 } } },
  });
  projects('expressions and literals', [{ a: 1, b: { c: 2 } }], {
    sum: { s: { $add: ['$a', 1] } },
    copy: { c: '$b.c' },
    whole: { d: '$b' },
    missing: { e: '$zz' },
    literal: { f: { $literal: 1 } },
    nested: { g: { h: '$a' } },
    cond: { i: { $cond: ['$a', 'y', 'n'] } },
    withExclusion: { a: 0, s: { $add: ['$a', 1] } },
    root: { r: '$$ROOT' },
    unknown: { s: { $nope: 1 } },
  });
  projects('wrong names', [{ a: 1 }], {
    dollar: { $a: 1 },
    empty: { '': 1 },
    trailing: { 'a.': 1 },
    middle: { 'a..b': 1 },
    positional: { 'a.$': 1 },
  });

  test('projection: the positional $ takes the element that matched', async (t) => {
    await t.given({ a: [{ k: 1 }, { k: 2 }], b: [7, 8] });
    return [
      await t.find({ 'a.k': 2 }, { projection: { 'a.$': 1 } }),
      await t.attempt(() => t.find({ b: { $gt: 7 } }, { projection: { 'b.$': 1 } })),
    ];
  });

  test('projection: fields come in the order of the document, computed ones last', async (t) => {
    await t.given({ d: 1, c: 1, b: 1, a: 1 });
    const names = async (projection) => Object.keys((await t.find({}, { projection }))[0]);
    return [await names({ a: 1, d: 1 }), await names({ a: 1, z: '$b', y: '$c' }), await names({ a: 1, c: { $add: [1, 1] } })];
  });
};
