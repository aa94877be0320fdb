import type { Answer } from '../support/api-client';
import { expectRefused } from '../support/expect-answer';
import { Office, pathOf } from '../support/office';
import { caseThatIs } from '../support/situations';

let office: Office;
let id: string;

beforeAll(async () => {
  office = await Office.open('handler', 'reader');
  ({ id } = await caseThatIs('registered', office));
}, 60_000);
afterAll(() => office.close());

/** A request that is refused, whoever the complaint is about: with which status, and under which path. */
interface Problem {
  readonly status: number;
  readonly path: () => string;
  readonly because: string;
  readonly ask: () => Promise<Answer>;
}

const notes = () => pathOf(id, 'notes');
const itself = () => `/api/v1/complaints/${id}`;
const nobodys = 'KL-00000-00000';
const hello = { note: 'Hello.' };

/** Every code besides those of the rules, and how to meet it. */
const problems: Readonly<Record<string, Problem>> = {
  'validation-failed': {
    status: 400,
    path: notes,
    because: 'a field is missing',
    ask: () => office.the('handler').does(id, 'notes', {}),
  },
  'malformed-request': {
    status: 400,
    path: () => '/api/v1/complaints/%zz',
    because: 'the address cannot be read',
    ask: () => office.the('handler').sees('%zz'),
  },
  unauthenticated: {
    status: 401,
    path: notes,
    because: 'nobody knows who asks',
    ask: () => office.api.post(notes(), hello),
  },
  forbidden: {
    status: 403,
    path: notes,
    because: 'the role may not',
    ask: () => office.the('reader').does(id, 'notes', hello),
  },
  'not-found': {
    status: 404,
    path: () => pathOf(nobodys, 'notes'),
    because: 'there is no such case',
    ask: () => office.the('handler').does(nobodys, 'notes', hello),
  },
  'revision-mismatch': {
    status: 412,
    path: notes,
    because: 'somebody decided since',
    ask: () => office.the('handler').does(id, 'notes', hello, { ifMatch: '"1"' }),
  },
  'payload-too-large': {
    status: 413,
    path: notes,
    because: 'the note is a book',
    ask: () => office.the('handler').does(id, 'notes', { note: 'x'.repeat(300 * 1024) }),
  },
  'unsupported-media-type': {
    status: 415,
    path: notes,
    because: 'it is not JSON',
    ask: () => office.the('handler').does(id, 'notes', hello, { headers: { 'Content-Type': 'text/plain' } }),
  },
  'idempotency-key-reused': {
    status: 422,
    path: notes,
    because: 'the key belongs to another body',
    ask: async () => {
      await office.the('handler').does(id, 'notes', hello, { key: 'one-note' });
      return office.the('handler').does(id, 'notes', { note: 'Goodbye.' }, { key: 'one-note' });
    },
  },
  'view-behind': {
    status: 503,
    path: itself,
    because: 'that revision was never reached',
    ask: () => office.the('handler').sees(id, '?minRevision=99'),
  },
};

/** Met only when something is broken, by very many requests, or when two go on deciding in the same instant: other tests see to that. */
const metElsewhere = [
  ...['malformed-json', 'concurrent-change', 'event-store-unavailable', 'identity-provider-unavailable', 'internal-error', 'rate-limited'],
];

describe('a request that is refused, whatever the rules say', () => {
  const rows = Object.entries(problems).map(([code, problem]) => ({ code, ...problem }));

  it.each(rows)('$code: $because', async ({ code, status, path, ask }) => {
    expectRefused(await ask(), { status, code, path: path() });
  });

  it('is refused with a code that is in this list', async () => {
    const { body } = await office.api.get('/api/openapi.json');
    const documented = [...JSON.stringify(body.paths).matchAll(/"[45]\d\d":\{"description":"([^"]*)"/g)].flatMap(([, description = '']) =>
      [...description.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code),
    );
    expect([...new Set(documented)].filter((code) => code !== 'errors').sort()).toEqual([...Object.keys(problems), ...metElsewhere].sort());
  });

  it('is hidden, when it is about the case of somebody else', async () => {
    const { customer } = await caseThatIs('registered', office);
    const answer = await customer.does(id, 'withdraw', { reason: 'Not mine.' });
    expectRefused(answer, { status: 404, code: 'not-found', path: pathOf(id, 'withdraw') });
  });

  it('says when to come back, when it is only too early', async () => {
    const { headers } = await office.the('reader').sees(id, '?minRevision=99');
    expect(headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
  });
});
