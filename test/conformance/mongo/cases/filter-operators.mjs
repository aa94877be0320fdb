import { BSONRegExp, bytes, date, long, oid, UUID } from '../lib/kit.mjs';
import { filtersFor } from '../lib/kinds.mjs';

export default (test) => {
  const filters = filtersFor(test);

  filters('$in and $nin', [{ a: 1 }, { a: 'abc' }, { a: [1, 2] }, {}, { a: { x: 1 } }], {
    in: { a: { $in: [1, 'x'] } },
    empty: { a: { $in: [] } },
    ninEmpty: { a: { $nin: [] } },
    regex: { a: { $in: [/^a/, 2] } },
    ninRegex: { a: { $nin: [/^a/, 2] } },
    document: { a: { $in: [{ x: 1 }] } },
    scalar: { a: { $in: 1 } },
    operator: { a: { $in: [{ $gt: 1 }] } },
  });

  filters('$and, $or, $nor and $not', [{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2 }, {}], {
    and: { $and: [{ a: 1 }, { b: 2 }] },
    or: { $or: [{ a: 2 }, { b: 1 }] },
    nor: { $nor: [{ a: 2 }, { b: 1 }] },
    not: { a: { $not: { $gt: 1 } } },
    notMissing: { b: { $not: { $eq: 1 } } },
    nested: { $or: [{ $and: [{ a: 1 }, { b: 1 }] }, { a: { $exists: false } }] },
    both: { a: 1, $or: [{ b: 1 }, { b: 2 }] },
    empty: { $or: [] },
    notArray: { $and: 5 },
    notDocument: { $or: [1] },
    notScalar: { a: { $not: 1 } },
    notEmpty: { a: { $not: {} } },
    topNot: { $not: { a: 1 } },
  });

  filters(
    '$regex: anchors, options and arrays',
    [
      { a: 'Hello' },
      { a: 'say hello' },
      { a: ['x', 'hello'] },
      { a: 'x\nhello' },
      { a: 5 },
      { a: 'hel.lo' },
      {},
      { a: new BSONRegExp('hello') },
    ],
    {
      plain: { a: /hello/ },
      anchored: { a: /^hello/ },
      i: { a: /^hello/i },
      m: { a: { $regex: '^hello', $options: 'm' } },
      s: { a: { $regex: 'x.hello', $options: 's' } },
      noS: { a: { $regex: 'x.hello' } },
      x: { a: { $regex: 'hel lo # c', $options: 'x' } },
      inline: { a: { $regex: '(?i)^HELLO' } },
      dot: { a: /hel\.lo/ },
      end: { a: /hello$/ },
      not: { a: { $not: /hello/ } },
      notRegex: { a: { $not: { $regex: 'hello' } } },
      ne: { a: { $ne: /hello/ } },
      eq: { a: { $eq: /hello/ } },
      sameRegex: { a: new BSONRegExp('hello') },
    },
  );

  filters(
    '$regex: quoted input, unicode and refusals',
    [{ a: 'a+b' }, { a: 'aab' }, { a: 'é' }, { a: 'É' }, { a: '日本' }, { a: 'a\u0000b' }, { a: '' }],
    {
      quoted: { a: { $regex: '^a\\+b' } },
      plus: { a: { $regex: '^a+b' } },
      accent: { a: { $regex: '^é', $options: 'i' } },
      dotIsOneCharacter: { a: { $regex: '^.$' } },
      twoCharacters: { a: { $regex: '^..$' } },
      empty: { a: { $regex: '' } },
      word: { a: { $regex: '\\bb' } },
      possessive: { a: { $regex: '^a++b' } },
      unicodeClass: { a: { $regex: '\\p{Lu}' } },
      bad: { a: { $regex: '(' } },
      badOption: { a: { $regex: 'a', $options: 'q' } },
      optionsAlone: { a: { $options: 'i' } },
      number: { a: { $regex: 5 } },
      twice: { a: { $regex: new BSONRegExp('A', 'i'), $options: 's' } },
    },
  );

  filters(
    'dotted paths through arrays',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: 2 } }, { a: [[{ b: 2 }]] }, { a: [{ b: [2, 3] }] }, { a: 2 }, { a: [{ c: { d: 2 } }] }],
    {
      one: { 'a.b': 2 },
      gt: { 'a.b': { $gt: 2 } },
      deep: { 'a.c.d': 2 },
      ne: { 'a.b': { $ne: 2 } },
      exists: { 'a.b': { $exists: true } },
      array: { 'a.b': [2, 3] },
      size: { 'a.b': { $size: 2 } },
    },
  );

  filters(
    'number-like path parts',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: { 1: { b: 2 } } }, { a: [{ 1: { b: 2 } }] }, { a: [[5, 6], [7]] }, { a: [5, 6] }, { a: { 0: 5 } }],
    {
      second: { 'a.1.b': 2 },
      first: { 'a.0': 5 },
      inner: { 'a.0.1': 6 },
      exists: { 'a.1': { $exists: true } },
      beyond: { 'a.7': { $exists: true } },
      null: { 'a.1': null },
      leadingZero: { 'a.01': 6 },
    },
  );

  filters('dates', [{ a: date('2024-01-01T00:00:00Z') }, { a: date('2024-06-01T00:00:00.001Z') }, { a: date(-1) }, { a: 1704067200000 }], {
    equal: { a: date('2024-01-01T00:00:00Z') },
    range: { a: { $gte: date('2024-01-01T00:00:00Z'), $lt: date('2024-06-01T00:00:00.001Z') } },
    before: { a: { $lt: date(0) } },
    in: { a: { $in: [date(-1)] } },
  });

  filters(
    'bytes, UUIDs and ObjectIds',
    [
      { a: bytes('ff01') },
      { a: bytes('fe01') },
      { a: bytes('ff01', 5) },
      { a: new UUID('00000000-0000-4000-8000-000000000001') },
      { a: oid(1) },
      { a: oid(2) },
      { a: '000000000000000000000001' },
      { a: bytes('ff') },
    ],
    {
      bytes: { a: bytes('ff01') },
      subType: { a: bytes('ff01', 5) },
      uuid: { a: new UUID('00000000-0000-4000-8000-000000000001') },
      oid: { a: oid(1) },
      oids: { a: { $gt: oid(1) } },
      above: { a: { $gt: bytes('fe01') } },
      in: { a: { $in: [oid(2), bytes('fe01')] } },
    },
  );

  filters('$expr compares fields, also across types', [{ a: 1, b: 2 }, { a: 3, b: 2 }, { b: 2 }, { a: null, b: 2 }, { a: 'x', b: 2 }], {
    gt: { $expr: { $gt: ['$a', '$b'] } },
    lt: { $expr: { $lt: ['$a', '$b'] } },
    and: { b: 2, $expr: { $eq: ['$a', 1] } },
    truthy: { $expr: '$a' },
  });

  filters('$bitsAllSet and $bitsAnySet', [{ a: 54 }, { a: 20 }, { a: 'x' }, { a: long(54) }], {
    all: { a: { $bitsAllSet: [1, 5] } },
    any: { a: { $bitsAnySet: 36 } },
    clear: { a: { $bitsAllClear: [0] } },
  });

  filters('refused operators', [{ a: 1 }], {
    unknown: { a: { $nope: 1 } },
    unknownTop: { $nope: 1 },
    mixed: { a: { $gt: 1, b: 2 } },
    mixedOther: { a: { b: 2, $gt: 1 } },
    where: { $where: 'this.a === 1' },
    text: { $text: { $search: 'x' } },
    comment: { a: 1, $comment: 'x' },
    jsonSchema: { $jsonSchema: { required: ['a'] } },
    near: { a: { $near: [0, 0] } },
  });

  filters('a $-string or a dot in a value is just text', [{ a: '$b' }, { a: 'b.c' }, { a: { b: '$c' } }], {
    dollar: { a: '$b' },
    dot: { a: 'b.c' },
    nested: { 'a.b': '$c' },
  });
};
