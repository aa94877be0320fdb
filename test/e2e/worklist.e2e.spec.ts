import type { Answer } from '../support/api-client';
import { complaint, plan } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly planDueAt?: string;
  readonly customer: Readonly<Record<string, string>>;
  readonly subject?: string;
}

let installation: Installation;
let redress: Redress;
let position = '';
const tokens: Record<string, string> = {};
const ids: Record<string, string> = {};

const as = (role: string) => ({ token: tokens[role] ?? '', headers: { 'X-Wait-For-Position': position } });
const noted = (answer: Answer): Answer => {
  position = answer.headers.get('X-Log-Position') ?? position;
  return answer;
};
const does = async (role: string, path: string, body: object = {}) =>
  noted(await redress.api.post(`/api/v1/${path}`, body, { token: tokens[role] ?? '' }));
/** A complaint under a name for these examples. */
const comesIn = async (name: string, more: object) => {
  const { body } = await does('handler', 'complaints', { ...complaint, ...more });
  ids[name] = String(body['id']);
};
const customer = (organisation: string, name: string, email?: string) => ({ customer: { organisation, name, ...(email && { email }) } });
const received = (receivedAt: string) => ({ receivedAt, backdatedBecause: 'A letter that was left lying.' });

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  for (const role of ['handler', 'service-manager', 'reader']) tokens[role] = await tokenFor(installation, role, `${role}.one`);
  await comesIn('angstrom', {
    ...customer('Café Ångström B.V.', 'Zoë Müller-Lüdenscheidt', 'zoe@angstrom.example'),
    subject: 'Storing in één vestiging',
    severity: 'high',
    channel: 'email',
    ...received('2026-02-02T09:00:00.000Z'),
  });
  await comesIn('oeuvre', {
    ...customer('Drukkerij Œuvre', 'Søren Yıldız', 'soren@oeuvre.example'),
    subject: 'Wachttijd helpdesk',
    ...received('2026-02-03T09:00:00.000Z'),
  });
  await comesIn('vries', {
    ...customer('Bakkerij De Vries', 'Sanne de Vries', 'ZOE@angstrom.example'),
    subject: 'Facturen komen dubbel',
    accountManager: 'm.smit',
    ...received('2026-02-04T09:00:00.000Z'),
  });
  await comesIn('hostile', { ...customer('=HYPERLINK("https://evil.example")', '@SUM(A1)'), subject: '-2+3, "x"', channel: 'meeting' });
  await comesIn('closed', { ...customer('+31 Telecom', 'Noor Smit'), subject: 'Netwerk', handler: 'b.peters' });
  await does('handler', `complaints/${String(ids['vries'])}/escalate`, {
    to: 'service-manager',
    manager: 'k.visser',
    reason: 'Threatens to leave.',
  });
  await does('handler', `complaints/${String(ids['oeuvre'])}/acknowledge`, { via: 'phone' });
  await does('handler', `complaints/${String(ids['closed'])}/acknowledge`, { via: 'phone' });
  await does('handler', `complaints/${String(ids['closed'])}/plan`, plan());
  await does('handler', `complaints/${String(ids['closed'])}/resolve`, { resolution: 'Credited.', outcome: 'upheld' });
  await does('handler', `complaints/${String(ids['closed'])}/close`);
  const { rationale: _, ...report } = complaint;
  ids['report'] = String((await does('handler', 'reports', report)).body['id']);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const list = (query: string, role = 'handler', of = 'complaints') => redress.api.get(`/api/v1/${of}${query}`, as(role));
const rowsOf = ({ body }: Answer) => body['items'] as readonly Row[];
/** The names of the cases on a page. */
const namesOf = (answer: Answer) => rowsOf(answer).map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0]);
const names = async (query: string, role = 'handler', of = 'complaints') => namesOf(await list(query, role, of));
const search = (typed: string, role = 'handler', of = 'complaints') => names(`?q=${encodeURIComponent(typed)}`, role, of);

describe('the worklist', () => {
  it('holds every complaint, closed ones too, the latest first, and no other case', async () => {
    expect(await names('')).toEqual(['closed', 'hostile', 'vries', 'oeuvre', 'angstrom']);
  });
  it('shows what a handler needs to know of each', async () => {
    const [row] = rowsOf(await list('?state=registered&sort=receivedAt'));
    const { body } = await redress.api.get(`/api/v1/complaints/${String(ids['angstrom'])}`, as('handler'));
    const { subjectId } = body['customer'] as Record<string, string>;
    expect(row).toEqual({
      id: ids['angstrom'],
      state: 'registered',
      round: 1,
      channel: 'email',
      severity: 'high',
      handler: 'handler.one',
      escalatedTo: [],
      receivedAt: '2026-02-02T09:00:00.000Z',
      registeredAt: body['registeredAt'],
      updatedAt: body['updatedAt'],
      planDueAt: '2026-02-09T23:00:00.000Z',
      nextDueAt: '2026-02-03T23:00:00.000Z',
      overdue: true,
      customer: { organisation: 'Café Ångström B.V.', name: 'Zoë Müller-Lüdenscheidt', subjectId },
      subject: 'Storing in één vestiging',
    });
    expect(subjectId).toMatch(/^[0-9a-f]{32}$/);
  });
  it.each([
    ['?state=closed', ['closed']],
    ['?state=received', []],
    ['?channel=meeting', ['hostile']],
    ['?severity=high', ['angstrom']],
    ['?handler=b.peters', ['closed']],
    ['?manager=m.smit', ['vries']],
    ['?manager=k.visser', ['vries']],
    ['?overdue=true', ['vries', 'oeuvre', 'angstrom']],
    ['?overdue=true&handler=handler.one&state=acknowledged&channel=phone', ['oeuvre']],
    ['?overdue=false', ['closed', 'hostile']],
    ['?dueBefore=2026-02-04', ['angstrom']],
    ['?dueBefore=2026-02-03', []],
    ['?dueBefore=2026-02-03T23:00:00.000Z', []],
    ['?dueBefore=2026-02-04T00:00:00.001%2B01:00', ['angstrom']],
    ['?sort=planDueAt&overdue=true', ['angstrom', 'oeuvre', 'vries']],
    ['?sort=-updatedAt&limit=2', ['closed', 'oeuvre']],
    ['?sort=receivedAt&limit=1', ['angstrom']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });
  it('holds all complaints of one person, however the address was written', async () => {
    const [row] = rowsOf(await list('?severity=high'));
    expect(await names(`?customer=${String(row?.customer['subjectId'])}`)).toEqual(['vries', 'angstrom']);
  });
  it.each([
    '?state=open',
    '?overdue=1',
    '?sort=name',
    '?limit=0',
    '?limit=201',
    '?dueBefore=soon',
    '?customer=me',
    '?handler=',
    '?q=',
    '?skip=50',
  ])('is not asked for with %s', async (query) => {
    expect((await list(query)).body).toMatchObject({ status: 400, code: 'validation-failed', errors: [{ field: /\w+/.exec(query)?.[0] }] });
  });
});

describe('the list of reports', () => {
  it('holds every case', async () => {
    expect(await names('', 'handler', 'reports')).toEqual(['report', 'closed', 'hostile', 'vries', 'oeuvre', 'angstrom']);
    expect(await names('?state=received&channel=phone&q=zonneveld', 'handler', 'reports')).toEqual(['report']);
  });
  it('knows nothing of complaints', async () => {
    expect((await list('?handler=b.peters', 'handler', 'reports')).status).toBe(400);
  });
});

describe('the pages of a list', () => {
  const pages = async (query: string): Promise<readonly (string | undefined)[]> => {
    const answer = await list(`?limit=2${query}`);
    const { nextCursor } = answer.body;
    const rest = typeof nextCursor === 'string' ? await pages(`${query.replace(/&cursor=.*/, '')}&cursor=${nextCursor}`) : [];
    return [...namesOf(answer), ...rest];
  };

  it.each(['&sort=planDueAt', '&sort=-planDueAt', '&sort=receivedAt', '&sort=-receivedAt', '&sort=-updatedAt', '&overdue=false'])(
    'hold each case once: %s',
    async (query) => {
      expect(await pages(query)).toEqual(await names(`?${query}`));
    },
  );
  it('stay what they were when cases come and change meanwhile', async () => {
    const before = await names('');
    const first = await list('?limit=2');
    await comesIn('later', { ...customer('Laatkomer', 'Ilse Later') });
    await does('handler', `complaints/${String(ids['vries'])}/notes`, { note: 'Prefers to be called after two.' });
    const second = await list(`?limit=3&cursor=${String(first.body['nextCursor'])}`);
    expect([...namesOf(first), ...namesOf(second)]).toEqual(before);
    expect(second.body['nextCursor']).toBeNull();
    expect(await names('?limit=1')).toEqual(['later']);
  });
  it('begin nowhere else', async () => {
    const cursor = String((await list('?limit=1')).body['nextCursor']);
    expect((await list(`?limit=200&sort=-receivedAt&cursor=${cursor}`)).status).toBe(200);
    const others = ['?sort=receivedAt&', '?state=closed&', '?q=bakkerij&', '?overdue=false&'].map((query) => `${query}cursor=${cursor}`);
    for (const query of [...others, '?cursor=nonsense', `?cursor=${cursor}A`, `?cursor=${cursor.slice(1)}`, '?cursor=%00']) {
      expect((await list(query)).body).toMatchObject({ code: 'validation-failed', errors: [{ field: 'cursor' }] });
    }
    expect((await list(`?cursor=${cursor}`, 'handler', 'reports')).status).toBe(400);
  });
});

describe('a search', () => {
  it.each([
    ['café', ['angstrom']],
    ['ANGSTROM', ['vries', 'angstrom']],
    ['müller', ['angstrom']],
    ['mull lud', ['angstrom']],
    ['één vest', ['angstrom']],
    ['Zoë', ['vries', 'angstrom']],
    ['oeuvre', ['oeuvre']],
    ['Œuv søren', ['oeuvre']],
    ['yildiz', ['oeuvre']],
    ['de vries', ['vries']],
    ['bak', ['vries']],
    ['soren@oeuvre.example', ['oeuvre']],
    ['ba', []],
    ['akkerij', []],
    ['bakkerij café', []],
    ['—', []],
  ])('for %s finds the cases in which every word is found', async (typed, expected) => {
    expect(await search(typed)).toEqual(expected);
  });
  it('for a reference finds it as it is heard and typed', async () => {
    const id = String(ids['oeuvre']);
    const heard = id.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect([await search(id), await search(heard), await search(id.replaceAll('-', '')), await search(id.slice(0, 8))]).toEqual(
      Array.from({ length: 4 }, () => ['oeuvre']),
    );
    expect(await search(`${id} oeuvre`)).toEqual(['oeuvre']);
    expect(await search(`${id} bakkerij`)).toEqual([]);
  });
  it('finds what was corrected, and no more what was wrong', async () => {
    const changes = { customer: { organisation: 'Wasserij Vroonhof' } };
    await does('handler', `complaints/${String(ids['hostile'])}/correct`, { changes, reason: 'Misheard on the phone.' });
    expect([await search('vroonhof'), await search('hyperlink')]).toEqual([['hostile'], []]);
    const back = { customer: { organisation: '=HYPERLINK("https://evil.example")' } };
    await does('handler', `complaints/${String(ids['hostile'])}/correct`, { changes: back, reason: 'It was right.' });
  });
  it('leaves no trace in the log', async () => {
    await search('Zoekwoordvrijdag');
    await list('?q=Zoekwoordvrijdag&limit=0');
    expect(redress.printed).not.toMatch(/zoekwoord/i);
    expect(redress.printed).toContain('"route":"/api/v1/complaints"');
  });
});

describe('somebody who may not see personal data', () => {
  it('sees where every complaint stands, and not whom it is about', async () => {
    const rows = rowsOf(await list('?limit=200', 'reader'));
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.filter((row) => Object.keys(row.customer).length > 0 || row.subject !== undefined)).toEqual([]);
    expect(rows.every(({ state, planDueAt }) => state !== '' && planDueAt !== undefined)).toBe(true);
  });
  it('finds cases by reference only', async () => {
    expect([await search('bakkerij', 'reader'), await search('Zoë', 'reader')]).toEqual([[], []]);
    expect(await search(String(ids['vries']), 'reader')).toEqual(['vries']);
  });
});

describe('a list as CSV', () => {
  const csv = async (path: string, role = 'handler') => {
    const response = await fetch(`${redress.api.origin}/api/v1/${path}`, {
      headers: { Authorization: `Bearer ${tokens[role] ?? ''}`, Accept: 'text/csv', 'X-Wait-For-Position': position },
    });
    return { headers: response.headers, lines: (await response.text()).split('\r\n') };
  };

  it('holds all rows of the query, whatever a page holds, and no formula', async () => {
    const { headers, lines } = await csv('complaints?channel=meeting&limit=1');
    expect(['content-type', 'content-disposition', 'vary'].map((name) => headers.get(name))).toEqual([
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="complaints.csv"',
      'Accept',
    ]);
    expect(lines[0]).toMatch(/^id,state,round,.*,organisation,name,subject$/);
    expect(lines[1]).toMatch(/,false,"'=HYPERLINK\(""https:\/\/evil\.example""\)",'@SUM\(A1\),"'-2\+3, ""x"""$/);
    expect(lines.slice(2)).toEqual(['']);
    expect((await csv('reports?limit=1')).lines).toHaveLength(rowsOf(await list('?limit=200', 'handler', 'reports')).length + 2);
  });
  it('tells a reader no names', async () => {
    const { lines } = await csv('complaints?severity=high', 'reader');
    expect(lines[1]).toMatch(/,true,,,$/);
  });
  it('is ended when the reader goes', async () => {
    const ending = new AbortController();
    const response = await fetch(`${redress.api.origin}/api/v1/complaints`, {
      headers: { Authorization: `Bearer ${tokens['handler'] ?? ''}`, Accept: 'text/csv' },
      signal: ending.signal,
    });
    expect(response.status).toBe(200);
    ending.abort();
    await expect(response.text()).rejects.toThrow();
    expect(await names('?severity=high')).toEqual(['angstrom']);
    expect(redress.printed).not.toContain('an export broke off');
  });
});
