import type { AuthSettings } from '@platform/config';
import {
  HttpPolicies,
  LocalTokenScheme,
  OidcScheme,
  type AccessDecision,
  type ApiKeyScheme,
  type BearerScheme,
  type Principal,
  type RateLimits,
} from '@platform/http';
import { isAction, isRole, may, rolesFor, type Role } from '@redress/access';
import { apiKeyRefusals, CLIENT_ROLE, grantableScopes, type ApiKeyAccess } from '@redress/api-keys';
import { allViews, parseComplaintId, refusals, TrackingAccess } from '@redress/complaints';
import type { Installation } from '@redress/installation';
import type { InstallationSecret } from '@redress/privacy';

/** The roles that may do an action over HTTP, where nobody is the system. */
const rolesOverHttp = (action: string): readonly Role[] => (isAction(action) ? rolesFor(action).filter((role) => role !== 'system') : []);

/** Who may act over HTTP, in which role: the first of the principal's roles that the policy allows. */
const decide = ({ roles, caseId: ownCase, scopes }: Principal, action: string, caseId?: string): AccessDecision => {
  if (!isAction(action) || scopes?.includes(action) === false) return { allowed: false, hide: false };
  const actor = (role: Role) => (ownCase === undefined ? { role } : { role, ownCase });
  const actAs = rolesOverHttp(action).find((role) => roles.includes(role) && may(actor(role), action, caseId));
  if (actAs !== undefined) return { allowed: true, actAs };
  return { allowed: false, hide: roles.includes('customer') && caseId !== undefined && ownCase !== caseId };
};

const customerOf = (caseId: string): string => `customer-of-${caseId}`;

/** The tokens that customers follow their own case with. */
const trackingScheme = ({ tracking, streams }: Pick<Installation, 'tracking' | 'streams'>): BearerScheme => {
  const access = new TrackingAccess(tracking, streams);
  return {
    accepts: (token) => tracking.accepts(token),
    authenticate: async (token) => {
      const caseId = await access.caseOf(token);
      return caseId === null ? null : { id: customerOf(caseId), roles: ['customer'], caseId };
    },
  };
};

/** The keys that programs report with. */
const apiKeyScheme = (access: ApiKeyAccess): ApiKeyScheme => ({
  scopes: grantableScopes,
  authenticate: async (text) => {
    const known = await access.clientWith(text);
    return known && { id: `client-${known.client}`, roles: [CLIENT_ROLE], scopes: known.scopes, apiKeyId: known.keyId };
  },
});

const staffScheme = (auth: AuthSettings, secret: InstallationSecret): BearerScheme =>
  auth.kind === 'oidc' ? new OidcScheme(auth) : new LocalTokenScheme(secret.keyFor('local-token'));

/** Only people of the staff keep the id that their provider gives them: it may call others by their e-mail addresses. A customer is known by the case alone. */
const withoutNamesOfCustomers = (scheme: BearerScheme): BearerScheme => ({
  accepts: (token) => scheme.accepts(token),
  authenticate: async (token) => {
    const principal = await scheme.authenticate(token);
    return principal && !isStaff(principal) ? { ...principal, id: namelessId(principal) } : principal;
  },
});

const isStaff = ({ roles }: Principal): boolean => roles.some((role) => isRole(role) && role !== 'customer');

const namelessId = ({ caseId = '' }: Principal): string => {
  const ownCase = parseComplaintId(caseId);
  return ownCase === null ? 'nobody' : customerOf(ownCase);
};

/** What this API tells the HTTP library about the domain. */
export class ApiPolicies extends HttpPolicies {
  readonly access = { decide, rolesFor: rolesOverHttp };
  readonly bearerSchemes: readonly BearerScheme[];
  readonly apiKeys: ApiKeyScheme;
  readonly refusals = { ...refusals, ...apiKeyRefusals };
  readonly parseCaseId = parseComplaintId;
  readonly languages = ['en', 'nl'] as const;
  readonly reached: HttpPolicies['reached'];

  constructor(
    installation: Pick<Installation, 'settings' | 'secret' | 'tracking' | 'streams' | 'views' | 'apiClients'>,
    readonly limits: RateLimits,
  ) {
    super();
    const { settings, secret, views, apiClients } = installation;
    this.apiKeys = apiKeyScheme(apiClients.access);
    this.reached = (position) => views.reached(allViews, position);
    this.bearerSchemes = [trackingScheme(installation), withoutNamesOfCustomers(staffScheme(settings.auth, secret))];
  }
}
