import fc from 'fast-check';
import type { Attack } from './attack';

const LONG = 4_000;
/** More than a head may have. */
const TOO_LARGE = 20_000;
const NO_ALGORITHM = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZXMiOlsiaGFuZGxlciJdfQ.';

/** For each header what programs send by mistake or on purpose; a list is sent as so many headers of the same name. */
const strange: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  Authorization: [
    ...['', 'Bearer', 'Bearer ', 'Bearer null', 'bearer a.b.c', 'Bearer é', 'Bearer KL-.', 'Bearer KL-7F3K9-2QDXM.1.AAAA', 'Basic YTpi'],
    ...[`Bearer ${NO_ALGORITHM}`, `Bearer ${'x'.repeat(LONG)}`],
  ],
  'X-Api-Key': ['', 'é', 'a.b', '__proto__', 'x'.repeat(LONG), ['a', 'b']],
  'Idempotency-Key': [
    ...['', 'two words', 'é', '\t', '"quoted"', '../key', '__proto__', 'a,b', ['a', 'b'], 'used-again', 'used-again'],
    ...['k'.repeat(255), 'k'.repeat(256)],
  ],
  'If-Match': [
    ...['', '*', '3', 'W/"3"', '"3", "4"', ['"0"', '"1"'], '"-1"', '"03"', '"1e3"', '""', '"x"', '"0"', '"2"'],
    ...['"999999999999999"', '"9999999999999999"'],
  ],
  'X-Correlation-Id': ['', 'two words', 'a@b.example', 'é', '"', '<script>', 'x'.repeat(128), 'x'.repeat(129), '__proto__', ['a', 'b']],
  'X-Wait-For-Position': ['', '-1', '0', '0/0', 'x', '99999999999999999999'],
  'Content-Type': [
    ...['', '*/*', 'x', 'é/é', 'text/plain', 'text/json', 'application/jsonp', 'application/problem+json', 'application/json, text/plain'],
    ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'APPLICATION/JSON', 'application/json;'],
    ...['utf-8', 'utf-16', 'latin1', '"'].map((charset) => `application/json; charset=${charset}`),
  ],
  'Content-Encoding': ['gzip', 'br', 'deflate, gzip', 'identity', 'IDENTITY', 'x', ''],
  Accept: ['', 'text/html', 'text/csv', 'application/xml', 'application/json;q=0', '*/*;q=0', 'x', '*'],
  'Accept-Language': [
    ...['', 'nl', 'en', 'nl-NL,nl;q=0.9,en;q=0.8', '*', 'xx', 'xx;q=9', ';q=1', '-', 'nl;q=0,en;q=0', 'é', '__proto__'],
    'nl,'.repeat(500),
  ],
  'Accept-Encoding': ['gzip', 'identity;q=0', '*;q=0'],
  'Accept-Version': ['1', '2.x', 'x'],
  'X-HTTP-Method-Override': ['DELETE', 'PUT'],
  'X-Forwarded-For': ['127.0.0.1', 'x', '::1, é'],
  'X-Forwarded-Host': ['evil.example'],
  Host: ['', 'evil.example', 'localhost:99999', 'a b', '[::1', '@'],
  Origin: ['null', 'https://evil.example'],
  Expect: ['100-continue', 'a-miracle'],
  Cookie: ['a=b', '=', ';;', '__proto__=1'],
  Range: ['bytes=0-0', 'bytes=-1', 'x'],
  'If-None-Match': ['*', '"3"', 'x'],
  'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'x'],
  Prefer: ['respond-async', 'return=minimal'],
  'X-Strange': ['x'.repeat(LONG), 'a\tb', '\x80\xff'],
};

const headers = Object.entries(strange).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));

const oddHeaders = fc
  .constantFrom(...headers)
  .map((header): Attack => (request) => ({ ...request, headers: { ...request.headers, ...header } }));

/** No body follows: the program hangs up before it would be read. */
const tooLargeHeaders = fc.constantFrom('X-Strange', 'Authorization', 'Cookie', 'Idempotency-Key').map((name): Attack => (request) => {
  const { body: _, ...head } = request;
  return { ...head, headers: { ...head.headers, [name]: 'x'.repeat(TOO_LARGE) } };
});

/** Headers that are odd, doubled, malformed, too large or not meant for this interface. */
export const headerAttacks: fc.Arbitrary<Attack> = fc.oneof(
  { arbitrary: oddHeaders, weight: 30 },
  { arbitrary: tooLargeHeaders, weight: 1 },
);
