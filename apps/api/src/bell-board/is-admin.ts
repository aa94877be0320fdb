import type { HttpPolicies } from '@platform/http';

/**
 * Whether somebody who signs in as browsers do may look at the bells.
 *
 * @param authorization `Basic` with a token as password (RFC 7617); the name does not matter
 */
export const isAdmin = async ({ bearerSchemes, access }: HttpPolicies, authorization: string | undefined): Promise<boolean> => {
  const credentials = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  const token =
    Buffer.from(credentials ?? '', 'base64')
      .toString('utf8')
      .split(':')[1] ?? '';
  const principal = await bearerSchemes.find((scheme) => scheme.accepts(token))?.authenticate(token);
  return principal ? access.decide(principal, 'bells.watch').allowed : false;
};
