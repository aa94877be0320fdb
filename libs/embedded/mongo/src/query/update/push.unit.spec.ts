import { type Document as PlainObject } from 'bson';
import { codeOf, context, document, plain, value } from '../../testing/documents';
import { parseUpdate } from './parse-update';

const push = (before: unknown, operand: unknown): unknown =>
  plain(parseUpdate(value({ $push: { a: operand } }), context).apply(document({ a: before })))['a'];

it.each<[string, unknown[], PlainObject, unknown[]]>([
  ['keeps the first', [1, 2], { $each: [3, 4], $slice: 3 }, [1, 2, 3]],
  ['keeps the last', [1, 2], { $each: [3, 4], $slice: -3 }, [2, 3, 4]],
  ['keeps nothing', [1, 2], { $each: [3], $slice: 0 }, []],
  ['cuts without adding', [1, 2], { $each: [], $slice: 1 }, [1]],
  ['inserts at a position', [1, 4], { $each: [2, 3], $position: 1 }, [1, 2, 3, 4]],
  ['inserts at a position from the end', [1, 4], { $each: [2, 3], $position: -1 }, [1, 2, 3, 4]],
  ['inserts at the beginning', [2, 3], { $each: [1], $position: 0 }, [1, 2, 3]],
  ['inserts before the beginning', [2, 3], { $each: [1], $position: -50 }, [1, 2, 3]],
  ['inserts behind the end', [1], { $each: [2], $position: 50 }, [1, 2]],
  ['sorts values of all types', ['b', 2, null, 'a'], { $each: [1], $sort: 1 }, [null, 1, 2, 'a', 'b']],
  ['sorts downwards', [3, 1], { $each: [2], $sort: -1 }, [3, 2, 1]],
  [
    'sorts by fields, where scalars and missing fields count as null',
    [{ n: 3 }, { n: 1, m: { x: 2 } }, 7],
    { $each: [{ n: 1, m: { x: 3 } }], $sort: { n: 1, 'm.x': -1 } },
    [7, { n: 1, m: { x: 3 } }, { n: 1, m: { x: 2 } }, { n: 3 }],
  ],
  ['inserts, sorts and cuts in this order', [5, 9], { $slice: 3, $sort: -1, $each: [7, 1, 8] }, [9, 8, 7]],
])('%s', (_, before, operand, after) => {
  expect(push(before, operand)).toEqual(after);
});

it.each<PlainObject>([
  { $each: [], $slice: 'x' },
  { $each: [], $slice: 1.5 },
  { $each: [], $position: 1.5 },
  { $each: [], $sort: 2 },
  { $each: [], $sort: 'a' },
  { $each: [], $sort: {} },
  { $each: [], $sort: { a: 2 } },
  { $each: [], $sort: { 'a..b': 1 } },
  { $each: [], $sort: { '': 1 } },
])('is refused with 2: %j', (operand) => {
  expect(codeOf(() => push([], operand))).toBe(2);
});
