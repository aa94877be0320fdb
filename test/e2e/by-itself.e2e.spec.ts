import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { plan } from '../support/examples';
import { MailCatcher } from '../support/mail-catcher';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ACCOUNT } from '../support/outside/sign-in';
import { ServiceNowStub } from '../support/servicenow/servicenow-stub';

let mails: MailCatcher;
let serviceNow: ServiceNowStub;
let installation: Installation;
let redress: Redress;
let handler: { readonly token: string };
let manager: { readonly token: string };

beforeAll(async () => {
  [mails, serviceNow] = await Promise.all([MailCatcher.start(), ServiceNowStub.start()]);
  const plain = await newInstallation();
  const staffFile = path.join(plain.dataDir, 'staff.json');
  await writeFile(staffFile, JSON.stringify(staff));
  const outside = {
    AUTOMATIONS: 'on',
    SMTP_URL: mails.url,
    MAIL_FROM: 'Klachten <klachten@redress.example>',
    PUBLIC_URL: 'https://klachten.example',
    STAFF_FILE: staffFile,
    SERVICENOW_URL: serviceNow.url.href,
    SERVICENOW_USER: ACCOUNT.user,
    SERVICENOW_PASSWORD: ACCOUNT.password,
  };
  installation = { ...plain, env: { ...plain.env, ...outside } };
  redress = await Redress.start(installation);
  handler = { token: await tokenFor(installation, 'handler', 'a.jansen') };
  manager = { token: await tokenFor(installation, 'service-manager', 'k.visser') };
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await Promise.all([mails.stop(), serviceNow.stop(), removeInstallation(installation)]);
});

const staff = [
  { id: 'a.jansen', name: 'Anna Jansen', email: 'anna@redress.example', roles: ['handler'], language: 'nl' },
  { id: 'k.visser', name: 'Kees Visser', email: 'kees@redress.example', roles: ['service-manager'], language: 'en' },
];

const report = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', email: 'sanne@devries.example', language: 'nl' },
  subject: 'Facturen komen dubbel',
  description: 'Elke factuur sinds maart kwam twee keer.',
};

const step = async (id: string, name: string, body: unknown, who = handler): Promise<void> => {
  const { status } = await redress.api.post(`/api/v1/complaints/${id}/${name}`, body, who);
  expect(status).toBe(200);
};
const timeline = async (id: string): Promise<readonly { readonly event: string }[]> =>
  (await redress.api.get(`/api/v1/complaints/${id}/timeline`, handler)).body as never;
const count = async (id: string, type: string): Promise<number> => (await timeline(id)).filter(({ event }) => event === type).length;
const lettersTo = (address: string) => mails.letters.filter(({ to }) => JSON.stringify(to).includes(address)).map(({ subject }) => subject);

describe('a complaint, from registration to closing', () => {
  let id: string;

  beforeAll(async () => {
    const { body } = await redress.api.post('/api/v1/complaints', { ...report, rationale: 'Ontevreden.' }, handler);
    id = String(body.id);
    await step(id, 'acknowledge', { via: 'phone' });
    await step(id, 'escalate', { to: 'service-manager', manager: 'k.visser', reason: 'Dreigt te vertrekken.' });
    await step(id, 'plan', plan(), manager);
    await step(id, 'inform', { via: 'email', message: 'De creditnota is onderweg.' });
    await step(id, 'resolve', { resolution: 'Elf facturen zijn gecrediteerd.', outcome: 'upheld' }, manager);
    await redress.api.postNothing(`/api/v1/complaints/${id}/close`, handler);
  }, 60_000);

  it('is told to the customer by mail, except for what was said on the phone', async () => {
    await eventually(async () => (await count(id, 'CustomerNotified')) === 5);
    expect(lettersTo('sanne@devries.example').sort()).toEqual([
      `Nieuws over uw klacht (${id})`,
      `Ons antwoord op uw klacht (${id})`,
      `Ons plan voor uw klacht (${id})`,
      `Wij hebben uw klacht afgesloten (${id})`,
      `Wij hebben uw klacht geregistreerd (${id})`,
    ]);
  });

  it('is told to those who have to do with it, except for what they did themselves', async () => {
    await eventually(async () => (await count(id, 'StaffNotified')) === 2);
    expect([lettersTo('anna@redress.example'), lettersTo('kees@redress.example')]).toEqual([
      [`Klacht ${id} is opgelost en kan worden afgesloten`],
      [`Complaint ${id} has been escalated to you`],
    ]);
  });

  it('stands in ServiceNow once, and was told there of every step', async () => {
    await eventually(async () => (await count(id, 'ExternalRecordUpdated')) === 5);
    const records = serviceNow.records.all('sn_complaint_case').filter((record) => JSON.stringify(record).includes(id));
    expect(records).toHaveLength(1);
    expect(await count(id, 'ExternalRecordLinked')).toBe(1);
  });

  it('leaves nothing that waits but the end of its retention', async () => {
    const { body } = await redress.api.get(`/api/v1/duties?case=${id}`, handler);
    expect((body.items as readonly { readonly kind: string }[]).map(({ kind }) => kind)).toEqual(['erase-personal-data']);
  });
});

describe('a report that turns out to be an incident', () => {
  it('is handed over to incident management, and later stands as a complaint beside it', async () => {
    const { body } = await redress.api.post('/api/v1/reports', report, handler);
    const id = String(body.id);
    await redress.api.post(`/api/v1/reports/${id}/triage`, { classification: 'incident', rationale: 'Storing.', technical: true }, handler);
    await eventually(async () => (await count(id, 'IncidentHandedOver')) === 1);
    const { body: incident } = await redress.api.get(`/api/v1/complaints/${id}`, handler);
    expect(incident).toMatchObject({ state: 'incident', deadlines: [], incident: { system: 'servicenow' } });
    await redress.api.post(`/api/v1/reports/${id}/triage`, { classification: 'complaint', rationale: 'Toch een klacht.' }, handler);
    await eventually(async () => (await count(id, 'ExternalRecordLinked')) === 1);
    const { body: complaint } = await redress.api.get(`/api/v1/complaints/${id}`, handler);
    expect(complaint).toMatchObject({ state: 'registered', receivedAt: incident.receivedAt, incident: incident.incident });
  }, 30_000);
});

describe('a letter that is refused', () => {
  it('is parked, told on the case, and leaves when somebody asks for it again', async () => {
    const { body } = await redress.api.post('/api/v1/complaints', { ...report, rationale: 'Ontevreden.' }, handler);
    const id = String(body.id);
    await eventually(async () => (await count(id, 'CustomerNotified')) === 1);
    mails.faults.push({ at: 'RCPT TO', answer: 550 });
    await step(id, 'inform', { via: 'email', message: 'Nog even geduld.' });
    await eventually(async () => (await count(id, 'CustomerNotificationFailed')) === 1);
    const parked = await redress.api.get(`/api/v1/duties?case=${id}&state=parked`, handler);
    const [duty] = parked.body.items as { readonly id: string; readonly kind: string }[];
    expect(parked.body.items).toEqual([expect.objectContaining({ kind: 'notify-customer', caseId: id, state: 'parked', attempts: 1 })]);
    expect((await redress.api.postNothing(`/api/v1/duties/${String(duty?.id)}/retry`, handler)).status).toBe(200);
    await eventually(async () => (await count(id, 'CustomerNotified')) === 2, 30_000);
  }, 60_000);
});
