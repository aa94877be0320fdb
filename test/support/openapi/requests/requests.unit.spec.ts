import { isUtf8 } from 'node:buffer';
import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import type { Operation } from '../document/operations';
import { schema } from '../document/schema';
import { boundaryRequests } from './boundary-requests';
import { hostileRequests } from './hostile-requests';
import { addressOf, bytesOf, written, type Request } from './request';
import { validRequests } from './valid-requests';

const now = new Date('2026-11-23T09:00:00Z');

const operation: Operation = {
  name: 'POST /things/{id}/change',
  method: 'POST',
  path: '/things/{id}/change',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: schema.parse({ type: 'string' }) },
    { name: 'depth', in: 'query', required: false, schema: schema.parse({ type: 'integer', minimum: 0, maximum: 3 }) },
    { name: 'If-Match', in: 'header', required: false, schema: schema.parse({ type: 'string', pattern: '^"(0|[1-9][0-9]*)"$' }) },
  ],
  body: {
    required: true,
    schema: schema.parse({
      type: 'object',
      properties: { title: { type: 'string', minLength: 1, maxLength: 20 } },
      required: ['title'],
      additionalProperties: false,
    }),
  },
  roles: ['editor'],
  answers: {},
};

const about = {
  id: 'KL-7F3K9-2QDXM',
  duty: '0f8fad5b-d9cb-569f-a165-70867728950e',
  subject: 'ab'.repeat(16),
  key: 'portal.5f3a9c01b2d4',
};
const asking = { token: 'a.b.c', about };
const samples = (requests: typeof validRequests): readonly Request[] =>
  fc.sample(requests(operation, now), { seed: 1, numRuns: 2_000 }).map((open) => open(asking));

const number = (forms: readonly unknown[]): number => new Set(forms.map((form) => JSON.stringify(form))).size;

/** How many forms of each part there are in requests. */
const forms = (requests: readonly Request[]) => ({
  methods: number(requests.map(({ method }) => method)),
  segments: number(requests.map(({ segments }) => segments)),
  queries: number(requests.map(({ query }) => query)),
  contentTypes: number(requests.map(({ headers }) => headers['Content-Type'])),
  headers: number(requests.flatMap(({ headers }) => Object.keys(headers))),
});

describe('generated requests', () => {
  it.each([
    ['valid', validRequests],
    ['on the edge', boundaryRequests],
    ['hostile', hostileRequests],
  ])('can all be sent: %s', (_, requests) => {
    for (const request of samples(requests)) {
      expect(addressOf(request)).toMatch(/^\/[\x21-\x7e]*$/);
      for (const [name, value] of Object.entries(request.headers)) [value].flat().forEach((one) => validateHeaderValue(name, one));
    }
  });

  it('ask about the case, with the token and JSON, when they are valid', () => {
    expect(forms(samples(validRequests))).toEqual({ methods: 1, segments: 1, queries: 5, contentTypes: 1, headers: 3 });
    expect(samples(validRequests)[0]).toMatchObject({
      method: 'POST',
      segments: { id: 'KL-7F3K9-2QDXM' },
      headers: { Authorization: 'Bearer a.b.c', 'Content-Type': 'application/json' },
    });
  });

  it('name a duty of the case where one is asked for', () => {
    const parameters = [{ name: 'duty', in: 'path' as const, required: true, schema: schema.parse({ type: 'string' }) }];
    const retry = { ...operation, path: '/duties/{duty}/retry', parameters };
    const [request] = fc.sample(validRequests(retry, now), { seed: 1, numRuns: 1 }).map((open) => addressOf(open(asking)));
    expect(request).toBe('/duties/0f8fad5b-d9cb-569f-a165-70867728950e/retry');
  });

  it('vary in their body and parameters only, when they are on the edge', () => {
    expect(forms(samples(boundaryRequests))).toMatchObject({ methods: 1, segments: 1, contentTypes: 1, headers: 3 });
    expect(number(samples(boundaryRequests).map(({ body }) => body))).toBeGreaterThan(500);
  });

  it('vary in every part, when they are hostile', () => {
    const { methods, segments, queries, contentTypes, headers } = forms(samples(hostileRequests));
    expect([methods >= 13, segments > 50, queries > 50, contentTypes > 15, headers > 20]).toEqual([true, true, true, true, true]);
    const bytes = samples(hostileRequests).map((request) => Buffer.from(bytesOf(request) ?? ''));
    expect([bytes.some((body) => !isUtf8(body)), bytes.some((body) => body.length > 256 * 1024)]).toEqual([true, true]);
    expect(samples(hostileRequests).some(({ isDripping }) => isDripping)).toBe(true);
  });
});

describe('a request', () => {
  const request: Request = {
    method: 'POST',
    route: '/things/{id}/change',
    segments: { id: 'KL-7F3K9-2QDXM' },
    query: ['depth=1', 'x=%20'],
    headers: { 'If-Match': ['"0"', '"1"'] },
  };

  it('has an address', () => {
    expect(addressOf(request)).toBe('/things/KL-7F3K9-2QDXM/change?depth=1&x=%20');
  });

  it('is written so that it can be sent again', () => {
    const head = 'POST /things/KL-7F3K9-2QDXM/change?depth=1&x=%20\nIf-Match: "\\"0\\""\nIf-Match: "\\"1\\""\n';
    expect(written(request)).toBe(`${head}\n`);
    expect(written({ ...request, body: { title: 'käse' } })).toBe(`${head}\n{"title":"käse"}`);
    expect(written({ ...request, body: { title: 'x' }, isDripping: true })).toBe(`${head}(in small pieces)\n\n{"title":"x"}`);
    expect(written({ ...request, body: Buffer.from([0xff, 0x00]) })).toBe(`${head}\nbase64: /wA=`);
  });
});
