import { complaint, inDays, plan, report } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let token: string;
let id: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
  id = String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const without = (body: object, field: string) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
const customer = (more: object) => ({ ...report, customer: { ...report.customer, ...more } });
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const measure = { what: 'Call', owner: 'p.bakker' };

const wrong: readonly (readonly [route: string, field: string, body: object])[] = [
  ['reports', 'channel', without(report, 'channel')],
  ['reports', 'channel', { ...report, channel: 'fax' }],
  ['reports', 'customer', without(report, 'customer')],
  ['reports', 'customer', { ...report, customer: [] }],
  ['reports', 'customer.name', { ...report, customer: without(report.customer, 'name') }],
  ['reports', 'customer.name', customer({ name: null })],
  ['reports', 'customer.name', customer({ name: 'Sanne\nBcc: all@example.org' })],
  ['reports', 'customer.organisation', customer({ organisation: '\u200b' })],
  ['reports', 'customer.email', customer({ email: 'nobody' })],
  ['reports', 'customer.email', customer({ email: '\ud800@example.org' })],
  ['reports', 'customer.phone', customer({ phone: 'call me' })],
  ['reports', 'customer.language', customer({ language: 'fr' })],
  ['reports', 'customer.shoeSize', customer({ shoeSize: 39 })],
  ['reports', 'subject', { ...report, subject: ' ' }],
  ['reports', 'subject', { ...report, subject: 'x'.repeat(201) }],
  ['reports', 'description', { ...report, description: 'a\u0000b' }],
  ['reports', 'description', { ...report, description: 5 }],
  ['reports', 'receivedAt', { ...report, receivedAt: '2026-02-30T10:00:00Z' }],
  ['reports', 'receivedAt', { ...report, receivedAt: tomorrow() }],
  ['reports', 'backdatedBecause', { ...report, receivedAt: '2026-01-05T10:00:00Z' }],
  ['reports', 'concerns.kind', { ...report, concerns: { kind: 'person', name: 'x' } }],
  ['reports', 'state', { ...report, state: 'closed' }],
  ['complaints', 'rationale', report],
  ['complaints', 'classification', { ...complaint, classification: 'incident' }],
  ['complaints', 'severity', { ...complaint, severity: 'huge' }],
  ['complaints', 'handler', { ...complaint, handler: 'two words' }],
  ['reports/:id/triage', 'classification', { rationale: 'x' }],
  ['reports/:id/triage', 'technical', { classification: 'incident', rationale: 'x', technical: 'yes' }],
  ['reports/:id/triage', 'severity', { classification: 'incident', rationale: 'x', severity: 'high' }],
  ['complaints/:id/escalate', 'to', { to: 'director', manager: 'm.smit', reason: 'x' }],
  ['complaints/:id/escalate', 'reason', { to: 'account-manager', manager: 'm.smit' }],
  ['complaints/:id/acknowledge', 'via', {}],
  ['complaints/:id/acknowledge', 'happenedAt', { via: 'phone', happenedAt: tomorrow(), recordedLateBecause: 'x' }],
  ['complaints/:id/acknowledge', 'happenedAt', { via: 'phone', happenedAt: '2020-01-01T00:00:00Z', recordedLateBecause: 'x' }],
  ['complaints/:id/acknowledge', 'recordedLateBecause', { via: 'phone', happenedAt: '2026-01-01T00:00:00Z' }],
  ['complaints/:id/plan', 'measures', { ...plan(), measures: [] }],
  ['complaints/:id/plan', 'measures', { ...plan(), measures: [[measure]] }],
  ['complaints/:id/plan', 'measures', { ...plan(), measures: 'call' }],
  ['complaints/:id/plan', 'measures.1.what', { ...plan(), measures: [measure, { owner: 'p.bakker' }] }],
  ['complaints/:id/plan', 'measures.0.dueOn', { ...plan(), measures: [{ ...measure, dueOn: '2020-01-01' }] }],
  ['complaints/:id/plan', 'resolveBy', { ...plan(), resolveBy: '2020-01-01' }],
  ['complaints/:id/plan', 'resolveBy', { ...plan(), resolveBy: inDays(800) }],
  ['complaints/:id/plan', 'resolveBy', { ...plan(), resolveBy: tomorrow() }],
  ['complaints/:id/inform', 'message', { via: 'phone' }],
  ['complaints/:id/resolve', 'outcome', { resolution: 'x', outcome: 'fine' }],
  ['complaints/:id/close', 'because', { because: 'done' }],
];

describe('a malformed body is answered with 400 and the field that is wrong', () => {
  it.each(wrong)('%s: %s', async (route, field, body) => {
    const answer = await redress.api.post(`/api/v1/${route.replace(':id', id)}`, body, { token });
    const { code, errors } = answer.body as { code: string; errors: { field: string; message: string }[] };
    expect([answer.status, code, errors.map((error) => error.field)]).toEqual([400, 'validation-failed', [field]]);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  });
});

it('a text may have the line ends of mail; they are kept as line feeds', async () => {
  const created = await redress.api.post('/api/v1/reports', { ...report, description: 'One\r\nTwo\n\tThree' }, { token });
  expect(created.status).toBe(201);
  const read = await redress.api.get(`/api/v1/reports/${String(created.body.id)}`, { token });
  expect(read.body.description).toBe('One\nTwo\n\tThree');
});

it('what is asked of an audit route and not offered is refused, not ignored', async () => {
  const auditor = await tokenFor(installation, 'auditor');
  const answer = await redress.api.get(`/api/v1/audit/complaints/${id}/verify?open=true&reason=x`, { token: auditor });
  expect([answer.status, answer.body.code]).toEqual([400, 'validation-failed']);
});
