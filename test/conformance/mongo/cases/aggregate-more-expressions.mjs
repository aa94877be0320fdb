import { bytes, date, decimal, double, long, oid } from '../lib/kit.mjs';
import { expressionsFor } from '../lib/kinds.mjs';

export default (test) => {
  const expressions = expressionsFor(test);

  expressions(
    '$arrayElemAt, $first, $last, $slice and $size',
    { l: [1, 2, 3], e: [], n: null, s: 'x' },
    {
      at: { $arrayElemAt: ['$l', 0] },
      back: { $arrayElemAt: ['$l', -1] },
      beyond: { $arrayElemAt: ['$l', 9] },
      ofNull: { $arrayElemAt: ['$n', 0] },
      ofText: { $arrayElemAt: ['$s', 0] },
      byText: { $arrayElemAt: ['$l', 'x'] },
      first: { $first: '$l' },
      last: { $last: '$l' },
      firstOfEmpty: { $first: '$e' },
      slice: { $slice: ['$l', 2] },
      sliceBack: { $slice: ['$l', -2] },
      sliceFrom: { $slice: ['$l', 1, 1] },
      size: { $size: '$l' },
      sizeOfEmpty: { $size: '$e' },
      sizeOfNull: { $size: '$n' },
      sizeOfMissing: { $size: '$zz' },
      sizeOfText: { $size: '$s' },
    },
  );
  expressions(
    'more on arrays',
    { l: [3, 1, 2], m: [2, 3, 4], d: [{ n: 2 }, { n: 1 }], n: null },
    {
      concat: { $concatArrays: ['$l', '$m'] },
      concatNull: { $concatArrays: ['$l', '$n'] },
      reverse: { $reverseArray: '$l' },
      range: { $range: [0, 6, 2] },
      sort: { $sortArray: { input: '$l', sortBy: 1 } },
      sortBy: { $sortArray: { input: '$d', sortBy: { n: 1 } } },
      index: { $indexOfArray: ['$l', 2] },
      indexNone: { $indexOfArray: ['$l', 9] },
      isArray: { $isArray: ['$l'] },
      isArrayNot: { $isArray: ['$n'] },
      zip: { $zip: { inputs: ['$l', '$m'] } },
      sum: { $sum: '$l' },
      avg: { $avg: ['$l', 9] },
      max: { $max: '$l' },
      minOfArgs: { $min: [5, 3, null] },
      path: '$d.n',
      subset: { $setIsSubset: [[1], '$l'] },
      sizeOfUnion: { $size: { $setUnion: ['$l', '$m'] } },
      all: { $allElementsTrue: ['$l'] },
      any: { $anyElementTrue: [[0, null]] },
      minN: { $minN: { input: '$l', n: 2 } },
      median: { $median: { input: '$l', method: 'approximate' } },
      percentile: { $percentile: { input: '$l', p: [0.5, 1], method: 'approximate' } },
    },
  );
  expressions(
    'objects',
    { o: { a: 1, b: 2 }, n: null },
    {
      merge: { $mergeObjects: ['$o', { b: 3, c: 4 }] },
      mergeNull: { $mergeObjects: ['$o', '$n'] },
      mergeText: { $mergeObjects: ['$o', 'x'] },
      toArray: { $objectToArray: '$o' },
      fromArray: {
        $arrayToObject: [
          [
            ['k', 1],
            ['j', 2],
          ],
        ],
      },
      fromPairs: { $arrayToObject: [[{ k: 'a', v: 1 }]] },
      getField: { $getField: { field: 'a', input: '$o' } },
      setField: { $setField: { field: 'c', input: '$o', value: 5 } },
      unsetField: { $unsetField: { field: 'a', input: '$o' } },
      literal: { $literal: { $add: [1, 1] } },
      let: { $let: { vars: { x: '$o.a' }, in: { $add: ['$$x', 1] } } },
    },
  );
  expressions(
    'text',
    { s: 'AbCé', n: null, i: 5 },
    {
      concat: { $concat: ['$s', '!'] },
      concatNull: { $concat: ['$s', '$n'] },
      concatNumber: { $concat: ['$s', '$i'] },
      concatNone: { $concat: [] },
      lower: { $toLower: '$s' },
      upper: { $toUpper: '$s' },
      upperNull: { $toUpper: '$n' },
      length: { $strLenCP: '$s' },
      bytes: { $strLenBytes: '$s' },
      lengthNull: { $strLenCP: '$n' },
      sub: { $substrCP: ['$s', 1, 2] },
      subBytes: { $substrBytes: ['$s', 0, 3] },
      split: { $split: ['a,b,,c', ','] },
      trim: { $trim: { input: '  x ' } },
      trimChars: { $ltrim: { input: 'xxa', chars: 'x' } },
      indexOf: { $indexOfCP: ['$s', 'C'] },
      replaceOne: { $replaceOne: { input: 'aXbX', find: 'X', replacement: '-' } },
      replaceAll: { $replaceAll: { input: 'aXbX', find: 'X', replacement: '-' } },
      compare: { $strcasecmp: ['abc', 'ABD'] },
    },
  );
  expressions(
    '$regexMatch, $regexFind and $regexFindAll',
    { s: 'one two' },
    {
      match: { $regexMatch: { input: '$s', regex: 'TWO', options: 'i' } },
      matchRegex: { $regexMatch: { input: '$s', regex: /^two/ } },
      matchNull: { $regexMatch: { input: null, regex: 'x' } },
      matchNumber: { $regexMatch: { input: 5, regex: 'x' } },
      find: { $regexFind: { input: '$s', regex: '(t)(w)' } },
      findNone: { $regexFind: { input: '$s', regex: 'zz' } },
      all: { $regexFindAll: { input: '$s', regex: 'o' } },
      wrong: { $regexMatch: { input: '$s', regex: '(' } },
    },
  );
  expressions(
    '$toString of every type',
    { oid: oid(1), d: date('2024-01-02T03:04:05.006Z'), m: decimal('1.50') },
    {
      int: { $toString: 5 },
      long: { $toString: long('9007199254740993') },
      double: { $toString: double(5) },
      fraction: { $toString: 0.1 },
      big: { $toString: 1e21 },
      small: { $toString: 1e-7 },
      decimal: { $toString: '$m' },
      bool: { $toString: true },
      date: { $toString: '$d' },
      oid: { $toString: '$oid' },
      null: { $toString: null },
      missing: { $toString: '$zz' },
      array: { $toString: [[1]] },
      document: { $toString: { a: 1 } },
    },
  );
  expressions(
    'conversions',
    { s: '42', d: date('2024-01-01T00:00:00Z') },
    {
      toInt: { $toInt: '$s' },
      toIntFraction: { $toInt: 2.9 },
      toIntBad: { $toInt: '4x' },
      toIntSpace: { $toInt: ' 4' },
      toIntBig: { $toInt: long('9007199254740993') },
      toLong: { $toLong: '$s' },
      toDouble: { $toDouble: '1.5' },
      toDecimal: { $toDecimal: '1.50' },
      doubleToDecimal: { $toDecimal: 0.1 },
      toBool: { $toBool: 'false' },
      toBoolZero: { $toBool: 0 },
      toObjectId: { $toObjectId: '000000000000000000000001' },
      toObjectIdBad: { $toObjectId: 'x' },
      toDate: { $toDate: '2024-01-01' },
      convert: { $convert: { input: 'x', to: 'int', onError: 'bad', onNull: 'none' } },
      convertNull: { $convert: { input: null, to: 'int', onNull: 'none' } },
      convertUnknown: { $convert: { input: 1, to: 'nope' } },
      isNumber: { $isNumber: '$s' },
    },
  );
  expressions(
    '$type',
    { i: 1, l: long(1), d: 1.5, m: decimal('1'), s: 'x', o: {}, a: [], n: null, b: true, t: date(0), oid: oid(1), y: bytes('00'), r: /x/ },
    Object.fromEntries(
      ['i', 'l', 'd', 'm', 's', 'o', 'a', 'n', 'b', 't', 'oid', 'y', 'r', 'zz'].map((field) => [field, { $type: `$${field}` }]),
    ),
  );
  expressions(
    'field paths and variables',
    { a: { b: [{ c: 1 }, { c: 2 }, {}] }, l: [1, 2] },
    {
      path: '$a.b.c',
      index: '$l.0',
      missing: '$a.zz',
      root: '$$ROOT.a',
      current: '$$CURRENT.l',
      now: { $type: '$$NOW' },
      remove: '$$REMOVE',
      unknown: '$$nope',
      empty: '$',
      dollarOnly: '$$',
      trailing: '$a.',
    },
  );
  expressions(
    'an unknown expression is refused with 168',
    {},
    { nope: { $nope: 1 }, nested: { $add: [1, { $nope: 1 }] }, mixed: { $add: [1, 2], b: 1 }, two: { $add: [1, 2], $subtract: [1, 2] } },
  );
  expressions(
    '$rand and $function are taken or refused',
    {},
    { rand: { $type: { $rand: {} } }, function: { $function: { body: 'function() { return 1 }', args: [], lang: 'js' } } },
  );
};
