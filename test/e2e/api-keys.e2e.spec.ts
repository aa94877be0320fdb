import type { Answer } from '../support/api-client';
import { eventually } from '../support/eventually';
import { report } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

const KEYS = '/api/v1/admin/api-keys';
const INSTANT = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

let installation: Installation;
let redress: Redress;
let admin: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  admin = await tokenFor(installation, 'admin');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const issue = (client: string, key?: string): Promise<Answer> =>
  redress.api.post(KEYS, { client, scopes: ['report.receive'] }, { token: admin, ...(key !== undefined && { key }) });
const revoke = (id: unknown): Promise<Answer> => redress.api.send('DELETE', `${KEYS}/${String(id)}`, { token: admin });
const bring = (key: unknown): Promise<Answer> => redress.api.post('/api/v1/reports', report, { headers: { 'X-Api-Key': String(key) } });
const listed = async (client: string): Promise<readonly Record<string, unknown>[]> => {
  const { body } = await redress.api.get(KEYS, { token: admin });
  return (body['items'] as readonly Record<string, unknown>[]).filter((item) => item['client'] === client);
};
const told = ({ status, body }: Answer) => [status, body['code']];

describe('the API key of a program', () => {
  it('is told once, and lets reports in, under the name of the program', async () => {
    const { status, headers, body } = await issue('portal');
    const { id, key } = body;
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.stringMatching(/^portal\.[0-9a-f]{12}$/), revision: 0, events: ['ApiKeyIssued'], key });
    expect([headers.get('Location'), headers.get('ETag'), headers.get('X-Log-Position')]).toEqual([`${KEYS}/${String(id)}`, '"0"', null]);
    const reported = await bring(key);
    expect([reported.status, reported.body['events']]).toEqual([201, ['ReportReceived']]);
    const auditor = await tokenFor(installation, 'auditor');
    const { body: events } = await redress.api.get(`/api/v1/audit/complaints/${String(reported.body['id'])}/events`, { token: auditor });
    expect(Object.values(events)).toMatchObject([{ metadata: { actor: { id: 'client-portal', role: 'intake' } } }]);
  });

  it('is for what its scopes say, and nothing else', async () => {
    const { body } = await issue('narrow');
    const answer = await redress.api.get('/api/v1/complaints', { headers: { 'X-Api-Key': String(body['key']) } });
    expect(told(answer)).toEqual([403, 'forbidden']);
  });

  it('is one of two at most, so that a program can change from one to the other', async () => {
    const [old, young] = [await issue('changing'), await issue('changing')];
    expect(told(await issue('changing'))).toEqual([409, 'too-many-keys']);
    expect((await revoke(old.body['id'])).body).toEqual({ id: old.body['id'], revision: 2, events: ['ApiKeyRevoked'] });
    expect(told(await bring(old.body['key']))).toEqual([401, 'unauthenticated']);
    expect((await bring(young.body['key'])).status).toBe(201);
    expect((await issue('changing')).status).toBe(201);
    expect(told(await revoke(old.body['id']))).toEqual([409, 'already-revoked']);
  });

  it('is not issued again when the request is repeated, and not told again', async () => {
    const first = await issue('repeated', 'issue-1');
    const again = await issue('repeated', 'issue-1');
    const { key, ...rest } = first.body;
    expect(key).toEqual(expect.any(String));
    expect([again.status, again.headers.get('Idempotency-Replayed'), again.body]).toEqual([201, 'true', rest]);
    expect(await listed('repeated')).toHaveLength(1);
  });

  it('is listed with when it was used, revoked or not, and without what opens anything', async () => {
    const { body } = await issue('listed');
    const { id, key } = body;
    const unused = { id, client: 'listed', scopes: ['report.receive'], issuedAt: INSTANT };
    expect(await listed('listed')).toEqual([unused]);
    await bring(key);
    await eventually(async () => (await listed('listed'))[0]?.['lastUsedAt'] !== undefined);
    const used = { ...unused, lastUsedAt: INSTANT };
    expect(await listed('listed')).toEqual([used]);
    await revoke(id);
    expect(await listed('listed')).toEqual([{ ...used, revokedAt: INSTANT }]);
  });

  it.each([
    [{ client: 'anna@example.org', scopes: ['report.receive'] }, 'client'],
    [{ client: 'Portal', scopes: ['report.receive'] }, 'client'],
    [{ client: 'portal', scopes: ['complaint.read'] }, 'scopes'],
    [{ client: 'portal', scopes: [] }, 'scopes'],
    [{ client: 'portal' }, 'scopes'],
  ])('is not issued for %j', async (body, field) => {
    const answer = await redress.api.post(KEYS, body, { token: admin });
    expect(told(answer)).toEqual([400, 'validation-failed']);
    expect(answer.body['errors']).toMatchObject([{ field: expect.stringMatching(new RegExp(`^${field}`)) }]);
  });

  it.each(['portal.000000000000', 'nobody.000000000000', 'nonsense'])('cannot be revoked when there is none with the id %s', async (id) => {
    expect(told(await revoke(id))).toEqual([404, 'no-such-key']);
  });
});
