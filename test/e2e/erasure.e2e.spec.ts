import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ops } from '../ops/ops-run';
import type { Answer } from '../support/api-client';
import { eventually } from '../support/eventually';
import { complaint, inDays, plan } from '../support/examples';
import { ACCOUNT } from '../support/outside/sign-in';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { Secrets } from '../support/secrets';
import { ServiceNowStub } from '../support/servicenow/servicenow-stub';

/** Whom the cases are about and what was said, in words that stand nowhere else. */
const person = {
  organisation: 'Quatschenbroek Zeilmakerij',
  name: 'Xanthippe Wollewarr-Fnuikstra',
  email: 'x.wollewarr@quatschenbroek.nl',
  phone: '+31 6 97531864',
  customerId: 'Zwiebelfisch-86420975',
};
const told = {
  subject: 'Flabbergasting brouhaha',
  description: 'The hullabaloo about our jabberwocky goes on.',
  desiredOutcome: 'A cantankerous gobbledygook.',
  rationale: 'They are discombobulated.',
};
const said = {
  note: 'Lollygagging.',
  message: 'Kerfuffle, taradiddle.',
  resolution: 'Bumfuzzled.',
  reason: 'Whippersnapper, persnickety.',
};
const secrets = new Secrets(Object.values({ ...person, ...told, ...said }));

/** Somebody else, who is not erased. */
const plain = { note: 'Call later.', message: 'Soon.', resolution: 'Credited.', reason: 'It is urgent.' };
const staff = [{ id: 'k.visser', name: 'Kees Visser', email: 'kees@redress.example', roles: ['service-manager'], language: 'en' }];

const roles = { handler: 'handler', auditor: 'auditor', reader: 'reader', first: 'admin', second: 'admin' } as const;
type Who = keyof typeof roles;

let serviceNow: ServiceNowStub;
let installation: Installation;
let redress: Redress;
const tokens = new Map<Who, string>();
const cases = { closed: '', open: '', held: '', other: '' };
let subjectId: string;

const as = (who: Who) => ({ token: tokens.get(who) ?? '' });
const get = (address: string, who: Who = 'handler'): Promise<Answer> => redress.api.get(`/api/v1/${address}`, as(who));
const send = async (who: Who, address: string, body?: object): Promise<Answer> => {
  const answer = await redress.api.send('POST', `/api/v1/${address}`, as(who), body);
  expect([address, answer.status < 300, answer.body.detail]).toEqual([address, true, undefined]);
  return answer;
};
const textOf = async (address: string, who: Who, accept = 'application/json'): Promise<string> => {
  const headers = { Authorization: `Bearer ${as(who).token}`, Accept: accept };
  return (await fetch(`${redress.api.origin}/api/v1/${address}`, { headers })).text();
};
const erase = (who: Who, ground = 'request'): Promise<Answer> =>
  redress.api.post(`/api/v1/privacy/subjects/${subjectId}/erase`, { ground, reason: said.reason }, as(who));

const newCase = async (about: object, words: typeof said): Promise<string> => {
  const id = String((await send('handler', 'complaints', { channel: 'phone', ...about })).body.id);
  await send('handler', `complaints/${id}/acknowledge`, { via: 'phone', message: words.message });
  await send('handler', `complaints/${id}/escalate`, { to: 'service-manager', manager: 'k.visser', reason: words.reason });
  await send('handler', `complaints/${id}/plan`, { ...plan(), approach: words.message });
  await send('handler', `complaints/${id}/notes`, { note: words.note });
  return id;
};
const close = async (id: string, { resolution }: typeof said): Promise<void> => {
  await send('handler', `complaints/${id}/resolve`, { resolution, outcome: 'upheld' });
  await send('handler', `complaints/${id}/close`);
};
const events = async (id: string): Promise<readonly string[]> =>
  ((await get(`audit/complaints/${id}/events`, 'auditor')).body as unknown as readonly { readonly type: string }[]).map(({ type }) => type);
const isErased = async (id: string): Promise<boolean> => (await events(id)).includes('PersonalDataErased');
const letters = (): Promise<readonly string[]> => readdir(path.join(installation.dataDir, 'outbox'));
/** Every letter has left, and ServiceNow was told of everything. */
const isQuiet = async (id: string): Promise<boolean> => {
  const { items } = (await get(`duties?case=${id}`)).body as { readonly items: readonly { readonly kind: string }[] };
  return items.every(({ kind }) => kind.startsWith('Deadline') || kind === 'erase-personal-data');
};

beforeAll(async () => {
  const [made, instance] = await Promise.all([newInstallation('own'), ServiceNowStub.start()]);
  serviceNow = instance;
  const staffFile = path.join(made.dataDir, 'staff.json');
  await writeFile(staffFile, JSON.stringify(staff));
  const outside = { SERVICENOW_URL: instance.url.href, SERVICENOW_USER: ACCOUNT.user, SERVICENOW_PASSWORD: ACCOUNT.password };
  installation = { ...made, env: { ...made.env, ...outside, AUTOMATIONS: 'on', STAFF_FILE: staffFile, LOG_LEVEL: 'debug' } };
  redress = await Redress.start(installation);
  for (const [who, role] of Object.entries(roles)) tokens.set(who as Who, await tokenFor(installation, role, `${who}.one`));
  for (const name of ['closed', 'open', 'held'] as const) cases[name] = await newCase({ customer: person, ...told }, said);
  cases.other = await newCase(complaint, plain);
  for (const id of [cases.closed, cases.held]) await close(id, said);
  await close(cases.other, plain);
  await send('first', `complaints/${cases.held}/holds`, { until: inDays(90), reason: said.reason });
  for (const id of Object.values(cases)) await eventually(() => isQuiet(id), 60_000);
  subjectId = ((await get(`complaints/${cases.closed}`)).body.customer as { readonly subjectId: string }).subjectId;
}, 180_000);
afterAll(async () => {
  await redress.stop();
  await serviceNow.stop();
  await removeInstallation(installation);
});

describe('a person who is to be erased', () => {
  it('is found in letters, records and answers before', async () => {
    expect((await letters()).length).toBeGreaterThan(0);
    expect(JSON.stringify(serviceNow.records.all('sn_complaint_case'))).toContain(person.email);
    expect(secrets.in(Buffer.from(await textOf('complaints', 'handler', 'text/csv')))).toContain('wollewarr');
  });

  it('is erased by two different admins: the first one alone changes nothing, however often', async () => {
    const awaiting = { status: 'awaiting-second-admin', cases: [cases.closed, cases.open, cases.held].sort() };
    for (const attempt of [await erase('first'), await erase('first')]) expect([attempt.status, attempt.body]).toEqual([202, awaiting]);
    expect((await events(cases.closed)).filter((type) => type.startsWith('Erasure'))).toEqual(['ErasureRequested']);
    expect((await get(`complaints/${cases.closed}`)).body.subject).toBe(told.subject);
  });

  it('is erased at once from what is over, and later from what is open or on hold; no figure changes', async () => {
    const figures = (await get('dashboard', 'reader')).body;
    const { status, body } = await erase('second');
    expect([status, body.erased]).toEqual([200, [cases.closed]]);
    expect(body.deferred).toEqual(
      [
        { id: cases.open, because: 'still-open' },
        { id: cases.held, because: 'on-legal-hold' },
      ].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    await eventually(async () => 'erasedAt' in (await get(`complaints/${cases.closed}`)).body);
    expect((await get('dashboard', 'reader')).body).toEqual(figures);
  });
});

describe('an erased case', () => {
  it('says what was erased, and keeps the facts', async () => {
    const erased = { erased: true };
    expect((await get(`complaints/${cases.closed}`)).body).toMatchObject({
      state: 'closed',
      customer: { organisation: erased, name: erased, email: erased, phone: erased, customerId: erased, language: 'nl' },
      subject: erased,
      notes: [{ note: erased, by: 'handler.one' }],
      resolution: erased,
      outcome: 'upheld',
    });
    expect((await get(`complaints?q=${cases.closed}`)).body.items).toMatchObject([{ id: cases.closed, subject: erased }]);
  });

  it('is found by nothing that was said', async () => {
    const { items } = (await get('complaints?q=wollewarr')).body as { readonly items: readonly { readonly id: string }[] };
    expect(items.map(({ id }) => id).sort()).toEqual([cases.open, cases.held].sort());
    const list = (await get(`complaints?customer=${subjectId}`)).body as { readonly items: readonly { readonly id: string }[] };
    expect(list.items.map(({ id }) => id).sort()).toEqual([cases.open, cases.held].sort());
  });

  it('verifies still', async () => {
    const { body } = await get(`audit/complaints/${cases.closed}/verify`, 'auditor');
    expect(body).toMatchObject({ valid: true, events: (await events(cases.closed)).length });
  });

  it.each([
    ['notes', { note: 'Somebody called.' }],
    ['correct', { changes: { subject: 'Invoices' }, reason: 'Misheard.' }],
    ['reopen', { reason: 'It happened again.' }],
    ['satisfaction', { outcome: 4, process: 4, comment: 'Thank you.' }],
    ['external-records', { system: 'pct', waivedBecause: 'No contract.' }],
  ])('takes nothing personal any more: %s', async (step, body) => {
    const refused = await redress.api.post(`/api/v1/complaints/${cases.closed}/${step}`, body, as('handler'));
    expect([refused.status, refused.body.code]).toEqual([409, 'already-erased']);
  });

  it('is redacted in ServiceNow, and says so', async () => {
    const recordOf = (id: string) => serviceNow.records.all('sn_complaint_case').find((record) => record.correlation_display === id);
    await eventually(async () => (await events(cases.closed)).at(-1) === 'ExternalRecordUpdated', 60_000);
    expect(recordOf(cases.closed)).toMatchObject({ short_description: '[erased]', description: '[erased]', close_notes: '[erased]' });
    expect(recordOf(cases.other)).toMatchObject({ short_description: complaint.subject });
  }, 60_000);
});

describe('what was deferred', () => {
  it('follows by itself when the case closes, and when the hold is lifted', async () => {
    await close(cases.open, said);
    expect((await redress.api.delete(`/api/v1/complaints/${cases.held}/holds`, {}, as('first'))).status).toBe(200);
    for (const id of [cases.open, cases.held]) await eventually(() => isErased(id), 60_000);
    for (const id of [cases.open, cases.held]) await eventually(() => isQuiet(id), 60_000);
    expect(await isErased(cases.other)).toBe(false);
  }, 180_000);

  it('leaves nobody of that name to be erased', async () => {
    await eventually(async () => (await erase('first')).status === 404);
  });
});

describe('views', () => {
  it('are made anew from the log as they were, without an alarm about a missing key', async () => {
    const { exitCode, stdout } = await ops(installation.env, 'rebuild', '--all');
    expect([exitCode, stdout.match(/differed before: 0/g)?.length]).toEqual([0, 6]);
    expect(redress.printed).not.toContain('key-missing');
  }, 120_000);
});

describe('a search for the person', () => {
  it('finds nothing in any export', async () => {
    await send('handler', `complaints/${cases.other}/notes`, { note: 'Nothing else.' });
    const erased = [cases.closed, cases.open, cases.held];
    const exports = await Promise.all([
      ...erased.map((id) => textOf(`complaints/${id}`, 'handler')),
      ...erased.map((id) => textOf(`complaints/${id}/timeline`, 'auditor')),
      ...erased.map((id) => textOf(`audit/complaints/${id}/events?open=true&reason=drill`, 'auditor')),
      ...erased.map((id) => textOf(`audit/complaints/${id}/dossier?open=true&reason=drill`, 'auditor')),
      ...erased.map(async (id) => (await ops(installation.env, 'replay', id)).stdout),
    ]);
    for (const text of exports) expect([text.length > 0, secrets.in(Buffer.from(text))]).toEqual([true, []]);
    const lines = (await textOf('complaints', 'handler', 'text/csv'))
      .split('\r\n')
      .filter((line) => erased.some((id) => line.includes(id)));
    expect([lines.length, lines.flatMap((line) => secrets.in(Buffer.from(line)))]).toEqual([3, []]);
  }, 120_000);

  it('finds nothing in logs, nor in any file: events, views, Redis, letters', async () => {
    expect(await redress.stop()).toBe(0);
    expect(secrets.in(Buffer.from(redress.printed))).toEqual([]);
    const files = (await readdir(installation.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const folders = new Set<string>();
    for (const { parentPath, name } of files) {
      const file = path.relative(installation.dataDir, path.join(parentPath, name));
      folders.add(file.split(path.sep)[0] ?? '');
      expect([file, secrets.in(await readFile(path.join(parentPath, name)))]).toEqual([file, []]);
    }
    expect([...folders]).toEqual(expect.arrayContaining(['eventstore', 'mongo', 'outbox', 'keys']));
  }, 120_000);
});
