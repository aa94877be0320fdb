import type { Person } from '../support/office';
import { Office } from '../support/office';
import { caseThatIs } from '../support/situations';

interface Exported {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: { readonly occurredAt: string };
}

interface Access {
  readonly revision: number;
  readonly actor: object;
  readonly route: string;
  readonly caseId?: string;
  readonly query: readonly object[];
  readonly reason?: string;
}

let office: Office;
let auditor: Person;

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'auditor');
  auditor = office.the('auditor');
}, 60_000);
afterAll(() => office.close());

const exported = async (query = ''): Promise<readonly Exported[]> => {
  const { text } = await auditor.takes(`/audit/events${query}`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exported);
};
const get = (path: string) => auditor.sends('GET', `/api/v1${path}`, undefined, {});
const newestReads = async (limit: number): Promise<readonly Access[]> => (await get(`/audit/access?limit=${limit}`)).body.items as Access[];

describe('the events of a case', () => {
  it('are opened for whoever says why; without that nothing sealed is', async () => {
    const { id } = await office.newComplaint({ subject: 'Invoices keep coming twice' });
    const subjectOf = async (query: string) => {
      const { body } = await auditor.inspects(id, `events${query}`);
      return (body as unknown as readonly Exported[])[0]?.data.subject;
    };
    expect(await subjectOf('')).toMatchObject({ $sealed: expect.any(String) as string });
    expect(await subjectOf('?open=true&reason=Court%20order%2012')).toBe('Invoices keep coming twice');
    const refused = await auditor.inspects(id, 'events?open=true');
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ field: 'reason', message: 'is needed to open what is sealed; it is recorded' }],
    ]);
  });
});

describe('the export of the log', () => {
  it('has every event of every case in the order of the log, and who read them', async () => {
    const one = await caseThatIs('planned', office);
    const other = await caseThatIs('closed', office);
    await auditor.inspects(one.id, 'verify');
    const events = await exported();
    const typesOf = (id: string) => events.filter(({ stream }) => stream.endsWith(`-${id}`)).map(({ type }) => type);
    expect(typesOf(one.id)).toEqual(['ReportReceived', 'ReportTriaged', 'ComplaintRegistered', 'ComplaintAcknowledged', 'PlanDrafted']);
    expect(typesOf(other.id)).toHaveLength(7);
    expect(events.filter(({ stream }) => /\.audit-access$/.test(stream)).at(-2)?.data).toMatchObject({ caseId: one.id });
    const commits = events.map(({ position }) => BigInt(position.split('/')[0] ?? ''));
    expect(commits).toEqual([...commits].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('goes on behind the position that came last: nothing is missing, nothing is there twice', async () => {
    await caseThatIs('closed', office);
    const all = await exported('?type=ReportReceived');
    const [first] = all;
    const rest = await exported(`?type=ReportReceived&after=${encodeURIComponent(String(first?.position))}`);
    expect(rest).toEqual(all.slice(1));
    expect((await get('/audit/events?after=999999999999/999999999999')).status).toBe(400);
  });

  it('is cut down to a time', async () => {
    await caseThatIs('closed', office);
    const all = await exported('?type=ReportReceived');
    const last = all.at(-1)?.metadata.occurredAt ?? '';
    const isLater = ({ metadata }: Exported) => metadata.occurredAt >= last;
    expect(await exported(`?type=ReportReceived&from=${last}`)).toEqual(all.filter(isLater));
    expect(await exported(`?type=ReportReceived&to=${last}`)).toEqual(all.filter((event) => !isLater(event)));
  });

  it('opens what is sealed only for a reason', async () => {
    await office.newComplaint();
    const sealed = await auditor.takes('/audit/events?type=ReportReceived');
    expect(sealed.text).not.toContain('Bakkerij Zonneveld');
    const opened = await auditor.takes('/audit/events?type=ReportReceived&open=true&reason=Yearly%20audit');
    expect(opened.text).toContain('Bakkerij Zonneveld');
    expect((await get('/audit/events?open=true')).status).toBe(400);
  });

  it('is a table as CSV, in which nothing is a formula', async () => {
    await office.newComplaint({ subject: '=HYPERLINK("https://evil.example")' });
    const { type, text } = await auditor.takes('/audit/events?type=ReportReceived&format=csv');
    expect(type).toBe('text/csv; charset=utf-8; header=present');
    const [names, ...rows] = text.trimEnd().split('\r\n');
    expect(names).toBe('position,stream,revision,type,id,schemaVersion,occurredAt,actor,role,hash,data,metadata');
    expect(rows.every((row) => /^\d+\/\d+,complaint\w+-KL-[\w-]+,0,ReportReceived,/.test(row))).toBe(true);
    expect(text).not.toMatch(/(^|,|")=/m);
  });
});

describe('every read of an auditor', () => {
  it('is recorded where others read too, without what names a person', async () => {
    const { id } = await office.newComplaint();
    await get(`/complaints/${id}`);
    await get('/complaints?q=zonneveld&state=registered');
    expect(await newestReads(2)).toMatchObject([
      { route: 'GET /complaints', query: [{ name: 'state', value: 'registered' }] },
      { route: 'GET /complaints/{id}', caseId: id, query: [] },
    ]);
  });

  it('is recorded: who, what, and why', async () => {
    const { id } = await office.newComplaint();
    await auditor.inspects(id, 'events?open=true&reason=Court%20order%2013');
    await auditor.inspects(id, 'state?revision=1');
    await auditor.takes(`/audit/complaints/${id}/replay`);
    const common = { actor: { id: 'auditor', role: 'auditor' }, caseId: id };
    expect(await newestReads(3)).toMatchObject([
      { ...common, route: 'GET /audit/complaints/{id}/replay', query: [] },
      { ...common, route: 'GET /audit/complaints/{id}/state', query: [{ name: 'revision', value: '1' }] },
      { ...common, route: 'GET /audit/complaints/{id}/events', query: [{ name: 'open', value: 'true' }], reason: 'Court order 13' },
    ]);
  });

  it('is recorded when it is of the record itself; what was refused read nothing', async () => {
    const { id } = await office.newComplaint();
    await newestReads(1);
    await auditor.inspects(id, 'events?open=true');
    await auditor.inspects('KL-00000-00000', 'events');
    expect(await newestReads(1)).toMatchObject([{ route: 'GET /audit/access', query: [{ name: 'limit', value: '1' }] }]);
  });

  it('is listed page by page', async () => {
    const { id } = await office.newComplaint();
    for (const revision of [0, 1, 2]) await auditor.inspects(id, `state?revision=${revision}`);
    const first = await get('/audit/access?limit=2');
    const second = await get(`/audit/access?limit=2&cursor=${String(first.body.nextCursor)}`);
    const revisionsOf = ({ body }: typeof first) => (body.items as readonly Access[]).map(({ revision }) => revision);
    const [newest = 0, ...others] = [...revisionsOf(first), ...revisionsOf(second)];
    expect(others).toEqual([newest - 1, newest - 2, newest - 3]);
  });

  it('is there once for each, also when many read at once', async () => {
    const { id } = await office.newComplaint();
    const [before] = await newestReads(1);
    await Promise.all(Array.from({ length: 25 }, (_, n) => auditor.inspects(id, `state?revision=${n % 3}`)));
    const reads = await newestReads(26);
    expect(reads.filter(({ caseId }) => caseId === id)).toHaveLength(25);
    expect(reads.map(({ revision }) => revision)).toEqual(Array.from({ length: 26 }, (_, n) => (before?.revision ?? 0) + 26 - n));
  });
});
