import { decimal, double, long } from '../lib/kit.mjs';
import { expressionsFor } from '../lib/kinds.mjs';

export default (test) => {
  const expressions = expressionsFor(test);

  expressions(
    '$add, $subtract and $multiply widen types',
    { i: 3, l: long(3), d: 1.5, m: decimal('0.10'), s: 'x', n: null },
    {
      ii: { $add: ['$i', 1] },
      il: { $add: ['$i', '$l'] },
      id: { $add: ['$i', '$d'] },
      im: { $add: ['$i', '$m'] },
      overflow: { $add: [2147483647, 1] },
      longOverflow: { $add: [long('9223372036854775807'), 1] },
      null: { $add: ['$i', '$n'] },
      missing: { $add: ['$i', '$zz'] },
      text: { $add: ['$i', '$s'] },
      none: { $add: [] },
      one: { $add: '$i' },
      sub: { $subtract: ['$i', '$l'] },
      subText: { $subtract: ['$s', 1] },
      subThree: { $subtract: [1, 2, 3] },
      mul: { $multiply: ['$i', '$l', '$d'] },
      mulOverflow: { $multiply: [2147483647, 2] },
      mulText: { $multiply: ['$s', 2] },
    },
  );
  expressions(
    '$divide and $mod',
    { i: 7, l: long(7), m: decimal('1') },
    {
      exact: { $divide: [6, 3] },
      fraction: { $divide: ['$i', 2] },
      decimal: { $divide: ['$m', 3] },
      zero: { $divide: ['$i', 0] },
      zeroDouble: { $divide: ['$i', double(0)] },
      zeroDecimal: { $divide: ['$i', decimal('0')] },
      null: { $divide: ['$i', null] },
      text: { $divide: ['x', 2] },
      mod: { $mod: ['$i', 4] },
      modNegative: { $mod: [-7, 4] },
      modFraction: { $mod: [7.5, 2] },
      modZero: { $mod: ['$i', 0] },
      modLong: { $mod: ['$l', 4] },
    },
  );
  expressions(
    '$round, $trunc, $floor, $ceil and $abs',
    { v: 2.5 },
    {
      half: { $round: '$v' },
      halfOdd: { $round: [3.5] },
      negative: { $round: [-2.5, 0] },
      places: { $round: [1.005, 2] },
      placesUp: { $round: [2.675, 2] },
      tens: { $round: [1250, -2] },
      decimal: { $round: [decimal('2.345'), 2] },
      long: { $round: [long(15), -1] },
      trunc: { $trunc: [-2.75, 1] },
      floor: { $floor: -2.5 },
      ceil: { $ceil: 2.1 },
      floorInt: { $floor: 2 },
      abs: { $abs: -3 },
      absLong: { $abs: long(-3) },
      null: { $round: null },
      text: { $round: 'x' },
    },
  );
  expressions(
    '$sqrt, $pow, $exp, $ln and $log10',
    {},
    {
      sqrt: { $sqrt: 16 },
      sqrtNegative: { $sqrt: -1 },
      pow: { $pow: [2, 10] },
      powBig: { $pow: [2, 40] },
      powNegative: { $pow: [2, -1] },
      ln: { $ln: 1 },
      log10: { $log10: 100 },
      logZero: { $log10: 0 },
      exp: { $exp: 0 },
    },
  );
  expressions(
    '$cond, $ifNull and $switch',
    { a: 1, n: null, z: 0, s: '' },
    {
      list: { $cond: ['$a', 'y', 'n'] },
      document: { $cond: { if: '$z', then: 'y', else: 'n' } },
      emptyTextIsTrue: { $cond: ['$s', 'y', 'n'] },
      nullIsFalse: { $cond: ['$n', 'y', 'n'] },
      missingIsFalse: { $cond: ['$zz', 'y', 'n'] },
      decimalZero: { $cond: [decimal('0'), 'y', 'n'] },
      short: { $cond: ['$a', 'y'] },
      noElse: { $cond: { if: true, then: 1 } },
      missingThen: { $cond: ['$a', '$zz', 1] },
      ifNull: { $ifNull: ['$n', 'd'] },
      ifNullMany: { $ifNull: ['$n', '$zz', 'd'] },
      ifNullMissing: { $ifNull: ['$n', '$zz'] },
      ifNullZero: { $ifNull: ['$z', 'd'] },
      ifNullOne: { $ifNull: ['$n'] },
      switch: {
        $switch: {
          branches: [
            { case: { $eq: ['$a', 2] }, then: 'two' },
            { case: { $eq: ['$a', 1] }, then: 'one' },
          ],
          default: 'other',
        },
      },
      switchDefault: { $switch: { branches: [{ case: false, then: 1 }], default: 'other' } },
      switchNone: { $switch: { branches: [{ case: false, then: 1 }] } },
      switchEmpty: { $switch: { branches: [] } },
    },
  );
  expressions(
    'comparisons across types',
    { i: 1, l: long(1), d: double(1), s: '1', n: null },
    {
      eqLong: { $eq: ['$i', '$l'] },
      eqDouble: { $eq: ['$i', '$d'] },
      eqText: { $eq: ['$i', '$s'] },
      ltText: { $lt: ['$i', '$s'] },
      nullMissing: { $eq: ['$n', '$zz'] },
      missingLess: { $lt: ['$zz', '$n'] },
      missingMissing: { $eq: ['$zz', '$yy'] },
      cmp: { $cmp: ['$s', '$i'] },
      nan: { $eq: [NaN, NaN] },
      nanLess: { $lt: [NaN, -Infinity] },
      gteNull: { $gte: ['$i', null] },
      documents: {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      three: { $eq: [1, 2, 3] },
    },
  );
  expressions(
    '$and, $or, $not and $in',
    { a: 1, l: [1, 2] },
    {
      and: { $and: ['$a', true] },
      andNone: { $and: [] },
      or: { $or: [0, null, '$zz'] },
      orNone: { $or: [] },
      not: { $not: ['$zz'] },
      notText: { $not: 'x' },
      in: { $in: [long(2), '$l'] },
      notIn: { $in: [3, '$l'] },
      inMissing: { $in: [1, '$zz'] },
      inNull: { $in: [null, ['$zz']] },
    },
  );
  expressions(
    '$map, $filter and $reduce',
    { l: [1, 2, 3], n: null, s: 'x' },
    {
      map: { $map: { input: '$l', as: 'x', in: { $multiply: ['$$x', 2] } } },
      mapThis: { $map: { input: '$l', in: { $add: ['$$this', 1] } } },
      mapNull: { $map: { input: '$n', in: 1 } },
      mapText: { $map: { input: '$s', in: 1 } },
      mapMissing: { $map: { input: [{ a: 1 }, {}], as: 'x', in: '$$x.a' } },
      mapNoIn: { $map: { input: '$l' } },
      mapUnknown: { $map: { input: '$l', in: '$$nope' } },
      filter: { $filter: { input: '$l', as: 'x', cond: { $gt: ['$$x', 1] } } },
      filterLimit: { $filter: { input: '$l', cond: true, limit: 2 } },
      filterNull: { $filter: { input: '$n', cond: true } },
      filterText: { $filter: { input: '$s', cond: true } },
      reduce: { $reduce: { input: '$l', initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
      reduceText: { $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
      reduceEmpty: { $reduce: { input: [], initialValue: 'start', in: 1 } },
      reduceNull: { $reduce: { input: '$n', initialValue: 0, in: 1 } },
    },
  );
};
