import { createSecretKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { BearerScheme } from './bearer-scheme';
import { looksLikeJwt, principalFrom } from './claims';
import { isFaultOfTheToken } from './jwt-errors';
import type { Principal } from './principal';

const ALGORITHM = 'HS256';
const ISSUER = 'redress-local';
const AUDIENCE = 'redress';
const TYPE = 'JWT';
const KEY_BYTES = 32;

/** Whom a local token is for. `customer` is the one case of somebody in that role. */
export interface LocalTokenClaims {
  readonly sub: string;
  readonly name?: string;
  readonly roles: readonly string[];
  readonly customer?: string;
}

/**
 * A token for one machine, signed with its own key.
 *
 * @param key 32 bytes
 * @param hours how long it is valid
 */
export const issueLocalToken = (key: Uint8Array, { sub, ...claims }: LocalTokenClaims, hours: number): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setSubject(sub)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${String(hours)} hours`)
    .sign(checked(key));

/** Tokens that this installation signed itself. */
export class LocalTokenScheme implements BearerScheme {
  /** Imported once: as plain bytes it would be for every token. */
  private readonly key: KeyObject;

  /** @param key 32 bytes */
  constructor(key: Uint8Array) {
    this.key = createSecretKey(checked(key));
  }

  accepts(token: string): boolean {
    return looksLikeJwt(token);
  }

  async authenticate(token: string): Promise<Principal | null> {
    try {
      const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE, typ: TYPE, requiredClaims: ['sub', 'exp'] };
      const { payload } = await jwtVerify(token, this.key, options);
      return principalFrom(payload);
    } catch (error) {
      if (isFaultOfTheToken(error)) return null;
      throw error;
    }
  }
}

const checked = (key: Uint8Array): Uint8Array => {
  if (key.length !== KEY_BYTES)
    throw new RangeError(`the key of local tokens has ${String(key.length)} bytes, ${String(KEY_BYTES)} are needed`);
  return key;
};
