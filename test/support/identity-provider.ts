import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

const ISSUER = 'https://id.example';
const AUDIENCE = 'redress';
const ALGORITHM = 'ES256';

type Fields = Readonly<Record<string, unknown>>;

/** What is different in a token from those that the provider signs. What is undefined is left out. */
export interface TokenChange {
  readonly claims?: Fields;
  readonly header?: Fields;
  readonly key?: CryptoKey | Uint8Array;
}

/** An OpenID Connect provider of one test run: it shows its key over HTTP, and signs whatever it is asked for. */
export class IdentityProvider {
  private readonly server: Server;
  /** How often its keys were asked for. */
  asked = 0;
  private generation = 1;

  private constructor(private keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey }) {
    this.server = createServer((_, response) => void this.showKeys().then((shown) => response.end(shown)));
  }

  static async start(): Promise<IdentityProvider> {
    const provider = new IdentityProvider(await newKeys());
    await once(provider.server.listen(0, '127.0.0.1'), 'listening');
    return provider;
  }

  get settings() {
    const { port } = this.server.address() as AddressInfo;
    const jwksUrl = new URL(`http://127.0.0.1:${String(port)}/jwks`);
    return { jwksUrl, issuer: ISSUER, audience: AUDIENCE, tokenType: 'at+jwt' } as const;
  }

  /** The settings with which a Redress trusts this provider. */
  get env(): Readonly<Record<string, string>> {
    const { jwksUrl, issuer, audience } = this.settings;
    return { AUTH_JWKS_URL: jwksUrl.href, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience };
  }

  /** A bearer token for somebody with one role, valid for an hour. */
  tokenFor(role: string): Promise<string> {
    return this.signed({ claims: { sub: `${role}.test`, roles: [role] } });
  }

  /** A token for a handler, valid for an hour, but for what is changed. */
  signed({ claims, header, key = this.keys.privateKey }: TokenChange = {}): Promise<string> {
    return new SignJWT({ ...claimsNow(), ...claims })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keyId, typ: 'at+jwt', ...header })
      .sign(key);
  }

  /** Its public key as everybody can read it, PEM. */
  publicKey(): Promise<string> {
    return exportSPKI(this.keys.publicKey);
  }

  /** From now on it signs with another key, and shows that one alone. */
  async rotateKeys(): Promise<void> {
    this.keys = await newKeys();
    this.generation += 1;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private get keyId(): string {
    return `key-${String(this.generation)}`;
  }

  private async showKeys(): Promise<string> {
    this.asked += 1;
    const key = { ...(await exportJWK(this.keys.publicKey)), kid: this.keyId, alg: ALGORITHM, use: 'sig' };
    return JSON.stringify({ keys: [key] });
  }
}

const newKeys = () => generateKeyPair(ALGORITHM, { extractable: true });

/** Tokens that nobody may be let in with, each by what is wrong with it. */
export const badTokens: Readonly<Record<string, (provider: IdentityProvider) => Promise<string>>> = {
  'is not signed (alg none)': () => Promise.resolve(`${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claimsNow())}.`),
  'is signed with HS256 and the public key as its secret': async (provider) =>
    provider.signed({ header: { alg: 'HS256' }, key: new TextEncoder().encode(await provider.publicKey()) }),
  'is signed with another key': async (provider) => provider.signed({ key: (await newKeys()).privateKey }),
  'names a key that nobody knows': (provider) => provider.signed({ header: { kid: 'key-0' } }),
  'is for another audience': (provider) => provider.signed({ claims: { aud: 'another' } }),
  'is for nobody': (provider) => provider.signed({ claims: { aud: undefined } }),
  'comes from another issuer': (provider) => provider.signed({ claims: { iss: 'https://evil.example' } }),
  'is an ID token': (provider) => provider.signed({ header: { typ: 'JWT' } }),
  'does not say its type': (provider) => provider.signed({ header: { typ: undefined } }),
  'has expired': (provider) => provider.signed({ claims: { exp: seconds() - 10 } }),
  'never expires': (provider) => provider.signed({ claims: { exp: undefined } }),
  'is not valid yet': (provider) => provider.signed({ claims: { nbf: seconds() + 60 } }),
  'was issued in the future': (provider) => provider.signed({ claims: { iat: seconds() + 60 } }),
  'does not say when it was issued': (provider) => provider.signed({ claims: { iat: undefined } }),
  'was issued more than a day ago': (provider) => provider.signed({ claims: { iat: seconds() - 86_410 } }),
  'names nobody': (provider) => provider.signed({ claims: { sub: undefined } }),
  'brings its own key': async (provider) => {
    const { publicKey, privateKey } = await newKeys();
    return provider.signed({ header: { kid: 'key-0', jwk: await exportJWK(publicKey) }, key: privateKey });
  },
};

const seconds = (): number => Math.floor(Date.now() / 1_000);
const claimsNow = () => ({ iss: ISSUER, aud: AUDIENCE, sub: 'a.jansen', roles: ['handler'], iat: seconds(), exp: seconds() + 3_600 });
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
