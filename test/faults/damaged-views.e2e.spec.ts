import { MongoClient, type Db } from 'mongodb';
import { ops } from '../ops/ops-run';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { Traffic, type Asking } from '../support/traffic';

const CASES = 12;
const PER_SECOND = 20;

let installation: Installation;
let redress: Redress;
let client: MongoClient;
let token: string;
let traffic: Traffic | undefined;
/** What is done by hand is done to the first of them; things happen to the others. */
let damaged: readonly string[];
let lively: readonly string[];

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
  client = new MongoClient(String(installation.env.MONGODB_URL));
  const ids: string[] = [];
  for (let n = 0; n < CASES; n++) ids.push(await registered(n));
  damaged = ids.slice(0, 2);
  lively = ids.slice(2);
  await redress.api.get('/api/v1/complaints', { token });
}, 60_000);
afterAll(async () => {
  await traffic?.stop();
  await client.close();
  await redress.stop();
  await removeInstallation(installation);
});

const registered = async (n: number): Promise<string> => {
  const { body } = await redress.api.post('/api/v1/complaints', { ...complaint, subject: `Invoice ${String(n)} came twice` }, { token });
  return String(body.id);
};

/** Requests as an office makes them. Each shows what the commands before it did. */
const office = (): Readonly<Record<string, Asking>> => {
  let turn = 0;
  const next = () => String(lively[turn++ % lively.length]);
  const get = (path: string) => redress.api.get(`/api/v1/${path}`, { token });
  return {
    details: () => get(`complaints/${next()}`),
    timeline: () => get(`complaints/${next()}/timeline`),
    proof: () => get(`complaints/${next()}/deadlines/proof`),
    worklist: () => get('complaints?sort=planDueAt&severity=normal&limit=5'),
    search: () => get('complaints?q=zonneveld'),
    reports: () => get('reports?state=registered'),
    dashboard: () => get('dashboard'),
    note: () => redress.api.post(`/api/v1/complaints/${next()}/notes`, { note: 'Called.' }, { token }),
    'edited details': () => get(`complaints/${String(damaged[0])}`),
  };
};

/** Edits, removes and makes up documents behind the back of Redress. */
const damage = async (views: Db): Promise<void> => {
  const [one, other] = damaged as [string, string];
  const rows = (name: string) => views.collection<{ _id: string }>(`${name}.v1`);
  await rows('complaint-details').updateOne({ _id: one }, { $set: { 'document.subject': 'All is well' } });
  await rows('complaint-details').deleteOne({ _id: other });
  await rows('timeline').insertOne({ _id: 'KL-22222-22222' });
  await rows('deadline-board').deleteMany({ _id: { $in: [other] } });
  await rows('worklist').updateOne({ _id: one }, { $set: { 'document.state': 'closed' } });
};

it(`what was done to documents by hand is found and mended while ${String(PER_SECOND)} requests a second are served`, async () => {
  traffic = new Traffic(office(), PER_SECOND);
  await damage(client.db());

  const found = await ops(installation.env, 'verify-views');
  const [one, other] = damaged as [string, string];
  expect([found.exitCode, found.stdout]).toEqual([
    1,
    `complaint-details ${one} different
complaint-details ${other} missing
timeline KL-22222-22222 unknown to the log
deadline-board ${other} missing
worklist ${one} different
dashboard-figures is what the log says
duties is what the log says
`,
  ]);

  const mended = await ops(installation.env, 'rebuild', '--all');
  expect([mended.exitCode, mended.stdout]).toEqual([
    0,
    `complaint-details ${one} different
complaint-details ${other} missing
complaint-details is answered from complaint-details.v3 now; documents that differed before: 2
timeline KL-22222-22222 unknown to the log
timeline is answered from timeline.v3 now; documents that differed before: 1
deadline-board ${other} missing
deadline-board is answered from deadline-board.v3 now; documents that differed before: 1
worklist ${one} different
worklist is answered from worklist.v3 now; documents that differed before: 1
dashboard-figures is answered from dashboard-figures.v3 now; documents that differed before: 0
duties is answered from duties.v3 now; documents that differed before: 0
`,
  ]);

  const verified = await ops(installation.env, 'verify-views');
  const { answers, rate } = await traffic.stop();
  expect([verified.exitCode, verified.stdout]).toEqual([
    0,
    `complaint-details is what the log says
timeline is what the log says
deadline-board is what the log says
worklist is what the log says
dashboard-figures is what the log says
duties is what the log says
`,
  ]);
  expect(answers.filter(({ outcome }) => !/^20\d$/.test(outcome))).toEqual([]);
  expect(rate).toBeGreaterThan(0.95 * PER_SECOND);
  expect((await redress.api.get(`/api/v1/complaints/${one}`, { token })).body.subject).toBe('Invoice 0 came twice');
}, 180_000);
