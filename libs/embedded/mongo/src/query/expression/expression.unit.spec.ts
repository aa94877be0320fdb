import { Decimal128, Int32, Long } from 'bson';
import { Document } from '../../bson/document';
import { type MaybeValue } from '../../bson/value';
import { codeOf, context, document, value } from '../../testing/documents';
import { parseExpression } from './parse-expression';

const root = document({
  i: 3,
  l: Long.fromNumber(7),
  d: 1.5,
  m: Decimal128.fromString('0.10'),
  s: 'x',
  n: null,
  z: 0,
  list: [1, 2, 3],
  a: { b: [{ c: 1 }, { c: 2 }, {}, 5] },
});
const evaluate = (expression: unknown): MaybeValue => parseExpression(value(expression), context)(root);
const int = (number: number): Int32 => new Int32(number);

describe('an expression', () => {
  it.each<[unknown, MaybeValue]>([
    ['$i', int(3)],
    ['$zz', undefined],
    ['$a.b.c', [int(1), int(2)]],
    ['$list.0', []],
    ['$$ROOT.i', int(3)],
    ['$$CURRENT.a.b.c', [int(1), int(2)]],
    ['$$NOW', context.now],
    ['$$REMOVE', undefined],
    ['text', 'text'],
    [
      ['$i', '$zz'],
      [int(3), null],
    ],
    [{ x: '$i', y: '$zz' }, Document.of([['x', int(3)]])],
    [{ $literal: '$i' }, '$i'],
    [{ $add: ['$i', 1] }, int(4)],
    [{ $add: ['$i', '$l'] }, 10n],
    [{ $add: ['$i', '$m'] }, Decimal128.fromString('3.10')],
    [{ $add: ['$i', '$n'] }, null],
    [{ $add: [] }, int(0)],
    [{ $subtract: ['$i', '$l'] }, -4n],
    [{ $subtract: ['$i', '$zz'] }, null],
    [{ $multiply: ['$i', '$l', '$d'] }, 31.5],
    [{ $divide: ['$i', 2] }, 1.5],
    [{ $eq: ['$n', '$zz'] }, false],
    [{ $lt: ['$zz', '$n'] }, true],
    [{ $gte: ['$i', 'text'] }, false],
    [{ $ne: ['$i', 3.0] }, false],
    [{ $cmp: ['$s', '$i'] }, int(1)],
    [{ $and: ['$i', true] }, true],
    [{ $and: [] }, true],
    [{ $or: ['$z', '$n', '$zz'] }, false],
    [{ $not: ['$zz'] }, true],
    [{ $in: [Long.fromNumber(2), '$list'] }, true],
    [{ $cond: ['$z', 'y', 'n'] }, 'n'],
    [{ $cond: { if: '$s', then: 'y', else: 'n' } }, 'y'],
    [{ $ifNull: ['$n', '$zz', 'd'] }, 'd'],
    [{ $ifNull: ['$z', 'd'] }, int(0)],
    [{ $switch: { branches: [{ case: { $eq: ['$i', 3] }, then: 'three' }], default: 'other' } }, 'three'],
    [{ $switch: { branches: [{ case: '$n', then: 'three' }], default: 'other' } }, 'other'],
    [{ $arrayElemAt: ['$list', -1] }, int(3)],
    [{ $arrayElemAt: ['$list', 9] }, undefined],
    [{ $arrayElemAt: ['$n', 0] }, null],
    [{ $first: '$list' }, int(1)],
    [{ $last: '$list' }, int(3)],
    [{ $size: '$list' }, int(3)],
    [{ $strLenBytes: 'é' }, int(2)],
  ])('%j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected);
  });

  it.each<[code: number, unknown]>([
    [168, { $nope: 1 }],
    [238, { $map: { input: '$list', in: 1 } }],
    [238, { $dateTrunc: { date: '$$NOW', unit: 'day' } }],
    [238, { $subtract: ['$$NOW', 1] }],
    [15983, { $add: [1, 2], $subtract: [1, 2] }],
    [16410, { a: 1, $add: [1, 2] }],
    [16872, '$'],
    [40353, '$a.'],
    [9, '$$'],
    [17276, '$$nope'],
    [14, { $add: ['$i', '$s'] }],
    [16020, { $subtract: [1, 2, 3] }],
    [2, { $divide: ['$i', 0] }],
    [40081, { $in: [1, '$zz'] }],
    [16020, { $cond: ['$i', 'y'] }],
    [17082, { $cond: { if: true, then: 1 } }],
    [17083, { $cond: { if: true, then: 1, else: 1, nope: 1 } }],
    [1257300, { $ifNull: ['$n'] }],
    [40066, { $switch: { branches: [{ case: '$n', then: 1 }] } }],
    [40068, { $switch: { branches: [] } }],
    [17124, { $size: '$n' }],
    [28689, { $arrayElemAt: ['$s', 0] }],
    [28690, { $arrayElemAt: ['$list', 'x'] }],
    [34473, { $strLenBytes: '$i' }],
  ])('is refused with %i: %j', (code, expression) => {
    expect(codeOf(() => evaluate(expression))).toBe(code);
  });
});
