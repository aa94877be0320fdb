import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

const ISSUER = 'https://id.example';
const AUDIENCE = 'redress';
const KEY = { kid: 'key-1', alg: 'ES256' } as const;

/** An OpenID Connect provider of one test run: it shows its keys over HTTP, and signs whatever roles it is asked for. */
export class IdentityProvider {
  private constructor(
    private readonly server: Server,
    private readonly privateKey: CryptoKey,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const { publicKey, privateKey } = await generateKeyPair(KEY.alg, { extractable: true });
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...KEY, use: 'sig' }] });
    const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(keys));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new IdentityProvider(server, privateKey);
  }

  /** The settings with which a Redress trusts this provider. */
  get env(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return { AUTH_JWKS_URL: `http://127.0.0.1:${String(port)}/jwks`, AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE };
  }

  /** A bearer token for somebody with one role, valid for an hour. */
  tokenFor(role: string): Promise<string> {
    return new SignJWT({ roles: [role] })
      .setProtectedHeader(KEY)
      .setSubject(`${role}.test`)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('1 hour')
      .sign(this.privateKey);
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
