import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { complaint, customerName, inDays, plan, report } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  installation = await newInstallation('own');
  redress = await Redress.start(installation);
  for (const role of ['handler', 'service-manager', 'auditor', 'reader', 'intake'])
    tokens[role] = await tokenFor(installation, role, `${role}.one`);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const as = (role: string) => ({ token: tokens[role] ?? '' });

/** Takes a report down the whole road; every step has its own person. */
const takeDownTheRoad = async (): Promise<{ id: string; trackingToken: string }> => {
  const { api } = redress;
  const received = await api.post('/api/v1/reports', report, as('intake'));
  expect(received.status).toBe(201);
  const id = String(received.body.id);
  const steps: readonly [string, unknown, string, readonly string[]][] = [
    [
      `/api/v1/reports/${id}/triage`,
      { classification: 'complaint', rationale: 'Dissatisfied.', severity: 'high' },
      'handler',
      ['ReportTriaged', 'ComplaintRegistered'],
    ],
    [
      `/api/v1/complaints/${id}/escalate`,
      { to: 'service-manager', manager: 'k.visser', reason: 'Threatens to leave.' },
      'handler',
      ['ComplaintEscalated'],
    ],
    [`/api/v1/complaints/${id}/acknowledge`, { via: 'phone' }, 'handler', ['ComplaintAcknowledged']],
    [`/api/v1/complaints/${id}/plan`, plan(), 'service-manager', ['PlanDrafted']],
    [`/api/v1/complaints/${id}/inform`, { via: 'email', message: 'Your credit notes are on their way.' }, 'handler', ['CustomerInformed']],
    [
      `/api/v1/complaints/${id}/resolve`,
      { resolution: 'Eleven invoices were credited.', outcome: 'upheld' },
      'service-manager',
      ['ComplaintResolved'],
    ],
  ];
  for (const [route, body, role, events] of steps) {
    const answer = await api.post(route, body, as(role));
    expect({ status: answer.status, events: answer.body.events }).toEqual({ status: 200, events });
    expect(answer.headers.get('ETag')).toBe(`"${String(answer.body.revision)}"`);
  }
  const closed = await api.postNothing(`/api/v1/complaints/${id}/close`, as('handler'));
  expect(closed.body).toEqual({ id, revision: 8, events: ['ComplaintClosed'] });
  return { id, trackingToken: String(received.body.trackingToken) };
};

describe('a complaint, from report to closing', () => {
  let id: string;
  let trackingToken: string;

  beforeAll(async () => {
    ({ id, trackingToken } = await takeDownTheRoad());
  });

  it('stands as it was told', async () => {
    const { status, body, headers } = await redress.api.get(`/api/v1/complaints/${id}`, as('handler'));
    expect(status).toBe(200);
    expect(headers.get('ETag')).toBe('"8"');
    expect(body).toMatchObject({
      id,
      state: 'closed',
      round: 1,
      revision: 8,
      ...report,
      severity: 'high',
      handler: 'handler.one',
      escalations: [{ to: 'service-manager', manager: 'k.visser', reason: 'Threatens to leave.', by: 'handler.one' }],
      plan: { version: 1, ...plan(), afterDue: false, by: 'service-manager.one' },
      messages: [{ via: 'email', message: 'Your credit notes are on their way.' }],
      resolution: 'Eleven invoices were credited.',
      outcome: 'upheld',
      registration: { complete: true, servicenow: 'not-configured', pct: 'not-configured' },
    });
    expect(body.deadlines).toMatchObject([
      { deadline: 'resolution', round: 1, promise: 1, dueOn: inDays(10), status: 'met' },
      { deadline: 'acknowledgement', round: 1, promise: 1, status: 'met' },
      { deadline: 'plan', round: 1, promise: 1, status: 'met' },
    ]);
  });

  it('can be read as a report, and by its customer', async () => {
    const asReport = await redress.api.get(`/api/v1/reports/${id}`, as('handler'));
    expect(asReport.body).toMatchObject({ id, channel: 'phone', subject: report.subject, classification: 'complaint' });
    const own = await redress.api.get(`/api/v1/complaints/${id}`, { token: trackingToken });
    expect({ status: own.status, name: own.body.customer }).toEqual({ status: 200, name: { ...report.customer, language: 'nl' } });
  });

  it('is hidden from the customer of another case', async () => {
    const other = await redress.api.post('/api/v1/complaints', complaint, as('handler'));
    const foreign = await redress.api.get(`/api/v1/complaints/${id}`, { token: String(other.body.trackingToken) });
    expect({ status: foreign.status, code: foreign.body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  it('shows a reader figures and states, and nothing about a person', async () => {
    const { body } = await redress.api.get(`/api/v1/complaints/${id}`, as('reader'));
    expect(body).toMatchObject({ id, state: 'closed', customer: { language: 'nl' }, outcome: 'upheld' });
    expect(JSON.stringify(body)).not.toMatch(/Zonneveld|Invoices|credit|sanne/i);
  });

  it('has a history that an auditor can trust: in order, with actors and times', async () => {
    const { body } = await redress.api.get(`/api/v1/audit/complaints/${id}/events`, as('auditor'));
    const events = body as unknown as {
      revision: number;
      type: string;
      metadata: { actor: { id: string; role: string }; occurredAt: string };
    }[];
    expect(events.map(({ revision, type, metadata: { actor } }) => [revision, type, actor.id, actor.role])).toEqual([
      [0, 'ReportReceived', 'intake.one', 'intake'],
      [1, 'ReportTriaged', 'handler.one', 'handler'],
      [2, 'ComplaintRegistered', 'handler.one', 'handler'],
      [3, 'ComplaintEscalated', 'handler.one', 'handler'],
      [4, 'ComplaintAcknowledged', 'handler.one', 'handler'],
      [5, 'PlanDrafted', 'service-manager.one', 'service-manager'],
      [6, 'CustomerInformed', 'handler.one', 'handler'],
      [7, 'ComplaintResolved', 'service-manager.one', 'service-manager'],
      [8, 'ComplaintClosed', 'handler.one', 'handler'],
    ]);
    const times = events.map(({ metadata }) => metadata.occurredAt);
    expect(times).toEqual([...times].sort());
    const verified = await redress.api.get(`/api/v1/audit/complaints/${id}/verify`, as('auditor'));
    expect(verified.body).toMatchObject({ valid: true, events: 9 });
  });

  it('is still there after a crash', async () => {
    await redress.crash();
    redress = await Redress.start(installation);
    const { body } = await redress.api.get(`/api/v1/complaints/${id}`, as('handler'));
    expect(body).toMatchObject({ id, state: 'closed', subject: report.subject });
  }, 30_000);

  it('leaves no byte of the name of its customer in the data folder or in what the program prints', async () => {
    const files = (await readdir(installation.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const bytes = await readFile(path.join(parentPath, name));
      expect([name, bytes.includes(customerName), bytes.includes('Zonneveld')]).toEqual([name, false, false]);
    }
    expect(redress.printed).not.toMatch(/Zonneveld/);
  });
});

describe('the process', () => {
  it('says that it is alive, that it is ready once the views have caught up, and what it measures', async () => {
    const live = await redress.api.get('/health/live');
    const ready = await redress.api.get('/health/ready');
    expect([live.status, ready.status, ready.body]).toEqual([
      200,
      200,
      {
        status: 'ok',
        parts: {
          'event-store': { status: 'ok' },
          'view-store': { status: 'ok' },
          keys: { status: 'ok' },
          views: expect.objectContaining({ status: 'ok' }) as object,
        },
      },
    ]);
    const metrics = await fetch(`${redress.api.origin}/metrics`);
    expect(await metrics.text()).toContain('http_request_duration_seconds');
  });

  it('describes itself, with the schemas of what goes in and comes out', async () => {
    const { body } = await redress.api.get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const { schemas } = body.components as { schemas: Record<string, { required?: string[]; properties?: Record<string, object> }> };
    expect([...(schemas.ReceiveReportDto?.required ?? [])].sort()).toEqual(['channel', 'customer', 'description', 'subject']);
    expect(schemas.ComplaintDetailsAnswer?.properties).toHaveProperty('deadlines');
    expect((await fetch(`${redress.api.origin}/api/docs`)).status).toBe(200);
  });
});
