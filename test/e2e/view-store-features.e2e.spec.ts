import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import path from 'node:path';
import { ops } from '../ops/ops-run';
import { ChangeStream } from '../support/change-stream';
import { complaint } from '../support/examples';
import { inParallel } from '../support/in-parallel';
import { MongoProxy } from '../support/mongo/proxy';
import { mongoUrl } from '../support/mongo-url';
import { UsedFeatures, type Features } from '../support/mongo/used-features';
import { operationsOf, type Operation } from '../support/openapi/document/operations';
import { tokensByRole } from '../support/openapi/run/askers';
import { preparedCases } from '../support/openapi/run/prepared-cases';
import { permittedRequests, type Surroundings } from '../support/openapi/run/request-plan';
import { send } from '../support/openapi/run/send';
import { newInstallation, Redress, removeInstallation, type Installation } from '../support/redress';

const LIST = path.join(__dirname, '../conformance/mongo/used-by-redress.json');
const SEED = 20_261_123;
/** So often each query is asked, with other parameters each time. */
const TIMES = 20;
/** Cases enough that an export is fetched in several parts. */
const MANY = 220;
/** What asks to wait for something that may never come. */
const WAITING = /minRevision|X-Wait-For-Position/;

const used = new UsedFeatures();
let proxy: MongoProxy;
let keys: MongoProxy;
let installation: Installation;
let redress: Redress;
let queries: readonly Operation[];
let surroundings: Surroundings;

/** A database, of which everything is noted that is asked of it. */
const watched = (url: string): Promise<MongoProxy> =>
  MongoProxy.start(url, (command) => {
    used.note(command);
    return 'sent';
  });

beforeAll(async () => {
  const made = await newInstallation();
  proxy = await watched(String(made.env.MONGODB_URL));
  keys = await watched(mongoUrl(`redress_keys_${randomBytes(6).toString('hex')}`));
  installation = { ...made, env: { ...made.env, AUTOMATIONS: 'on', MONGODB_URL: proxy.url, KEYS_URL: keys.url } };
  redress = await Redress.start(installation);
  const tokens = await tokensByRole(installation);
  const cases = await preparedCases(redress.api, tokens, 2);
  surroundings = { people: { tokens, cases }, now: new Date(), seed: SEED };
  queries = operationsOf((await redress.api.get('/api/openapi.json')).body).filter(({ method }) => method === 'GET');
}, 120_000);
afterAll(async () => {
  await redress.stop();
  await proxy.close();
  await keys.close();
  await removeInstallation(installation);
});

const askEverything = async (): Promise<void> => {
  const agent = new Agent({ keepAlive: true });
  const requests = queries.flatMap((query) => permittedRequests(query, TIMES, surroundings)).map(({ request }) => request);
  const atOnce = requests.filter(({ query, headers }) => !WAITING.test([...query, ...Object.keys(headers)].join('&')));
  await inParallel(atOnce, 8, (request) => send(redress.api.origin, agent, request));
  agent.destroy();
};

/** An export of more cases than are fetched at once, and one that nobody reads to its end. */
const exportMany = async (): Promise<void> => {
  const token = String(surroundings.people.tokens.handler);
  await inParallel(Array.from({ length: MANY }), 8, () => redress.api.post('/api/v1/complaints', complaint, { token }));
  await redress.api.get('/api/v1/complaints?limit=1', { token });
  const headers = { Authorization: `Bearer ${token}`, Accept: 'text/csv' };
  const [whole, unread] = [
    await fetch(`${redress.api.origin}/api/v1/complaints`, { headers }),
    await fetch(`${redress.api.origin}/api/v1/complaints`, { method: 'HEAD', headers }),
  ];
  expect((await whole.text()).split('\r\n').length).toBeGreaterThan(MANY);
  expect(unread.status).toBe(200);
};

/** What follows from an answer, so that no document can tell it. */
const goOnReading = async (): Promise<void> => {
  const token = String(surroundings.people.tokens.handler);
  for (const sort of ['receivedAt', '-receivedAt']) {
    const { body } = await redress.api.get(`/api/v1/complaints?limit=1&sort=${sort}`, { token });
    const page = await redress.api.get(`/api/v1/complaints?limit=1&sort=${sort}&cursor=${String(body.nextCursor)}`, { token });
    expect(page.status).toBe(200);
  }
  const stream = await ChangeStream.open(redress.api.origin, token);
  const id = String(surroundings.people.cases[2]?.[0]?.named.id);
  await redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'Called.' }, { token });
  await stream.take(1);
  stream.leave();
};

const workOnViews = async (): Promise<void> => {
  const commands = [['verify-views'], ['rebuild', '--all'], ['rebuild', '--all', '--rollback'], ['parked'], ['replay-parked'], ['doctor']];
  for (const command of commands) await ops(installation.env, ...command);
};

it('what Redress asks of a MongoDB is what the list says, no more and no less', async () => {
  await askEverything();
  await goOnReading();
  await exportMany();
  await workOnViews();
  await redress.stop();
  const list = JSON.parse(await readFile(LIST, 'utf8')) as Features;
  expect(used.list).toEqual(list);
}, 240_000);
