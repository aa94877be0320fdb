import { authorise, signIn, type HttpPolicies, type Shown } from '@platform/http';
import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from somebody who may look at the bells. Browsers sign in with `Basic` and a token as password (RFC 7617); the name does not matter.
 *
 * @throws ProblemError 429 `rate-limited`
 */
export const admitAdmin = async (request: FastifyRequest, policies: HttpPolicies): Promise<boolean> => {
  const principal = await signIn(request, policies.limits, shownIn(request, policies));
  return principal !== null && authorise(request, policies.access, { principal, action: 'bells.watch' }).allowed;
};

const shownIn = ({ headers }: FastifyRequest, { bearerSchemes }: HttpPolicies): Shown | null => {
  const credentials = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const [, token = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const scheme = bearerSchemes.find((candidate) => candidate.accepts(token));
  return token === '' ? null : { secret: token, recognise: () => scheme?.authenticate(token) ?? Promise.resolve(null) };
};
