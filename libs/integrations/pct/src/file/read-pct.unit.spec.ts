import path from 'node:path';
import { SettingError } from '@platform/config';
import { CERTIFICATES } from '../../../../../test/support/pct/pct-stub';
import { readPct } from '..';
import { example, readText, withOperations, type Content } from '../testing';

const refusal = async (content: Content, env?: NodeJS.ProcessEnv): Promise<string> => {
  const failed: unknown = await readText(JSON.stringify(content), env).catch((error: unknown) => error);
  return failed instanceof SettingError ? failed.message : 'accepted';
};
const file = (name: string) => path.join(CERTIFICATES, name);

describe('readPct', () => {
  it('needs no file: then PCT is not used', async () => {
    await expect(readPct({ pctFile: undefined }, {})).resolves.toBeUndefined();
  });

  it('knows that people do it by hand', async () => {
    await expect(readText('{ "mode": "manual" }')).resolves.toEqual({ mode: 'manual' });
    expect(await refusal({ mode: 'manual', baseUrl: 'https://pct.example' })).toBe(
      'PCT_FILE has a bad value at the top: baseUrl is not known',
    );
  });

  it('reads the example, and says what it leaves out', async () => {
    const pct = await readText(JSON.stringify(await example()));
    expect(pct).toMatchObject({
      mode: 'http',
      baseUrl: new URL('https://pct.example/api'),
      credentials: { kind: 'oauth', tokenUrl: new URL('https://pct.example/token'), clientId: 'redress', clientSecret: 'geheim' },
      headers: { 'x-tenant': 'service-desk' },
      timeLimit: 30_000,
      requestsPerMinute: 120,
      settledAfter: 90_000,
      honoursIdempotencyKey: false,
      codes: { classification: {}, channel: { phone: 'TEL', email: 'MAIL' }, severity: {}, state: { closed: 'done', withdrawn: 'done' } },
      operations: { lookup: { success: { equals: {} }, failures: {} } },
    });
    expect(pct).not.toHaveProperty('clientCertificate');
  });

  it('reads the certificates that it names', async () => {
    const tls = { certificateFile: file('client.pem'), keyFile: file('client-key.pem'), authorityFile: file('server.pem') };
    const pct = await readText(JSON.stringify(await example({ tls })));
    const pem: unknown = expect.any(Buffer);
    expect(pct).toMatchObject({ clientCertificate: { certificate: pem, key: pem, authority: pem } });
  });

  const registering = (path: string): Content => ({ register: { method: 'POST', path, record: { id: '/id' } } });

  it.each<[string, Content, string]>([
    ['no mode', { mode: 'email' }, 'mode: manual or http is wanted'],
    ['an unknown name', { retries: 3 }, 'the top: retries is not known'],
    [
      'http to somewhere else',
      { baseUrl: 'http://pct.example' },
      'baseUrl: a URL that starts with https:// (http:// on a loopback address only, or with allowPlainHttp) is wanted',
    ],
    [
      'a token over http',
      { auth: { kind: 'oauth', tokenUrl: 'http://id.example', clientId: 'a', clientSecret: 'b' } },
      'auth.tokenUrl: a URL that starts with https:// (http:// on a loopback address only, or with allowPlainHttp) is wanted',
    ],
    [
      'a user in the address',
      { baseUrl: 'https://a:b@pct.example' },
      'baseUrl: a URL such as https://pct.example/api, without user, query and fragment, is wanted',
    ],
    [
      'a secret that is not set',
      { auth: { kind: 'bearer', token: { env: 'PCT_TOKEN' } } },
      'auth.token: a value of PCT_TOKEN in the environment is wanted',
    ],
    ['a secret of another kind', { auth: { kind: 'bearer', token: 7 } }, 'auth.token: a text or { "env": "NAME" } is wanted'],
    ['a line end in a header', { headers: { 'X-A': 'a\nb' } }, 'headers.X-A: a text of visible ASCII characters is wanted'],
    ['an unknown way to sign in', { auth: { kind: 'digest' } }, 'auth.kind: none, basic, bearer, header or oauth is wanted'],
    ['a header of ours', { headers: { 'Idempotency-Key': 'a' } }, 'headers.Idempotency-Key: a header that is not sent anyway is wanted'],
    [
      'a certificate that is not there',
      { tls: { certificateFile: 'none', keyFile: 'none' } },
      'tls.certificateFile: a file that can be read is wanted',
    ],
    [
      'a key of another certificate',
      { tls: { certificateFile: file('client.pem'), keyFile: file('server-key.pem') } },
      'tls: a certificate in PEM and the key that belongs to it are wanted',
    ],
    [
      'certificates without TLS',
      { baseUrl: 'http://127.0.0.1', tls: { certificateFile: 'a', keyFile: 'b' } },
      'baseUrl: with tls, a URL that starts with https:// is wanted',
    ],
  ])('refuses %s in one line', async (_, changes, message) => {
    expect(await refusal(await example(changes))).toBe(`PCT_FILE has a bad value at ${message}`);
  });

  it.each<[string, Content, string]>([
    [
      'what people wrote in a path',
      registering('/cases/{name}'),
      'register.path: a path such as /cases, in which braces hold one of reference, classification, channel, severity, receivedAt ' +
        'and nothing that people wrote, is wanted',
    ],
    [
      'a path that leaves its place',
      { update: { method: 'POST', path: '/cases/../users/{recordId}' } },
      'update.path: a path such as /cases, in which braces hold one of recordId, number, state, effect and nothing that people wrote, is wanted',
    ],
    [
      'an unknown placeholder',
      { update: { method: 'POST', path: '/{recordId}', body: { a: [{ b: '{subject}' }] } } },
      'update.body: JSON in whose texts braces hold one of recordId, number, state, effect, note, resolution is wanted',
    ],
    [
      'a pointer that is none',
      { register: { method: 'POST', path: '/cases', record: { id: 'id' } } },
      'register.record.id: a JSON pointer such as /result/id is wanted',
    ],
    [
      'a status that always means the same',
      { update: { method: 'POST', path: '/{recordId}', success: { statuses: [429] } } },
      'update.success.statuses.0: another status is wanted',
    ],
    ['a body with GET', { told: { method: 'GET', path: '/{recordId}', markers: '', body: {} } }, 'told.body: no body with GET is wanted'],
    [
      'a lookup of anything',
      { lookup: { method: 'GET', path: '/cases', record: { id: '/id' }, reference: '/ref' } },
      'lookup: a request that names {reference} is wanted',
    ],
    ['a record that cannot be looked up', registering('/cases'), 'register: with a lookup, a request that names {reference} is wanted'],
    [
      'an update of nothing',
      { update: { method: 'POST', path: '/notes', body: '{effect}' } },
      'update: a request that names {recordId} is wanted',
    ],
    [
      'an update that cannot be found again',
      { update: { method: 'POST', path: '/{recordId}', body: '{note}' } },
      'update: with operations.told, a request that names {effect} is wanted',
    ],
    ['looking for what is never told', { update: undefined }, 'told: an update beside it is wanted'],
  ])('refuses %s in one line', async (_, changes, message) => {
    expect(await refusal(await example(await withOperations(changes)))).toBe(`PCT_FILE has a bad value at operations.${message}`);
  });

  it('never repeats a secret', async () => {
    expect(await refusal(await example({ auth: { kind: 'bearer', token: 'gehéim' } }))).toBe(
      'PCT_FILE has a bad value at auth.token: a text of visible ASCII characters is wanted',
    );
  });

  it('allows plain HTTP when the file says so', async () => {
    expect(await refusal(await example({ baseUrl: 'http://pct.example', allowPlainHttp: true }))).toBe('accepted');
  });
});
