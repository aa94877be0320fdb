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
}

/** Asymmetric ones only: with a shared secret who can verify can also sign. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];
const CLOCK_TOLERANCE_SECONDS = 5;
const RETRY_AFTER_SECONDS = 5;

/** Tokens of an OpenID Connect provider: JWTs that say who it is (`sub`), in which roles, and until when. */
export class OidcScheme implements BearerScheme {
  private readonly keys;

  constructor(private readonly settings: OidcSettings) {
    this.keys = createRemoteJWKSet(settings.jwksUrl);
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
        requiredClaims: ['sub', 'exp'],
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
