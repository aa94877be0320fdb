import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const CANARIES = ['Canary-Name', 'canary@example.org', 'Canary-Subject', 'Canary-Text', 'Canary-Of-A-Token'];
const [name, email, subject, description] = CANARIES;

const file = () => path.join(installation.dataDir, 'security.ndjson');
const lines = async () =>
  (await readFile(file(), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const told = async () => (await lines()).map(({ event, outcome, actor }) => `${String(event)} ${String(outcome)} ${String(actor)}`);

it('the security log tells who did what, in a file for its owner alone, without personal data', async () => {
  const { api } = redress;
  const handler = { token: await tokenFor(installation, 'handler', 'a.jansen', '--name', 'Canary-Of-A-Token') };
  const reader = { token: await tokenFor(installation, 'reader', 'r.bos') };
  const admin = { token: await tokenFor(installation, 'admin', 'b.vermeer') };
  const body = { ...complaint, subject, description, customer: { ...complaint.customer, name, email } };
  const { id, trackingToken } = (await api.post('/api/v1/complaints', body, handler)).body;
  const address = `/api/v1/complaints/${String(id)}`;
  await api.get(address, handler);
  await api.get(address, { token: String(trackingToken) });
  await api.get(address, reader);
  await fetch(`${api.origin}/api/v1/complaints?q=Canary-Name`, {
    headers: { Authorization: `Bearer ${handler.token}`, Accept: 'text/csv' },
  }).then((response) => response.text());
  await api.postNothing(`${address}/close`, reader);
  const key = await api.post('/api/v1/admin/api-keys', { client: 'portal', scopes: ['report.receive'] }, admin);
  await api.post('/api/v1/reports', body, { headers: { 'X-Api-Key': String(key.body['key']) } });
  await api.get(address, { token: 'Canary-Of-A-Token' });

  const customer = `customer-of-${String(id)}`;
  expect(await told()).toEqual([
    'sign-in granted a.jansen',
    'personal-data granted a.jansen',
    `sign-in granted ${customer}`,
    `personal-data granted ${customer}`,
    'sign-in granted r.bos',
    'export granted a.jansen',
    'access refused r.bos',
    'sign-in granted b.vermeer',
    'keys granted b.vermeer',
    'sign-in granted client-portal',
    'sign-in refused undefined',
  ]);
  expect((await lines())[1]).toMatchObject({ case: id, route: '/api/v1/complaints/:id', role: 'handler', action: 'complaint.read' });
  expect((await lines())[8]).toMatchObject({ about: key.body['id'], action: 'key.manage' });
  const text = await readFile(file(), 'utf8');
  for (const canary of [...CANARIES, '127.0.0.1', String(key.body['key'])]) expect(text).not.toContain(canary);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
});
