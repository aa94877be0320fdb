import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { badTokens, IdentityProvider } from '../../../../../test/support/identity-provider';
import { OidcScheme, ProblemError } from '../index';

const HALF_A_MINUTE = 30_000;

let provider: IdentityProvider;
let scheme: OidcScheme;
beforeEach(async () => {
  provider = await IdentityProvider.start();
  scheme = new OidcScheme(provider.settings);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await provider.stop();
});

const HANDLER = { id: 'a.jansen', roles: ['handler'] };

describe('a token of an OpenID Connect provider', () => {
  it('says who it is, in which roles', async () => {
    const token = await provider.signed({ claims: { name: 'Anna Jansen' } });
    expect(scheme.accepts(token)).toBe(true);
    expect(await scheme.authenticate(token)).toEqual(HANDLER);
  });

  it('may name no roles', async () => {
    expect(await scheme.authenticate(await provider.signed({ claims: { roles: undefined } }))).toEqual({ ...HANDLER, roles: [] });
  });

  it('may be some seconds ahead or behind: clocks differ', async () => {
    const now = Math.floor(Date.now() / 1_000);
    expect(await scheme.authenticate(await provider.signed({ claims: { exp: now - 2 } }))).toEqual(HANDLER);
    expect(await scheme.authenticate(await provider.signed({ claims: { nbf: now + 3, iat: now + 3 } }))).toEqual(HANDLER);
  });

  it.each(Object.entries(badTokens))('is not valid when it %s', async (_, token) => {
    expect(await scheme.authenticate(await token(provider))).toBeNull();
  });

  it('is of the type JWT where the settings say so, and then of no other', async () => {
    const lenient = new OidcScheme({ ...provider.settings, tokenType: 'JWT' });
    expect(await lenient.authenticate(await provider.signed({ header: { typ: 'JWT' } }))).toEqual(HANDLER);
    expect(await lenient.authenticate(await provider.signed())).toBeNull();
  });
});

describe('the keys of a provider', () => {
  it('are read once, and read again for a key id that is new', async () => {
    await scheme.authenticate(await provider.signed());
    await provider.rotateKeys();
    const token = await provider.signed();
    expect(await scheme.authenticate(token)).toBeNull();
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + HALF_A_MINUTE + 1);
    expect(await scheme.authenticate(token)).toEqual(HANDLER);
    expect(provider.asked).toBe(2);
  });

  it('are not asked for again and again because of key ids that nobody knows', async () => {
    const unknown = Array.from({ length: 200 }, (_, index) => provider.signed({ header: { kid: `made-up-${String(index)}` } }));
    const answers = await Promise.all(unknown.map(async (token) => scheme.authenticate(await token)));
    expect(answers).toEqual(Array(200).fill(null));
    expect(provider.asked).toBe(1);
  });

  it('are never fetched from where a token says that they are', async () => {
    let visits = 0;
    const stranger = createServer((_, response) => {
      visits += 1;
      response.end('{"keys":[]}');
    }).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const url = `http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}/jwks`;
    expect(await scheme.authenticate(await provider.signed({ header: { kid: 'key-0', jku: url, x5u: url } }))).toBeNull();
    stranger.close();
    await once(stranger, 'close');
    expect(visits).toBe(0);
  });
});

describe('a provider that fails', () => {
  it.each([
    ['does not work', 500, ''],
    ['answers nonsense', 200, '<html>'],
  ])('because it %s: nobody can be recognised, and the token is not to blame', async (_, status, body) => {
    const broken = createServer((__, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const jwksUrl = new URL(`http://127.0.0.1:${String((broken.address() as AddressInfo).port)}/jwks`);
    const failure: unknown = await new OidcScheme({ ...provider.settings, jwksUrl })
      .authenticate(await provider.signed())
      .catch((error: unknown) => error);
    broken.close();
    broken.closeAllConnections();
    await once(broken, 'close');
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ code: 'identity-provider-unavailable', status: 503, headers: { 'Retry-After': '5' } });
  });
});
