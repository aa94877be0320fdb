import { Temporal } from 'temporal-polyfill';
import { complaint, customerName, plan, report } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let closedIn: string;
const tokens: Record<string, string> = {};

const as = (role: string) => ({ token: tokens[role] ?? '' });
const dashboard = (query = '', role = 'reader') => redress.api.get(`/api/v1/dashboard${query}`, as(role));
const send = async (path: string, body?: object) => {
  const answer = await redress.api.send('POST', `/api/v1/${path}`, as('handler'), body);
  expect([path, answer.status < 300, answer.body.detail]).toEqual([path, true, undefined]);
  return answer.body;
};
const typedIn = (happenedAt: string) => ({ happenedAt, recordedLateBecause: 'The system was down.' });
const backdated = (receivedAt: string) => ({ receivedAt, backdatedBecause: 'Told during a visit.' });

/** Received on the Thursday before Easter 2025, planned and answered in April, closed today. */
const answeredInApril = async (): Promise<void> => {
  const { id, trackingToken } = await send('complaints', { ...complaint, severity: 'high', ...backdated('2025-04-17T13:00:00.000Z') });
  tokens.customer = String(trackingToken);
  const path = `complaints/${String(id)}`;
  await send(`${path}/acknowledge`, { via: 'phone', ...typedIn('2025-04-18T14:00:00.000Z') });
  await send(`${path}/plan`, { ...plan(), ...typedIn('2025-04-28T14:00:00.000Z') });
  await send(`${path}/resolve`, { resolution: 'Credited.', outcome: 'partly-upheld', ...typedIn('2025-04-29T14:00:00.000Z') });
  await send(`${path}/close`);
  await send(`${path}/satisfaction`, { outcome: 5, process: 2 });
  const { body } = await redress.api.get(`/api/v1/${path}`, as('handler'));
  const closedOn = Temporal.Instant.from(String(body.closedAt)).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  closedIn = `${String(closedOn.yearOfWeek)}-W${String(closedOn.weekOfYear).padStart(2, '0')}`;
};

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  for (const role of ['handler', 'reader', 'admin']) tokens[role] = await tokenFor(installation, role, `${role}.one`);
  await answeredInApril();
  await send('complaints', { ...complaint, channel: 'email', ...backdated('2025-05-05T21:59:59.999Z') });
  await send('complaints', { ...complaint, channel: 'email', ...backdated('2025-05-05T22:00:00.000Z') });
  await send('reports', { ...report, ...backdated('2025-05-05T08:00:00.000Z') });
  await send('complaints', complaint);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

describe('the dashboard', () => {
  it('tells how the complaints stand that were received on some days', async () => {
    const { status, body } = await dashboard('?from=2025-04-17&to=2025-05-05');
    expect(status).toBe(200);
    expect(body).toEqual({
      open: 1,
      byState: { registered: 1, acknowledged: 0, planned: 0, resolved: 0, closed: 1, withdrawn: 0 },
      byChannel: { phone: 1, email: 1, portal: 0, meeting: 0 },
      bySeverity: { low: 0, normal: 1, high: 1 },
      overdue: 1,
      dueToday: 0,
      planOnTimePct: 0,
      acknowledgeOnTimePct: 50,
      resolveOnTimePct: 100,
      medianWorkingDaysToPlan: 6,
      medianWorkingDaysToResolution: 7,
      extendedPct: 0,
      reopenedPct: 0,
      outcomes: { upheld: 0, 'partly-upheld': 1, 'not-upheld': 0 },
      satisfaction: { count: 1, outcome: 5, process: 2 },
      perWeek: [
        { week: '2025-W16', received: 1, closed: 0, onTimePct: 66.7 },
        { week: '2025-W19', received: 1, closed: 0, onTimePct: 0 },
        { week: closedIn, received: 0, closed: 1, onTimePct: null },
      ],
    });
  });

  it('looks at all of them unless days are named', async () => {
    expect((await dashboard()).body).toMatchObject({ open: 3, overdue: 2, byState: { closed: 1 } });
    expect((await dashboard('?from=2025-05-06')).body).toMatchObject({ open: 2, overdue: 1, byState: { closed: 0 } });
    expect((await dashboard('?to=2025-05-05')).body).toMatchObject({ open: 1, overdue: 1, byState: { closed: 1 } });
  });

  it('says null where there is nothing to divide by', async () => {
    expect((await dashboard('?to=2020-01-01')).body).toMatchObject({
      open: 0,
      planOnTimePct: null,
      medianWorkingDaysToPlan: null,
      reopenedPct: null,
      satisfaction: { count: 0, outcome: null, process: null },
      perWeek: [],
    });
  });

  it('shows a complaint as soon as the command that registered it was answered', async () => {
    const { open } = (await dashboard()).body;
    await send('complaints', { ...complaint, ...backdated('2024-02-29T10:00:00.000Z') });
    expect((await dashboard()).body.open).toBe(Number(open) + 1);
  });

  it.each([
    ['?from=2025-02-30', 'from'],
    ['?to=yesterday', 'to'],
    ['?from=2025-05-06&to=2025-05-05', 'to'],
  ])('is refused for days that cannot be: %s', async (query, field) => {
    const { status, body } = await dashboard(query);
    expect([status, body.code, body.errors]).toEqual([400, 'validation-failed', [{ field, message: expect.any(String) as string }]]);
  });

  it('names nobody, whoever looks at it, and is not for customers', async () => {
    for (const role of ['handler', 'reader', 'admin']) {
      const { status, body } = await dashboard('', role);
      expect([status, JSON.stringify(body).includes(customerName)]).toEqual([200, false]);
    }
    expect((await dashboard('', 'customer')).status).toBe(403);
  });
});
