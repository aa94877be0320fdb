import { startThings, tokenFor, type Things } from '../testing';

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const CORRELATION_ID = 'test-1';

/** Sends a body to a route that changes a thing. */
const post = (body: string | Buffer | null, { path = '/api/v1/things/T-1/change', type = 'application/json' } = {}) =>
  fetch(`${things.url}${path}`, {
    method: 'POST',
    headers: { ...things.editor, 'content-type': type, 'x-correlation-id': CORRELATION_ID },
    body,
  });

const problem = (status: number, code: string, title: string, detail: string) => ({
  type: `/problems/${code}`,
  title,
  status,
  detail,
  code,
  instance: '/api/v1/things/T-1/change',
  correlationId: CORRELATION_ID,
});

const expectProblem = async (response: Response, expected: ReturnType<typeof problem> & { errors?: object[] }) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await response.json()).toEqual(expected);
  expect(response.status).toBe(expected.status);
};

const invalid = (...errors: { field: string; message: string }[]) => ({
  ...problem(400, 'validation-failed', 'Validation failed', 'Some fields are missing or wrong: see errors.'),
  errors,
});

const TITLE = 'must be a text of 1 to 20 characters, not blank, without control characters';

describe('a body that is wrong', () => {
  it.each([
    ['no fields', {}, [{ field: 'title', message: TITLE }]],
    ['a blank text', { title: ' \n' }, [{ field: 'title', message: TITLE }]],
    ['null for a field that may be left out', { title: 'x', happenedAt: null }, ['happenedAt']],
    ['an unknown field', { title: 'x', colour: 'red' }, [{ field: 'colour', message: 'is not a known field' }]],
    ['an unknown field within', { title: 'x', owner: { name: 'x', age: 1 } }, [{ field: 'owner.age', message: 'is not a known field' }]],
    ['a field within', { title: 'x', owner: {} }, [{ field: 'owner.name', message: TITLE }]],
    ['a field within a list', { title: 'x', parts: [{ what: '' }] }, [{ field: 'parts.0.what', message: TITLE }]],
    ['a text for an object', { title: 'x', owner: 'me' }, [{ field: 'owner', message: 'must be an object' }]],
    ['a list for an object', { title: 'x', owner: [] }, [{ field: 'owner', message: 'must be an object' }]],
    ['numbers for objects in a list', { title: 'x', parts: [1] }, [{ field: 'parts.0', message: 'must be an object' }]],
    ['an object for a list', { title: 'x', parts: { what: 'x' } }, [{ field: 'parts', message: 'must be an array' }]],
    ['a text for a list', { title: 'x', parts: 'x' }, [{ field: 'parts', message: 'must be an array' }]],
    ['an empty list', { title: 'x', parts: [] }, [{ field: 'parts', message: 'must contain at least 1 elements' }]],
    [
      'a name that every object inherits',
      { title: 'x', hasOwnProperty: 1 },
      [{ field: 'hasOwnProperty', message: 'is not a known field' }],
    ],
    ['a name that the framework takes out', { title: 'x', prototype: [] }, [{ field: 'prototype', message: 'is not a known field' }]],
    [
      'that name within',
      { title: 'x', owner: { name: 'x', prototype: 1 } },
      [{ field: 'owner.prototype', message: 'is not a known field' }],
    ],
    [
      'such a name within',
      { title: 'x', owner: { name: 'x', constructor: 1 } },
      [{ field: 'owner.constructor', message: 'is not a known field' }],
    ],
  ])('%s', async (_, body, errors) => {
    const told = errors.map((error) =>
      typeof error === 'string' ? { field: error, message: 'must be an instant with Z or an offset, such as 2026-03-30T08:00:00Z' } : error,
    );
    await expectProblem(await post(JSON.stringify(body)), invalid(...told));
  });

  it.each(['[]', '"text"', '5', 'null', 'true'])('is %s', async (body) => {
    await expectProblem(await post(body), invalid({ field: 'body', message: 'must be a JSON object' }));
  });

  it('is empty where one is needed', async () => {
    await expectProblem(await post(''), invalid({ field: 'title', message: TITLE }));
    await expectProblem(await post(null), invalid({ field: 'title', message: TITLE }));
  });

  it('is nested too deeply', async () => {
    const response = await post(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`);
    await expectProblem(response, invalid({ field: Array<string>(17).fill('a').join('.'), message: 'is nested too deeply' }));
  });

  it('has more errors than anybody reads, in fields with endless names', async () => {
    const response = await post(
      JSON.stringify(Object.fromEntries(Array.from({ length: 100 }, (__, index) => [`${'x'.repeat(300)}${index}`, 1]))),
    );
    const { errors } = (await response.json()) as { errors: { field: string; message: string }[] };
    expect(errors).toEqual(Array(50).fill({ field: 'x'.repeat(200), message: 'is not a known field' }));
  });

  it.each(['{"title":', '{"title":"x"} trailing', '{"__proto__":{"title":"x"}}', '{"constructor":{"prototype":{}}}', '\u0000'])(
    'is malformed: %j',
    async (body) => {
      await expectProblem(await post(body), problem(400, 'malformed-json', 'Malformed json', 'The body is not valid JSON.'));
    },
  );

  it('is not UTF-8', async () => {
    const response = await post(Buffer.from('{"title":"k\u00e4se"}', 'latin1'));
    await expectProblem(response, problem(400, 'malformed-json', 'Malformed json', 'The body is not valid JSON.'));
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/problem+json', 'multipart/form-data; boundary=x', 'nonsense'])(
    'is of the type %s',
    async (type) => {
      const detail = 'The body has to be sent with Content-Type: application/json.';
      await expectProblem(await post('title=x', { type }), problem(415, 'unsupported-media-type', 'Unsupported media type', detail));
    },
  );

  it('is larger than 256 KiB', async () => {
    const response = await post(JSON.stringify({ title: 'x'.repeat(256 * 1024) }));
    await expectProblem(response, problem(413, 'payload-too-large', 'Payload too large', 'The body is larger than 256 KiB.'));
  });

  it('may be missing, whatever its type says, where none is needed', async () => {
    const response = await post('', { path: '/api/v1/things/T-1/close' });
    expect(response.status).toBe(200);
  });
});

describe('a query string that is wrong', () => {
  it.each([
    ['limit=ten', 'limit', 'must be an integer number'],
    ['limit=1&limit=2', 'limit', 'must be an integer number'],
    ['skip=5', 'skip', 'is not a known field'],
    ['__proto__=1', '__proto__', 'is not a known field'],
    ['constructor=1', 'constructor', 'is not a known field'],
    ['hasOwnProperty=1', 'hasOwnProperty', 'is not a known field'],
    ['prototype=1', 'prototype', 'is not a known field'],
  ])('%s', async (query, field, message) => {
    const headers = {
      authorization: `Bearer ${await tokenFor({ sub: 'a.viewer', roles: ['viewer'] })}`,
      'x-correlation-id': CORRELATION_ID,
    };
    const response = await fetch(`${things.url}/api/v1/things?${query}`, { headers });
    await expectProblem(response, { ...invalid({ field, message }), instance: '/api/v1/things' });
  });
});

describe('an address that is wrong', () => {
  const get = (path: string, method = 'GET') =>
    fetch(`${things.url}${path}`, { method, headers: { ...things.editor, 'x-correlation-id': CORRELATION_ID } });
  const nothing = (instance: string) => ({
    ...problem(404, 'not-found', 'Not found', 'There is nothing here under this address.'),
    instance,
  });

  it.each(['/', '/api/v1', '/api/v1/nothing', '/things', '/api/v1/open', '/api/v1/things/T-1/nothing'])(
    '%s leads nowhere',
    async (path) => {
      await expectProblem(await get(path), nothing(path));
    },
  );

  it('tells the path without the query string', async () => {
    await expectProblem(await get('/api/v1/nothing?name=somebody'), nothing('/api/v1/nothing'));
  });

  it.each(['x', '%00', 'T-1%0a', '%F0%9F%98%80', `T-${'1'.repeat(500)}`])('%s is no reference', async (id) => {
    await expectProblem(await get(`/api/v1/things/${id}`), nothing(`/api/v1/things/${id}`));
  });

  it('has a broken percent-encoding', async () => {
    const detail = 'The address has an invalid percent-encoding.';
    await expectProblem(await get('/api/v1/things/%zz'), {
      ...problem(400, 'malformed-request', 'Malformed request', detail),
      instance: '/api/v1/things/%zz',
    });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'GET'])('does not know the method %s', async (method) => {
    const response = await get('/api/v1/things/T-1/change', method);
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, problem(405, 'method-not-allowed', 'Method not allowed', 'This address does not know this method.'));
  });

  it.each(['{', '[]', 'x'.repeat(256 * 1024 + 1)])('leads nowhere, whatever is sent there', async (body) => {
    await expectProblem(await post(body, { path: '/api/v1/nothing' }), nothing('/api/v1/nothing'));
    const response = await post(body, { path: '/api/v1/things/T-1' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what a command is answered with when it fails', () => {
  const fail = (how: string) => post(JSON.stringify({ how }), { path: '/api/v1/things/T-1/fail' });
  const failed = (...parts: Parameters<typeof problem>) => ({ ...problem(...parts), instance: '/api/v1/things/T-1/fail' });
  const REPEAT = 'Repeating the request with the same Idempotency-Key is safe: it is carried out once at most.';

  it.each([
    ['rejected', failed(409, 'already-broken', 'Already broken', 'It broke before.')],
    ['invalid', { ...invalid({ field: 'happenedAt', message: 'lies in the future' }), instance: '/api/v1/things/T-1/fail' }],
    [
      'revision mismatch',
      failed(
        412,
        'revision-mismatch',
        'Revision mismatch',
        'If-Match names version 2, but the current one is 5. Read again and decide anew.',
      ),
    ],
    [
      'concurrent change',
      failed(
        409,
        'concurrent-change',
        'Concurrent change',
        'Others kept changing this at the same moment. Nothing was written; try again.',
      ),
    ],
    [
      'key reused',
      failed(422, 'idempotency-key-reused', 'Idempotency key reused', 'This Idempotency-Key was used before for another request.'),
    ],
  ])('%s', async (how, expected) => {
    await expectProblem(await fail(how), expected);
  });

  it.each([
    ['store away', '2', 'The event store does not answer. Nothing was written by this request.'],
    ['outcome unknown', '7', 'The event store does not answer in time. It is not known whether this was written.'],
  ])('%s', async (how, retryAfter, detail) => {
    const response = await fail(how);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    await expectProblem(response, failed(503, 'event-store-unavailable', 'Event store unavailable', `${detail} ${REPEAT}`));
  });

  it.each([
    [
      'key missing',
      'key-missing',
      'Key missing',
      'The key of this case is missing. Nothing was written by this request; the operators have been told.',
    ],
    [
      'key store away',
      'key-store-unavailable',
      'Key store unavailable',
      'The key store does not answer. Nothing was written by this request.',
    ],
    [
      'event unreadable',
      'case-unreadable',
      'Case unreadable',
      'An event of this case cannot be read. Nothing was written by this request; the operators have been told.',
    ],
  ])('%s: told, and logged as an alarm', async (how, code, title, detail) => {
    const before = things.log.errors.length;
    const response = await fail(how);
    expect(response.headers.get('retry-after')).toBe('300');
    await expectProblem(response, failed(503, code, title, detail));
    expect(things.log.errors.slice(before).map(([line]) => line)).toEqual([`${code} (correlation id ${CORRELATION_ID})`]);
  });

  it.each(['unexpected', 'rejected for a reason that nobody knows'])('%s: logged with its stack, answered without', async (how) => {
    const before = things.log.errors.length;
    const detail = 'Something went wrong on our side. It was logged under this correlation id.';
    await expectProblem(await fail(how), failed(500, 'internal-error', 'Internal error', detail));
    expect(things.log.errors.slice(before)).toEqual([
      [`internal-error (correlation id ${CORRELATION_ID})`, expect.stringContaining('failures.ts'), 'Http'],
    ]);
  });
});
