import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import { ops } from '../ops/ops-run';
import type { Answer } from '../support/api-client';
import { AuditorPapers } from '../support/auditor-papers';
import { eventually } from '../support/eventually';
import { complaint, inDays, plan } from '../support/examples';
import { ACCOUNT } from '../support/outside/sign-in';
import { RedisProcess } from '../support/redis-process';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { filesIn, Secrets } from '../support/secrets';
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
let redis: RedisProcess;
let papers: AuditorPapers;
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
const eventsSince = async (id: string, type: string) => {
  const types = await events(id);
  return types.slice(types.indexOf(type));
};
const isErased = async (id: string): Promise<boolean> => (await events(id)).includes('PersonalDataErased');
const letters = (): Promise<readonly string[]> => readdir(path.join(installation.dataDir, 'outbox'));
/** Every letter has left, and ServiceNow was told of everything. */
const isQuiet = async (id: string): Promise<boolean> => {
  const { items } = (await get(`duties?case=${id}`)).body as { readonly items: readonly { readonly kind: string }[] };
  return items.every(({ kind }) => kind.startsWith('Deadline') || kind === 'erase-personal-data');
};

const sizeOf = (note: unknown): number => Number(String(note).split('\n')[1]);
const dossierOf = async (id: string) => (await get(`audit/complaints/${id}/dossier`, 'auditor')).body;
/** The key, a checkpoint, and dossiers of two cases: from before the erasure. */
const takeHome = async (): Promise<void> => {
  for (const name of ['closed', 'other'] as const) await papers.keep(`${name}.json`, await dossierOf(cases[name]));
  const { body } = await get('audit/checkpoints?limit=1', 'auditor');
  const [checkpoint] = body.items as readonly { readonly note: string }[];
  await Promise.all([papers.keep('key.pub', String(body.key)), papers.keep('checkpoint.txt', checkpoint?.note ?? '')]);
};

beforeAll(async () => {
  papers = await AuditorPapers.begin();
  const [made, instance, bells] = await Promise.all([newInstallation('own'), ServiceNowStub.start(), RedisProcess.start()]);
  [serviceNow, redis] = [instance, bells];
  const staffFile = path.join(made.dataDir, 'staff.json');
  await writeFile(staffFile, JSON.stringify(staff));
  const outside = { SERVICENOW_URL: instance.url.href, SERVICENOW_USER: ACCOUNT.user, SERVICENOW_PASSWORD: ACCOUNT.password };
  const settings = { AUTOMATIONS: 'on', STAFF_FILE: staffFile, LOG_LEVEL: 'debug', REDIS_URL: redis.url, CHECKPOINT_SECONDS: '1' };
  installation = { ...made, env: { ...made.env, ...outside, ...settings } };
  redress = await Redress.start(installation);
  for (const [who, role] of Object.entries(roles)) tokens.set(who as Who, await tokenFor(installation, role, `${who}.one`));
  for (const name of ['closed', 'open', 'held'] as const) cases[name] = await newCase({ customer: person, ...told }, said);
  cases.other = await newCase(complaint, plain);
  for (const id of [cases.closed, cases.held]) await close(id, said);
  await close(cases.other, plain);
  await send('handler', `complaints/${cases.closed}/external-records`, { system: 'pct', recordId: 'PCT-42' });
  await send('first', `complaints/${cases.held}/holds`, { until: inDays(90), reason: said.reason });
  for (const id of Object.values(cases)) await eventually(() => isQuiet(id), 60_000);
  subjectId = ((await get(`complaints/${cases.closed}`)).body.customer as { readonly subjectId: string }).subjectId;
  await takeHome();
}, 180_000);
afterAll(async () => {
  await redress.stop();
  await serviceNow.stop();
  await Promise.all([removeInstallation(installation), redis.remove(), papers.remove()]);
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
    await eventually(async () => (await eventsSince(cases.closed, 'PersonalDataErased')).includes('ExternalRecordUpdated'), 60_000);
    expect(recordOf(cases.closed)).toMatchObject({ short_description: '[erased]', description: '[erased]', close_notes: '[erased]' });
    expect(recordOf(cases.other)).toMatchObject({ short_description: complaint.subject });
  }, 60_000);
});

describe('a system of record that is kept by hand', () => {
  const redactions = async () => {
    const { items } = (await get(`duties?case=${cases.closed}&kind=redact-record`)).body;
    return items as readonly { readonly id: string; readonly to: string; readonly lastError?: string }[];
  };

  it('is redacted by people, who say so', async () => {
    await eventually(async () => (await redactions()).some(({ lastError }) => lastError === 'redact-by-hand'), 60_000);
    const [duty] = await redactions();
    expect(duty?.to).toBe('pct');
    expect((await redress.api.postNothing(`/api/v1/duties/${String(duty?.id)}/done`, as('handler'))).status).toBe(200);
    await eventually(async () => (await redactions()).length === 0);
    expect((await events(cases.closed)).at(-1)).toBe('ExternalRecordUpdated');
  }, 60_000);
});

describe('what was deferred', () => {
  it('follows by itself when the case closes, and when the hold is lifted', async () => {
    await close(cases.open, said);
    expect((await redress.api.delete(`/api/v1/complaints/${cases.held}/holds`, {}, as('first'))).status).toBe(200);
    for (const id of [cases.open, cases.held]) await eventually(() => isErased(id), 60_000);
    const sinceItsAnswer = await eventsSince(cases.open, 'ComplaintResolved');
    const told = sinceItsAnswer.slice(0, sinceItsAnswer.indexOf('ErasureBegun')).filter((type) => !type.startsWith('Complaint'));
    expect([...told].sort()).toEqual(['CustomerNotified', 'CustomerNotified', 'ExternalRecordUpdated', 'ExternalRecordUpdated']);
    for (const id of [cases.open, cases.held]) await eventually(() => isQuiet(id), 60_000);
    expect(await isErased(cases.other)).toBe(false);
  }, 180_000);

  it('leaves nobody of that name to be erased', async () => {
    await eventually(async () => (await erase('first')).status === 404);
  });
});

describe('what an auditor took home before the erasure', () => {
  it('verifies still: the dossier of the erased case, and that of another one', async () => {
    expect(await papers.verified('closed.json')).toContain(`Case ${cases.closed}`);
    expect(await papers.verified('other.json')).toContain(`Case ${cases.other}`);
    expect(secrets.in(await papers.read('closed.json'))).toEqual([]);
  });

  it('is gone on from by the log as it is now', async () => {
    const dossier = await dossierOf(cases.closed);
    const [from, size] = [sizeOf(await papers.read('checkpoint.txt')), sizeOf(dossier.checkpoint)];
    expect(size).toBeGreaterThan(from);
    await papers.keep('erased.json', dossier);
    const { body } = await get(`audit/checkpoints/${String(size)}/consistency?from=${String(from)}`, 'auditor');
    await papers.keep('consistency.json', body);
    const brought = ['--checkpoint', papers.at('checkpoint.txt'), '--consistency', papers.at('consistency.json')];
    expect(await papers.verified('erased.json', ...brought)).toContain('of the given checkpoint.');
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

  it('finds nothing in Redis: neither in what stands there, nor in what it wrote to its disk', async () => {
    const client = new Redis(redis.url);
    const keys = await client.keysBuffer('*');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(secrets.in(Buffer.concat([key, await client.dumpBuffer(key)]))).toEqual([]);
    await client.save();
    await client.quit();
    expect(await secrets.inFilesOf(redis.folder)).toEqual([]);
    expect(await filesIn(redis.folder)).toEqual(expect.arrayContaining(['dump.rdb', expect.stringContaining('.aof')]));
  });

  it('finds nothing in logs, nor in any file: events, views, letters', async () => {
    expect(await redress.stop()).toBe(0);
    expect(secrets.in(Buffer.from(redress.printed))).toEqual([]);
    expect(await secrets.inFilesOf(installation.dataDir)).toEqual([]);
    const folders = new Set((await filesIn(installation.dataDir)).map((file) => file.split(path.sep)[0]));
    expect([...folders]).toEqual(expect.arrayContaining(['eventstore', 'mongo', 'outbox', 'keys']));
  }, 120_000);
});
