import { decimal, double, long } from '../lib/kit.mjs';
import { filtersFor } from '../lib/kinds.mjs';

export default (test) => {
  const filters = filtersFor(test);

  const nulls = [{ a: null }, {}, { a: 1 }, { a: [] }, { a: [null] }, { a: [1] }, { a: {} }, { a: undefined }];
  filters('null, missing and $exists', nulls, {
    null: { a: null },
    eqNull: { a: { $eq: null } },
    neNull: { a: { $ne: null } },
    inNull: { a: { $in: [null] } },
    ninNull: { a: { $nin: [null] } },
    gteNull: { a: { $gte: null } },
    lteNull: { a: { $lte: null } },
    gtNull: { a: { $gt: null } },
    notNull: { a: { $not: { $eq: null } } },
    exists: { a: { $exists: true } },
    missing: { a: { $exists: false } },
    existsOne: { a: { $exists: 1 } },
    existsZero: { a: { $exists: 0 } },
    typeNull: { a: { $type: 'null' } },
    typeTen: { a: { $type: 10 } },
  });

  filters(
    'null on a dotted path',
    [
      { a: { b: null } },
      { a: {} },
      { a: 1 },
      {},
      { a: [] },
      { a: [{ b: 1 }, { c: 1 }] },
      { a: [{ b: 1 }] },
      { a: [1, 2] },
      { a: [{ b: null }] },
      { a: null },
    ],
    {
      null: { 'a.b': null },
      ne: { 'a.b': { $ne: null } },
      exists: { 'a.b': { $exists: true } },
      missing: { 'a.b': { $exists: false } },
    },
  );

  filters('equality of scalars', [{ a: 1 }, { a: '1' }, { a: true }, { a: 'one' }, { a: 'One' }, { a: '' }, { a: false }, { a: 0 }], {
    one: { a: 1 },
    text: { a: '1' },
    true: { a: true },
    false: { a: false },
    zero: { a: 0 },
    empty: { a: '' },
    caseCounts: { a: 'One' },
    eq: { a: { $eq: 1 } },
  });

  filters(
    'numbers of all types are compared by value',
    [
      { a: 5 },
      { a: long(5) },
      { a: double(5) },
      { a: decimal('5') },
      { a: decimal('5.00') },
      { a: 5.5 },
      { a: decimal('5.5') },
      { a: '5' },
    ],
    {
      int: { a: 5 },
      long: { a: long(5) },
      double: { a: double(5) },
      decimal: { a: decimal('5.0') },
      fraction: { a: decimal('5.50') },
      above: { a: { $gt: 5 } },
      in: { a: { $in: [long(5), decimal('5.5')] } },
    },
  );

  filters(
    'longs above 2^53 are exact',
    [{ a: long('9007199254740992') }, { a: long('9007199254740993') }, { a: double(9007199254740992) }, { a: decimal('9007199254740993') }],
    {
      odd: { a: long('9007199254740993') },
      even: { a: long('9007199254740992') },
      asDouble: { a: double(9007199254740992) },
      above: { a: { $gt: double(9007199254740992) } },
      decimal: { a: decimal('9007199254740993') },
    },
  );

  filters('0.1 as double is not 0.1 as decimal', [{ a: 0.1 }, { a: decimal('0.1') }, { a: 0.5 }, { a: decimal('0.5') }], {
    double: { a: 0.1 },
    decimal: { a: decimal('0.1') },
    halfDouble: { a: 0.5 },
    halfDecimal: { a: decimal('0.5') },
    belowDecimal: { a: { $lt: decimal('0.1') } },
    aboveDecimal: { a: { $gt: decimal('0.1') } },
  });

  filters(
    'NaN, infinity and -0',
    [
      { a: NaN },
      { a: decimal('NaN') },
      { a: Infinity },
      { a: -Infinity },
      { a: double(-0) },
      { a: 0 },
      { a: 1 },
      { a: decimal('-0') },
      { a: decimal('Infinity') },
    ],
    {
      nan: { a: NaN },
      decimalNaN: { a: decimal('NaN') },
      lt: { a: { $lt: 1 } },
      lteNaN: { a: { $lte: NaN } },
      gteNaN: { a: { $gte: NaN } },
      gtNaN: { a: { $gt: NaN } },
      ltNaN: { a: { $lt: NaN } },
      infinity: { a: Infinity },
      zero: { a: 0 },
      minusZero: { a: double(-0) },
      gtMinusInfinity: { a: { $gt: -Infinity } },
    },
  );
};
