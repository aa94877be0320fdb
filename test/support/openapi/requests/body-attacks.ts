import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { hostileNames, hostileValues } from '../values/hostile-values';
import type { Fields, Json } from '../values/valid-values';
import type { Attack } from './attack';
import { changedAt, placesIn, type Place } from './places';
import { bytesOf, withBody } from './request';

const TOO_LARGE = 256 * 1024 + 1;
const DEEP = 20_000;

/** One number for a choice that depends on the body: which of its places. */
const choice = fc.nat();

const chosenFrom = (places: readonly Place[], number: number): Place => places[number % places.length] ?? [];

const changed =
  (number: number, change: (part: Json) => Json): Attack =>
  (request) => {
    const { body = {} } = request;
    if (body instanceof Uint8Array) return request;
    return withBody(request, changedAt(body, chosenFrom(placesIn(body), number), change));
  };

const isObject = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const valueReplaced = fc.tuple(choice, hostileValues).map(([number, value]) => changed(number, () => value));

const fieldAdded = fc
  .tuple(choice, hostileNames, hostileValues)
  .map(([number, name, value]) => changed(number, (part) => (isObject(part) ? { ...part, [name]: value } : { [name]: value })));

const listed = choice.map((number) => changed(number, (part) => [part, part]));

/** Another text in the place of the body's. */
const rewritten =
  (rewrite: (bytes: Buffer) => Uint8Array | string): Attack =>
  (request) =>
    withBody(request, Buffer.from(rewrite(Buffer.from(bytesOf(request) ?? '{}'))));

const spliced = (bytes: Buffer, inserted: readonly number[], share: number): Buffer => {
  const at = Math.floor(bytes.length * share);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(inserted), bytes.subarray(at)]);
};

const notUtf8 = fc
  .tuple(
    fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x80]),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([inserted, share]) => rewritten((bytes) => spliced(bytes, inserted, share)));

const cutOff = fc
  .double({ min: 0, max: 0.99, noNaN: true })
  .map((share) => rewritten((bytes) => bytes.subarray(0, Math.floor(bytes.length * share))));

/** The first field, or one that every object inherits, twice. */
const duplicated = fc
  .constantFrom('null', '"x"', '{}')
  .chain((value) =>
    fc
      .constantFrom('"__proto__":', '"constructor":', undefined)
      .map((name) => rewritten((bytes) => withDuplicate(bytes.toString(), name, value))),
  );

const withDuplicate = (text: string, name: string | undefined, value: string): string => {
  const field = name ?? /^\{("[^"]*":)/.exec(text)?.[1] ?? '"x":';
  return text.replace('{', () => `{${field}${value},${field}${value}${text === '{}' ? '' : ','}`);
};

const otherTexts = fc
  .constantFrom(
    ...['', ' ', 'null', 'true', '0', '"text"', '[]', '[{}]', '{', '}', '{}{}', 'a=1&b=2', '\u0000', '\ufeff{}', '/**/{}'],
    ...['{a:1}', "{'a':1}", '{"a":1,}', '{"a":01}', '{"a":NaN}', '{"a":1e999}', '{"\\u0000":1}', '{"a":"\\ud800"}'],
  )
  .map((text) => rewritten(() => text));

const largeTexts = fc
  .constantFrom(
    `{"subject":"${'x'.repeat(TOO_LARGE)}"}`,
    ' '.repeat(TOO_LARGE),
    '['.repeat(DEEP),
    `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
    `{"a":${'9'.repeat(DEEP)}}`,
  )
  .map((text) => rewritten(() => text));

const encoded = fc.constantFrom<Attack>(
  rewritten((bytes) => Buffer.from(bytes.toString(), 'utf16le')),
  rewritten((bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  (request) => ({ ...rewritten((bytes) => gzipSync(bytes))(request), headers: { ...request.headers, 'Content-Encoding': 'gzip' } }),
);

const dripped = fc.constant<Attack>((request) => (request.body === undefined ? request : { ...request, isDripping: true }));

/** What a body can be besides what its schema says. */
export const bodyAttacks: fc.Arbitrary<Attack> = fc.oneof(
  { arbitrary: valueReplaced, weight: 10 },
  { arbitrary: fieldAdded, weight: 6 },
  { arbitrary: listed, weight: 1 },
  { arbitrary: notUtf8, weight: 3 },
  { arbitrary: cutOff, weight: 2 },
  { arbitrary: duplicated, weight: 2 },
  { arbitrary: otherTexts, weight: 4 },
  { arbitrary: largeTexts, weight: 1 },
  { arbitrary: encoded, weight: 1 },
  { arbitrary: dripped, weight: 2 },
);
