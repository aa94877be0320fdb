import { createRemoteJWKSet, jwtVerify } from 'jose';
import { ProblemError } from '../problem/problem-error';
import type { BearerScheme } from './bearer-scheme';
import { looksLikeJwt, principalFrom } from './claims';
import { isFaultOfTheToken } from './jwt-errors';
import type { Principal } from './principal';

/** An OpenID Connect provider: where its keys are, and what its tokens for us say. */
export interface OidcSettings {
  readonly jwksUrl: URL;
  readonly issuer: string;
  readonly audience: string;
  /** The `typ` of its access tokens: `at+jwt` as RFC 9068 has it, or the `JWT` of providers that do not follow it. */
  readonly tokenType: 'at+jwt' | 'JWT';
}

/** Asymmetric ones only: with a shared secret who can verify can also sign. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];
/** Whatever `exp` says: an access token is short-lived. */
const MAX_TOKEN_AGE = '24 hours';
const CLOCK_TOLERANCE_SECONDS = 5;
/** How long the keys are taken as they were read, and how soon an unknown key id has them read again. Milliseconds. */
const KEYS_FRESH_FOR = 600_000;
const KEYS_NOT_AGAIN_WITHIN = 30_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * Tokens of an OpenID Connect provider: JWTs that say who it is (`sub`), in which roles, since when and until when. They are verified with the keys of the one
 * configured address, which tell the algorithms they are for; what a token says of where its key is (`jku`, `jwk`, `x5u`) is not looked at.
 */
export class OidcScheme implements BearerScheme {
  private readonly keys;

  constructor(private readonly settings: OidcSettings) {
    this.keys = createRemoteJWKSet(settings.jwksUrl, {
      cacheMaxAge: KEYS_FRESH_FOR,
      cooldownDuration: KEYS_NOT_AGAIN_WITHIN,
    });
  }

  accepts(token: string): boolean {
    return looksLikeJwt(token);
  }

  /** @throws ProblemError 503 `identity-provider-unavailable` when the keys of the provider cannot be had */
  async authenticate(token: string): Promise<Principal | null> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ALGORITHMS,
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        typ: this.settings.tokenType,
        requiredClaims: ['sub', 'exp'],
        maxTokenAge: MAX_TOKEN_AGE,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      return principalFrom(payload);
    } catch (error) {
      if (isFaultOfTheToken(error)) return null;
      throw providerUnavailable(error);
    }
  }
}

const providerUnavailable = (cause: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'identity-provider-unavailable',
      status: 503,
      detail: 'The keys of the identity provider cannot be read now, so nobody can be recognised.',
      headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
    },
    { cause },
  );
