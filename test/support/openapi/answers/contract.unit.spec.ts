import type { Operation } from '../document/operations';
import { schema } from '../document/schema';
import type { Request } from '../requests/request';
import { Contract, type Received } from './contract';

const problemSchema = { type: 'object', required: ['code'], properties: { code: { type: 'string' } } };
const problems = { 'application/problem+json': problemSchema };
const body = {
  required: true,
  schema: schema.parse({
    type: 'object',
    properties: { title: { type: 'string', minLength: 1 } },
    required: ['title'],
    additionalProperties: false,
  }),
};
const thing = { 'application/json': { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } };
const change: Operation = {
  ...{ name: 'POST /things/{id}', method: 'POST', path: '/things/{id}', parameters: [], roles: ['editor'] },
  body,
  answers: { '200': thing, '400': problems, '503': problems },
};
const read: Operation = {
  ...{ name: 'GET /things/{id}', method: 'GET', path: '/things/{id}', parameters: [], roles: ['editor'] },
  answers: { '200': thing, '400': problems, '503': problems },
};

const request: Request = {
  ...{ method: 'POST', route: '/things/{id}', segments: { id: 'T-1' }, query: [], headers: {} },
  body: { title: 'new' },
};
const correlation = { 'x-correlation-id': 'test-1' };
const answered = (status: number, value: unknown): Received => ({
  status,
  headers: { ...correlation, 'content-type': 'application/json; charset=utf-8' },
  text: JSON.stringify(value),
});
const problem = (status: number, code: string, more: object = {}): Received => ({
  status,
  headers: { ...correlation, 'content-type': 'application/problem+json; charset=utf-8' },
  text: JSON.stringify({ type: `/problems/${code}`, status, code, correlationId: 'test-1', ...more }),
});

const contract = new Contract([change, read]);
const objections = (received: Received, changes: Partial<Request> = {}) => contract.objections({ ...request, ...changes }, received);

describe('nothing is wrong with', () => {
  it.each<[string, Received, Partial<Request>]>([
    ['a documented answer', answered(200, { id: 'T-1' }), {}],
    ['a documented problem', problem(400, 'validation-failed'), {}],
    ['a refused method', problem(405, 'method-not-allowed'), { method: 'PUT' }],
    ['a malformed address', problem(400, 'malformed-request'), { method: 'PUT', segments: { id: '%zz' } }],
    ['a head that is too large', problem(431, 'headers-too-large'), { headers: { 'X-Strange': 'x'.repeat(20_000) } }],
    ['the answer to HEAD', { ...answered(200, null), text: '' }, { method: 'HEAD' }],
    ['a wait that was in vain', problem(503, 'view-behind'), { method: 'GET', query: ['minRevision=9'] }],
    ['a byte order mark', answered(200, { id: 'T-1' }), { body: Buffer.from('\ufeff{"title":"new"}') }],
  ])('%s', (_, received, changes) => {
    expect(objections(received, changes)).toEqual([]);
  });
});

describe('what is wrong is told:', () => {
  it.each<[string, Received, Partial<Request>, readonly string[]]>([
    ['a status', problem(409, 'conflict'), {}, ['409 is not documented']],
    ['a status of a method that is not known', problem(400, 'malformed-json'), { method: 'PUT' }, ['400 is not documented']],
    ['a head that is not too large', problem(431, 'headers-too-large'), {}, ['431 is not documented']],
    ['a fault', problem(503, 'view-behind'), {}, ['503 is a fault of the server']],
    ['another fault', problem(503, 'store-away'), { query: ['minRevision=9'] }, ['503 is a fault of the server']],
    ['a body', answered(200, { id: 1 }), {}, ['the body is not as documented: body/id must be string']],
    ['a body that is cut off', { ...answered(200, {}), text: '{"id"' }, {}, ['the body is not JSON']],
    [
      'a content type',
      { ...answered(200, {}), headers: { ...correlation, 'content-type': 'text/html' } },
      {},
      ['the content type text/html is not documented'],
    ],
    [
      'a missing correlation id',
      { ...answered(200, { id: 'T-1' }), headers: { 'content-type': 'application/json' } },
      {},
      ['there is no X-Correlation-Id'],
    ],
    ['a stack trace', answered(200, { id: 'T-1', stack: 'node_modules/x.js' }), {}, ['there is a stack trace']],
    ['a code', problem(400, 'Validation_Failed'), {}, ['the problem does not fit its answer']],
    ['a status within', problem(400, 'validation-failed', { status: 409 }), {}, ['the problem does not fit its answer']],
    ['a type', problem(400, 'validation-failed', { type: 'about:blank' }), {}, ['the problem does not fit its answer']],
    ['a correlation id', problem(400, 'validation-failed', { correlationId: 'test-2' }), {}, ['the problem does not fit its answer']],
    [
      'a forbidden body that was accepted',
      answered(200, { id: 'T-1' }),
      { body: { title: '' } },
      ['a body was accepted that the document forbids: the body is not as documented: body/title must NOT have fewer than 1 characters'],
    ],
  ])('%s', (_, received, changes, expected) => {
    expect(objections(received, changes)).toEqual(expected);
  });
});

it('an answer that is described with an unknown keyword is refused at the start', () => {
  const unclear = { ...read, answers: { '200': { 'application/json': { type: 'object', propertys: {} } } } };
  expect(() => new Contract([unclear])).toThrow('propertys');
});
