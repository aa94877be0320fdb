import { assert, asyncProperty, constantFrom, dictionary, jsonValue, oneof, record, string, type IAsyncProperty } from 'fast-check';
import { startThings, type Things } from './testing';

/** Counter-examples are printed with the seed that finds them again. */
const RUNS = 150;

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const never5xx = async (path: string, init: RequestInit): Promise<boolean> => {
  const { status } = await fetch(`${things.url}${path}`, init);
  return status < 500;
};

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** What may stand in a header: the visible part of Latin-1, spaces and tabs. */
const latin1 = ['\t', ...Array.from({ length: 0xe0 }, (_, index) => String.fromCharCode(0x20 + index)).filter((sign) => sign !== '\x7f')];

const holds = <T>(property: IAsyncProperty<T>) => assert(property, { numRuns: RUNS });

describe('bad input is never a fault of the server', () => {
  const json = { 'content-type': 'application/json' };
  const post = (body: string) => never5xx('/api/v1/things/T-1/change', { method: 'POST', headers: { ...things.editor, ...json }, body });

  it('whatever JSON it is', async () => {
    await holds(asyncProperty(jsonValue(), (body) => post(JSON.stringify(body))));
  });

  it('whatever stands in the fields', async () => {
    const field = oneof(jsonValue(), string({ unit: 'binary' }));
    const part = oneof(field, record({ what: field, dueOn: field }, { requiredKeys: [] }));
    const body = record({ title: field, happenedAt: field, owner: part, parts: oneof(field, part) }, { requiredKeys: [] });
    await holds(asyncProperty(body, (value) => post(JSON.stringify(value))));
  });

  it('whatever the fields are called', async () => {
    const name = oneof(string(), constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'then', 'toJSON', 'prototype', 'length'));
    await holds(asyncProperty(dictionary(name, jsonValue()), (body) => post(JSON.stringify(body))));
  });

  it('whatever text it is', async () => {
    await holds(asyncProperty(string({ unit: 'binary', maxLength: 1_000 }), post));
  });

  it('whatever the headers say', async () => {
    const names = ['authorization', 'content-type', 'idempotency-key', 'if-match', 'x-correlation-id', 'accept', 'accept-version'] as const;
    const headers = dictionary(constantFrom(...names), string({ unit: constantFrom(...latin1) }));
    await holds(
      asyncProperty(headers, (sent) =>
        never5xx('/api/v1/things/T-1/change', { method: 'POST', headers: { ...things.editor, ...json, ...sent }, body: '{"title":"x"}' }),
      ),
    );
  });

  it('whatever language is asked for', async () => {
    await holds(
      asyncProperty(string({ unit: constantFrom(...latin1) }), (language) =>
        never5xx('/api/v1/things/T-1/story', { headers: { ...things.editor, 'accept-language': language } }),
      ),
    );
  });

  it('whatever the address and its query say', async () => {
    const method = constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD');
    const sent = record({ method, path: string({ unit: 'binary' }), query: string() });
    await holds(
      asyncProperty(sent, ({ path, query, ...init }) => {
        const address = `/api/v1/things/${encodeURIComponent(wellFormed(path))}?${encodeURI(wellFormed(query))}`;
        return never5xx(address, { ...init, headers: things.editor });
      }),
    );
  });
});
