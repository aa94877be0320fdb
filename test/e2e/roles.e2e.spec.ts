import { randomBytes } from 'node:crypto';
import type { Answer, CallOptions } from '../support/api-client';
import { complaint, inDays, plan, report } from '../support/examples';
import { IdentityProvider } from '../support/identity-provider';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

interface Rule {
  /** Who may, in the order of the roles. */
  readonly roles: string;
  readonly body?: object;
  readonly query?: string;
  /** The answer never ends, or is a file: nobody waits for its end. */
  readonly isEndless?: boolean;
}

const managers = 'account-manager service-manager';
const staff = `handler ${managers}`;
const reason = 'The customer asked for it.';

/** Every route, who may use it according to the contract, and a request that is fine. Written by hand: a route without a row here fails. */
const RULES: Readonly<Record<string, Rule>> = {
  'POST /reports': { roles: `${staff} intake`, body: report },
  'POST /reports/{id}/triage': { roles: 'handler', body: { classification: 'incident', rationale: reason } },
  'POST /reports/{id}/correct': { roles: staff, body: { changes: { subject: 'Invoices come twice' }, reason } },
  'POST /complaints': { roles: staff, body: complaint },
  'POST /complaints/{id}/correct': { roles: staff, body: { changes: { subject: 'Invoices come twice' }, reason } },
  'POST /complaints/{id}/assign': { roles: 'handler', body: { handler: 'b.peters' } },
  'POST /complaints/{id}/escalate': { roles: 'handler', body: { to: 'service-manager', manager: 'm.smit', reason } },
  'POST /complaints/{id}/acknowledge': { roles: 'handler', body: { via: 'phone' } },
  'POST /complaints/{id}/plan': { roles: staff, body: plan() },
  'POST /complaints/{id}/plan/revise': { roles: staff, body: { ...plan(), reason } },
  'POST /complaints/{id}/plan/extend': {
    roles: managers,
    body: { dueOn: inDays(20), reason, customerInformedAt: new Date().toISOString() },
  },
  'POST /complaints/{id}/inform': { roles: staff, body: { via: 'phone', message: 'Soon.' } },
  'POST /complaints/{id}/notes': { roles: staff, body: { note: 'Prefers to be called after two.' } },
  'POST /complaints/{id}/resolve': { roles: staff, body: { resolution: 'Credited.', outcome: 'upheld' } },
  'POST /complaints/{id}/close': { roles: 'handler' },
  'POST /complaints/{id}/reopen': { roles: `${staff} customer`, body: { reason } },
  'POST /complaints/{id}/withdraw': { roles: 'handler customer', body: { reason } },
  'POST /complaints/{id}/satisfaction': { roles: 'handler customer', body: { outcome: 4, process: 2 } },
  'POST /complaints/{id}/external-records': { roles: 'handler', body: { system: 'servicenow', recordId: 'CS0001234' } },
  'POST /complaints/{id}/tracking/revoke': { roles: 'handler customer' },
  'POST /complaints/{id}/holds': { roles: 'admin', body: { until: inDays(365), reason } },
  'DELETE /complaints/{id}/holds': { roles: 'admin', body: { reason } },
  'GET /reports': { roles: `${staff} auditor reader` },
  'GET /complaints': { roles: `${staff} auditor reader` },
  'GET /reports/{id}': { roles: `${staff} auditor reader` },
  'GET /complaints/{id}': { roles: `${staff} auditor reader customer` },
  'GET /complaints/{id}/timeline': { roles: `${staff} auditor reader customer` },
  'GET /stream': { roles: `${staff} admin auditor reader`, isEndless: true },
  'GET /complaints/{id}/deadlines/proof': { roles: `${staff} auditor reader` },
  'GET /duties': { roles: `${staff} admin` },
  'POST /duties/{duty}/retry': { roles: 'handler admin' },
  'POST /duties/{duty}/done': { roles: 'handler admin' },
  'GET /dashboard': { roles: `${staff} admin auditor reader` },
  'POST /admin/api-keys': { roles: 'admin', body: { client: 'portal', scopes: ['report.receive'] } },
  'GET /admin/api-keys': { roles: 'admin' },
  'DELETE /admin/api-keys/{key}': { roles: 'admin' },
  'GET /audit/complaints/{id}/events': { roles: 'auditor' },
  'GET /audit/complaints/{id}/state': { roles: 'auditor', query: '?revision=0' },
  'GET /audit/complaints/{id}/replay': { roles: 'auditor', isEndless: true },
  'GET /audit/complaints/{id}/verify': { roles: 'auditor' },
  'GET /privacy/subjects/{subject}/export': { roles: 'admin' },
  'POST /privacy/subjects/{subject}/erase': { roles: 'admin', body: { ground: 'request', reason } },
  'GET /audit/events': { roles: 'auditor', query: '?type=AuditRead', isEndless: true },
  'GET /audit/access': { roles: 'auditor', query: '?limit=1' },
  'GET /audit/complaints/{id}/dossier': { roles: 'auditor' },
  'GET /audit/checkpoints': { roles: 'auditor' },
  'GET /audit/checkpoints/{size}/consistency': { roles: 'auditor', query: '?from=1' },
};

/** `system` is claimed in a token: timers and connectors do not come over HTTP. */
const ROLES = ['handler', 'account-manager', 'service-manager', 'admin', 'auditor', 'intake', 'reader', 'system'];
/** A program that comes with an API key instead of a token. */
const PROGRAM = 'program';
/** The customer comes first: a link that somebody else has revoked opens nothing any more. */
const ACTORS = ['customer', 'customer of another case', 'nobody', PROGRAM, ...ROLES];

let installation: Installation;
let provider: IdentityProvider;
let redress: Redress;
let tokens: Readonly<Record<string, string>>;
let programsKey: string;

beforeAll(async () => {
  provider = await IdentityProvider.start();
  const { env, ...rest } = await newInstallation();
  installation = { ...rest, env: { ...env, ...provider.env } };
  redress = await Redress.start(installation);
  tokens = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await provider.tokenFor(role)] as const)));
  tokens = { ...tokens, 'customer of another case': (await newCase()).customer };
  programsKey = (await newKey('program')).key;
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await provider.stop();
  await removeInstallation(installation);
});

const as = (token: string | undefined) => (token === undefined ? {} : { token });
/** A key for a program that had none before. */
const newKey = async (client = `client-${randomBytes(4).toString('hex')}`) => {
  const { body } = await redress.api.post('/api/v1/admin/api-keys', { client, scopes: ['report.receive'] }, as(tokens['admin']));
  return { id: String(body['id']), key: String(body['key']) };
};
const newCase = async () => {
  const { body } = await redress.api.post('/api/v1/complaints', complaint, as(tokens['handler']));
  return { id: String(body['id']), customer: String(body['trackingToken']) };
};

/** What somebody shows to be recognised. */
const shownBy = (actor: string, customer: string): CallOptions => {
  if (actor === PROGRAM) return { headers: { 'X-Api-Key': programsKey } };
  return as(actor === 'customer' ? customer : tokens[actor]);
};

/** A timer of a case. */
const timerOf = async (id: string): Promise<string> => {
  const { body } = await redress.api.get(`/api/v1/duties?case=${id}&kind=DeadlineMissed`, as(tokens['handler']));
  return String((body['items'] as readonly { readonly id: string }[])[0]?.id);
};

/** The id of whom a case is about. */
const subjectOf = async (id: string): Promise<string> => {
  const { body } = await redress.api.get(`/api/v1/complaints/${id}`, as(tokens['handler']));
  return (body['customer'] as { readonly subjectId: string }).subjectId;
};

/** What an answer says about the access, whatever else it says. */
const access = ({ status }: Answer): string => {
  if (status >= 500) return `fails with ${String(status)}`;
  return { 401: 'is asked who it is', 403: 'is denied', 404: 'is told that there is no such thing' }[status] ?? 'may';
};

const expectedAccess = (actor: string, route: string, roles: string): string => {
  if (actor === 'nobody') return 'is asked who it is';
  if (actor === 'customer of another case') return route.includes('{id}') ? 'is told that there is no such thing' : 'is denied';
  return roles.split(' ').includes(actor === PROGRAM ? 'intake' : actor) ? 'may' : 'is denied';
};

describe('who may use which route', () => {
  it('is written down for every route, twice, and both say the same', async () => {
    const { body } = await redress.api.get('/api/openapi.json');
    const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, { 'x-roles'?: readonly string[] }>>>>;
    const described = Object.entries(paths).flatMap(([address, operations]) =>
      Object.entries(operations).map(([method, operation]) => [
        `${method.toUpperCase()} ${address.replace('/api/v1', '')}`,
        operation['x-roles']?.join(' '),
      ]),
    );
    const byRole = Object.entries(RULES).map(([route, { roles }]) => [route, roles]);
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(byRole));
  });

  it.each(Object.entries(RULES))('%s', async (route, { roles, body, query = '', isEndless }) => {
    const { id, customer } = await newCase();
    const [method = '', address = ''] = route.split(' ');
    const known = address
      .replace('{id}', id)
      .replace('{duty}', await timerOf(id))
      .replace('{subject}', await subjectOf(id))
      .replace('{key}', (await newKey()).id);
    const path = `/api/v1${known}${query}`;
    const bodies = body === undefined ? [undefined] : [{ nonsense: true }, body];
    const answerTo = (shown: CallOptions, sent?: object) =>
      isEndless ? redress.api.listen(path, shown) : redress.api.send(method, path, shown, sent);
    for (const actor of ACTORS) {
      for (const sent of bodies) {
        const answer = await answerTo(shownBy(actor, customer), sent);
        expect(`${actor} ${access(answer)}`).toBe(`${actor} ${expectedAccess(actor, route, roles)}`);
      }
    }
  });
});
