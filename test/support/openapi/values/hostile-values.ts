import fc from 'fast-check';
import type { Json } from './valid-values';

/** Fragments that mean something to some interpreter: of paths, queries, shells, templates, spreadsheets, headers, logs. */
export const hostileTexts: readonly string[] = [
  ...["' OR 1=1 --", "'; DROP TABLE cases; --", '{"$gt":""}', '$where', '../../../../etc/passwd', '/dev/null', 'C:\\', '%2e%2e%2f'],
  ...['a\r\nX-Injected: 1', 'a\nSet-Cookie: a=b', '%0d%0aX-Injected: 1', '%00', '| id', '`id`', '$(id)', '${7*7}', '{{7*7}}', '#{7*7}'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///y">]>',
  ],
  ...["=cmd|'/c calc'!A1", '@SUM(1+1)', '%s%n%x', '(a+)+$', 'null', 'undefined', 'NaN', 'true', '0', '-1', '1e999', '[object Object]'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then'],
  ...['\u0000', 'a\u0000b', '\u001b[31mred', '\u0007', '\u007f', '\u0085', '\u2028', '\u202egnp.exe', '\ufeffbom', '\ufffe', '\u200b'],
  ...['\ud800', '\udc00', 'a\ud83d', '\udc4d\ud83d', 'Z̷̡̛͔̖a̴l̵g̶o̷', 'ﷺ'.repeat(50), 'ß'.repeat(100), 'İ', '٣', '１２'],
];

const deepList = (depth: number): Json => (depth === 0 ? [] : [deepList(depth - 1)]);
const deepObject = (depth: number): Json => (depth === 0 ? {} : { a: deepObject(depth - 1) });
const manyFields = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${String(index)}`, index]));

const hostileObjects: readonly Json[] = [
  ...[{}, [], [[]], [null], [{}], { $gt: '' }, { $ne: null }, { $where: 'sleep(1)' }, { $sealed: 'AAAA', of: 'name' }],
  ...[{ toString: 1, valueOf: 1 }, { length: -1 }, { length: 1e9, 0: 'a' }, { then: 'x' }, { toJSON: 'x' }, { type: 'Buffer', data: [1] }],
  ...[{ ['__proto__']: { polluted: true } }, { constructor: { prototype: { polluted: true } } }],
  ...[15, 16, 17, 500].flatMap((depth) => [deepList(depth), deepObject(depth)]),
  ...[Array.from({ length: 5_000 }, () => 0), manyFields(2_000)],
];

const hostileScalars: readonly Json[] = [
  ...[null, true, false, 0, -1, 0.1, 1e308, 2 ** 53 + 2],
  ...['', ' ', 'x'.repeat(20_000), '👍'.repeat(10_001)],
];

/** Values of a kind that no field expects, or that some program stumbles over. */
export const hostileValues: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...hostileObjects),
  fc.constantFrom(...hostileScalars),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** Names of fields that no body has: what every object inherits, what stores and this program use themselves, and odd spellings. */
export const hostileNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'toJSON', 'length'),
  fc.constantFrom('id', 'state', 'revision', 'actor', 'role', 'complaintId', '_id', '$set', '$sealed'),
  fc.constantFrom('a.b', 'customer.name', '0', '', ' '),
  fc.constantFrom('\ud800', '\u0000', 'x'.repeat(5_000), 'näme', '__proto__.x', 'constructor[prototype]'),
  fc.string(),
);
