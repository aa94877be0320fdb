import { LocalTokenScheme, unlimited, type AccessPolicy, type ApiKeyScheme, type BearerScheme, type HttpPolicies } from '../index';

const roles: Readonly<Record<string, readonly string[]>> = {
  'thing.create': ['editor'],
  'thing.change': ['editor'],
  'thing.read': ['editor', 'viewer', 'guest'],
  'thing.list': ['viewer'],
};

const rolesFor = (action: string): readonly string[] => roles[action] ?? [];

const access: AccessPolicy = {
  rolesFor,
  decide({ roles: held, caseId: own, scopes }, action, caseId) {
    if (scopes && !scopes.includes(action)) return { allowed: false, hide: false };
    const actAs = rolesFor(action).find((role) => held.includes(role));
    if (actAs === undefined) return { allowed: false, hide: false };
    return actAs === 'guest' && own !== caseId ? { allowed: false, hide: true } : { allowed: true, actAs };
  },
};

/** Tokens that consist of the reference of the one thing that they open. */
const guestTokens: BearerScheme = {
  accepts: (token) => token.startsWith('T-'),
  authenticate: (token) => Promise.resolve(/^T-\d+$/.test(token) ? { id: 'guest', roles: ['guest'], caseId: token } : null),
};

/** The one key of a program that creates things. */
export const THINGS_KEY = 'things-key';

const apiKeys: ApiKeyScheme = {
  scopes: ['thing.create'],
  authenticate: (key) =>
    Promise.resolve(key === THINGS_KEY ? { id: 'a-program', roles: ['editor'], scopes: ['thing.create'], apiKeyId: 'key-1' } : null),
};

export const localKey = Buffer.alloc(32, 1);

export const policies: HttpPolicies = {
  access,
  bearerSchemes: [guestTokens, new LocalTokenScheme(localKey)],
  apiKeys,
  limits: unlimited,
  refusals: { 'already-broken': { status: 409, title: 'Already broken', detail: 'It broke before.' } },
  parseCaseId: (text) => (/^t-\d+$/i.test(text) ? text.toUpperCase() : null),
  languages: ['en', 'nl'],
  reached: () => Promise.resolve(),
};
