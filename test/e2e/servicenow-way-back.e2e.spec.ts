import { complaint } from '../support/examples';
import { eventually } from '../support/eventually';
import { ACCOUNT } from '../support/outside/sign-in';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops } from '../ops/ops-run';
import { ServiceNowStub } from '../support/servicenow/servicenow-stub';

const SECRET = 'geheim-geheim-geheim';
const TABLE = 'sn_complaint_case';
const WEBHOOK = '/api/v1/integrations/servicenow/webhook';

let stub: ServiceNowStub;
let installation: Installation;
let redress: Redress;
let token: string;

beforeAll(async () => {
  stub = await ServiceNowStub.start();
  const made = await newInstallation();
  const { user, password } = ACCOUNT;
  const serviceNow = { AUTOMATIONS: 'on', SERVICENOW_URL: stub.url.origin, SERVICENOW_USER: user, SERVICENOW_PASSWORD: password };
  installation = { ...made, env: { ...made.env, ...serviceNow, SERVICENOW_WEBHOOK_SECRET: SECRET } };
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
});
afterAll(async () => {
  await redress.stop();
  await stub.stop();
  await removeInstallation(installation);
});

interface Seen {
  readonly externalStates: readonly unknown[];
  readonly registration: object;
  readonly outstanding: readonly unknown[];
}

const seen = async (id: string): Promise<Seen> => (await redress.api.get(`/api/v1/complaints/${id}`, { token })).body as unknown as Seen;
const statesOf = async (id: string) => (await seen(id)).externalStates;
const post = (body: object | undefined, secret?: string) =>
  redress.api.send('POST', WEBHOOK, { headers: secret === undefined ? {} : { 'x-redress-secret': secret } }, body);

/** A complaint that stands in ServiceNow, and the id of its record there. */
const registered = async (): Promise<{ readonly id: string; readonly sysId: string }> => {
  const { body } = await redress.api.post('/api/v1/complaints', complaint, { token });
  const id = String(body['id']);
  await eventually(async () => (await seen(id)).outstanding.length === 0, 30_000);
  const record = stub.records.all(TABLE).find(({ correlation_id: correlation }) => correlation === `redress:${id}`);
  return { id, sysId: String(record?.sys_id) };
};
/** Somebody works on it there. @returns what the instance would post */
const changed = (sysId: string, state: string) => {
  stub.records.update(TABLE, sysId, { state, close_notes: 'Klaar.' }, 'j.bakker');
  return { ...stub.records.notices.at(-1) };
};

describe('a complaint that was registered', () => {
  it('stands in ServiceNow by itself', async () => {
    const { id } = await registered();
    expect((await seen(id)).registration).toEqual({ complete: true, servicenow: 'confirmed', pct: 'not-configured' });
  });
});

describe('what ServiceNow posts', () => {
  it('is shown with the case, once', async () => {
    const { id, sysId } = await registered();
    const notice = changed(sysId, '10');
    expect([(await post(notice, SECRET)).status, (await post(notice, SECRET)).status]).toEqual([202, 202]);
    const state = { system: 'servicenow', state: '10', observedAt: expect.stringMatching(/Z$/) as string };
    await eventually(async () => (await statesOf(id)).length > 0);
    expect(await statesOf(id)).toEqual([state]);
    const { body } = await redress.api.get(`/api/v1/complaints/${id}/timeline`, { token });
    expect(JSON.stringify(body).match(/"ExternalStateObserved"/g)).toHaveLength(1);
  });

  it('is old news when something later was heard before', async () => {
    const { id, sysId } = await registered();
    const early = { ...changed(sysId, '10'), sys_updated_on: '2026-01-01 00:00:00' };
    const late = changed(sysId, '18');
    await post(late, SECRET);
    await post(early, SECRET);
    await eventually(async () => (await statesOf(id)).length > 0);
    expect(await statesOf(id)).toMatchObject([{ state: '18' }]);
  });

  it('is accepted also when it is about a case that is not there, or cannot be read', async () => {
    const { sysId } = await registered();
    const unknown = { ...changed(sysId, '10'), correlation_id: 'redress:KL-00000-00000' };
    expect((await post(unknown, SECRET)).status).toBe(202);
    expect((await post({ state: '10' }, SECRET)).status).toBe(202);
    expect((await post(undefined, SECRET)).status).toBe(202);
  });

  it.each([
    ['no secret', undefined],
    ['another secret', 'geheim-geheim-geheiM'],
    ['a longer one', `${SECRET}!`],
  ])('is refused with %s', async (_, secret) => {
    const answer = await post({}, secret);
    expect([answer.status, answer.body['code']]).toEqual([401, 'unauthenticated']);
  });
});

describe('what ServiceNow never posted', () => {
  it('is asked for at the start', async () => {
    const { id, sysId } = await registered();
    changed(sysId, '18');
    await redress.stop();
    redress = await Redress.start(installation);
    await eventually(async () => (await statesOf(id)).length > 0, 30_000);
    expect(await statesOf(id)).toMatchObject([{ system: 'servicenow', state: '18' }]);
  });
});

describe('ops divergence', () => {
  it('names the complaints that stand in ServiceNow otherwise than here', async () => {
    const { id, sysId } = await registered();
    const number = String(stub.records.get(TABLE, sysId).number);
    changed(sysId, '3');
    const { exitCode, stdout } = await ops(installation.env, 'divergence');
    expect([exitCode, stdout.split('\n').filter((line) => line.startsWith(id))]).toEqual([
      1,
      [`${id} is 3 in ServiceNow (${number}), and registered here, which is 1 there`],
    ]);
  }, 60_000);
});
