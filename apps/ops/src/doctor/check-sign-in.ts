import type { AuthSettings, Settings } from '@platform/config';
import { z } from 'zod';
import { ok, problem, reasonOf, warning, type Finding } from './finding';

const ANSWER_WITHIN_MS = 4_000;
const keySet = z.object({ keys: z.array(z.unknown()).min(1) });

/** How people sign in: with an identity provider, which has to answer, or with tokens of this installation. */
export const checkSignIn = async ({ auth, host }: Settings): Promise<Finding> => {
  if (auth.kind === 'oidc') return ofProvider(auth);
  return auth.insecure
    ? warning(
        `tokens of this installation, although others can reach ${host}`,
        'for more than trying out, set AUTH_JWKS_URL, AUTH_ISSUER and AUTH_AUDIENCE',
      )
    : ok('tokens of this installation, on loopback only');
};

const ofProvider = async ({ issuer, jwksUrl }: Extract<AuthSettings, { kind: 'oidc' }>): Promise<Finding> => {
  const fault = await faultOfKeys(jwksUrl);
  if (fault === undefined) return ok(`tokens of ${issuer}, whose keys can be read`);
  return problem(
    `tokens of ${issuer}, whose keys cannot be read: ${fault}`,
    'correct AUTH_JWKS_URL, or see to the provider: until then nobody can sign in',
  );
};

/** What is wrong with the keys of a provider; undefined when they can be read. */
const faultOfKeys = async (jwksUrl: URL): Promise<string | undefined> => {
  try {
    const answer = await fetch(jwksUrl, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (!answer.ok) return `AUTH_JWKS_URL answers ${String(answer.status)}`;
    return keySet.safeParse(await answer.json()).success ? undefined : 'AUTH_JWKS_URL answers something else than a set of keys';
  } catch (error) {
    return error instanceof Error && error.cause !== undefined ? reasonOf(error.cause) : reasonOf(error);
  }
};
