import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { OidcScheme, ProblemError } from '../index';

const ISSUER = 'https://id.example';
const AUDIENCE = 'things';

let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
let provider: Server;
let jwksUrl: URL;
let answer: () => { status: number; body: string };

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'ES256', use: 'sig' }] });
  provider = createServer((_, response) => {
    const { status, body } = answer();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  answer = () => ({ status: 200, body: jwks });
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
  jwksUrl = new URL(`http://127.0.0.1:${String((provider.address() as AddressInfo).port)}/jwks`);
});
afterAll(async () => {
  provider.close();
  provider.closeAllConnections();
  await once(provider, 'close');
});

const claims = { sub: 'a.editor', name: 'Ann Editor', roles: ['editor'], iss: ISSUER, aud: AUDIENCE, exp: 4_102_444_800 };
const signed = (
  payload: object,
  header: JWTHeaderParameters = { alg: 'ES256', kid: 'key-1' },
  key: CryptoKey | Uint8Array = keys.privateKey,
) => new SignJWT({ ...payload }).setProtectedHeader(header).sign(key);
const scheme = () => new OidcScheme({ jwksUrl, issuer: ISSUER, audience: AUDIENCE });

describe('tokens of an OpenID Connect provider', () => {
  it('say who it is, in which roles', async () => {
    const token = await signed(claims);
    expect(scheme().accepts(token)).toBe(true);
    expect(await scheme().authenticate(token)).toEqual({ id: 'a.editor', roles: ['editor'] });
  });

  it('may name no roles', async () => {
    const { roles: _, ...rest } = claims;
    expect(await scheme().authenticate(await signed(rest))).toEqual({ id: 'a.editor', roles: [] });
  });

  it.each<[string, () => Promise<string>]>([
    ['have expired', () => signed({ ...claims, exp: 1_700_000_000 })],
    ['never expire', () => signed({ ...claims, exp: undefined })],
    ['name nobody', () => signed({ ...claims, sub: undefined })],
    ['come from another provider', () => signed({ ...claims, iss: 'https://evil.example' })],
    ['are for somebody else', () => signed({ ...claims, aud: 'other' })],
    ['are not valid yet', () => signed({ ...claims, nbf: 4_102_444_700 })],
    ['name a key that the provider does not have', () => signed(claims, { alg: 'ES256', kid: 'key-2' })],
    [
      'were signed with another key',
      async () => signed(claims, { alg: 'ES256', kid: 'key-1' }, (await generateKeyPair('ES256')).privateKey),
    ],
    [
      'were signed with the public key as a shared secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
        return signed(claims, { alg: 'HS256', kid: 'key-1' }, secret);
      },
    ],
    ['are not signed at all', () => Promise.resolve(`${encoded({ alg: 'none' })}.${encoded(claims)}.`)],
    [
      'bring their own key',
      async () => {
        const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
        return signed(claims, { alg: 'ES256', kid: 'key-9', jwk: await exportJWK(publicKey) }, privateKey);
      },
    ],
  ])('are not valid when they %s', async (_, token) => {
    expect(await scheme().authenticate(await token())).toBeNull();
  });

  it.each([
    ['does not work', { status: 500, body: '' }],
    ['answers nonsense', { status: 200, body: '<html>' }],
  ])('cannot be checked while the provider %s', async (_, broken) => {
    const working = answer;
    answer = () => broken;
    const failure: unknown = await scheme()
      .authenticate(await signed(claims))
      .catch((error: unknown) => error);
    answer = working;
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ code: 'identity-provider-unavailable', status: 503, headers: { 'Retry-After': '5' } });
  });
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
