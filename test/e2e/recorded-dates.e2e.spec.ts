import { complaint, inDays, plan } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let handler: { token: string };
let manager: { token: string };

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler') };
  manager = { token: await tokenFor(installation, 'service-manager') };
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

interface Promised {
  readonly deadline: string;
  readonly promise: number;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly status: string;
  readonly basis: { policy: string; timeZone: string; workingDays: number; skipped: { date: string; reason: string }[] };
}

const deadlinesOf = async (id: string): Promise<readonly Promised[]> => {
  const { body } = await redress.api.get(`/api/v1/complaints/${id}`, handler);
  return body.deadlines as readonly Promised[];
};

describe('after an extension and a revised plan', () => {
  let id: string;

  beforeAll(async () => {
    id = String((await redress.api.post('/api/v1/complaints', complaint, handler)).body.id);
    const steps: readonly [string, unknown, { token: string }][] = [
      ['acknowledge', { via: 'phone' }, handler],
      ['plan/extend', { dueOn: inDays(20), reason: 'The supplier is on leave.', customerInformedAt: new Date().toISOString() }, manager],
      ['plan', { ...plan(), resolveBy: inDays(30) }, manager],
      ['plan/revise', { ...plan(), resolveBy: inDays(40), reason: 'The supplier needs longer.' }, manager],
    ];
    for (const [route, body, as] of steps) {
      const { status } = await redress.api.post(`/api/v1/complaints/${id}/${route}`, body, as);
      expect([route, status]).toEqual([route, 200]);
    }
  });

  it('the case shows old and new promises, each with its basis, the current ones first', async () => {
    const deadlines = await deadlinesOf(id);
    expect(deadlines.map(({ deadline, promise, dueOn, status }) => [deadline, promise, dueOn, status])).toEqual([
      ['resolution', 2, inDays(40), 'open'],
      ['plan', 2, inDays(20), 'met'],
      ['acknowledgement', 1, deadlines[2]?.dueOn, 'met'],
      ['plan', 1, deadlines[3]?.dueOn, 'extended'],
      ['resolution', 1, inDays(30), 'superseded'],
    ]);
    for (const { basis } of deadlines) expect([basis.policy, basis.timeZone]).toEqual(['nl-office', 'Europe/Amsterdam']);
  });

  it('another calendar, other closing days and another time zone move no recorded date', async () => {
    const before = await deadlinesOf(id);
    const proof = await redress.api.get(`/api/v1/complaints/${id}/deadlines/proof`, handler);
    await redress.stop();
    const closed = [1, 2, 3, 4, 5, 6, 7, 8].map(inDays).join(',');
    const changed = { CALENDAR_POLICY: 'nl-statutory', CLOSING_DAYS: closed, TIME_ZONE: 'America/New_York', PLAN_WITHIN: '9' };
    redress = await Redress.start({ ...installation, env: { ...installation.env, ...changed } });

    expect(await deadlinesOf(id)).toEqual(before);
    expect((await redress.api.get(`/api/v1/complaints/${id}/deadlines/proof`, handler)).body).toEqual(proof.body);

    const other = String((await redress.api.post('/api/v1/complaints', complaint, handler)).body.id);
    const [, planned] = await deadlinesOf(other);
    expect(planned?.basis).toMatchObject({ policy: 'nl-statutory', timeZone: 'America/New_York', workingDays: 9 });
    expect(planned?.basis.skipped.map(({ reason }) => reason)).toContain('closing-day');
  }, 60_000);
});
