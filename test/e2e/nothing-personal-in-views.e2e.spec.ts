import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readEnginesFile } from '@redress/installation';
import { EJSON } from 'bson';
import { MongoClient } from 'mongodb';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { Secrets } from '../support/secrets';

/** Whom a case is about and what was said, in words that stand nowhere else. */
const told = {
  channel: 'phone',
  customer: {
    organisation: 'Quatschenbroek Zeilmakerij',
    name: 'Xanthippe Wollewarr-Kwakernaak',
    email: 'x.wollewarr@quatschenbroek.nl',
    phone: '+31 6 97531864',
    customerId: 'Kenmerk-Zwiebelfisch',
  },
  subject: 'Flabbergasting brouhaha',
  description: 'The hullabaloo about our jabberwocky goes on.',
  desiredOutcome: 'A cantankerous gobbledygook.',
  rationale: 'They are discombobulated.',
} as const;
const said = { note: 'Lollygagging.', message: 'Kerfuffle, taradiddle.', resolution: 'Bumfuzzled.' };

const { channel: _channel, customer, ...texts } = told;
const secrets = new Secrets(Object.values({ ...customer, ...texts, ...said }));

/** Whatever servers the tests are given: this is about the files of the embedded ones. */
const embeddedEngines = { EVENTSTORE_URL: '', MONGODB_URL: '' };

let installation: Installation;
let redress: Redress;
let id: string;

beforeAll(async () => {
  const { dataDir, env } = await newInstallation();
  installation = { dataDir, env: { ...env, ...embeddedEngines } };
  redress = await Redress.start(installation);
  const token = await tokenFor(installation, 'handler');
  id = String((await redress.api.post('/api/v1/complaints', told, { token })).body.id);
  const command = (step: string, body: object) => redress.api.post(`/api/v1/complaints/${id}/${step}`, body, { token });
  await command('notes', { note: said.note });
  await command('inform', { via: 'email', message: said.message });
  await command('resolve', { resolution: said.resolution, outcome: 'upheld', withoutPlanBecause: said.note });
  for (const q of ['wollewarr', 'quatsch', 'brouhaha', id]) {
    const { body } = await redress.api.get(`/api/v1/complaints?q=${q}`, { token });
    expect((body.items as { id: string }[]).map((item) => item.id)).toEqual([id]);
  }
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

it('the words that are looked for are found where they stand, in any of these forms', () => {
  const [word = ''] = secrets.words;
  const forms = [word, word.toUpperCase(), Buffer.from(` ${word}`, 'utf16le').toString('latin1')];
  const codes = (['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(`ab ${word} cd`).toString(encoding));
  for (const form of [...forms, ...codes]) {
    const bytes = Buffer.from(`\u0007${form}\u0000`, 'latin1');
    expect(secrets.in(bytes)).toContain(word);
  }
  expect(secrets.words.length).toBeGreaterThan(25);
});

it('no word about the customer stands in what a client of MongoDB can read', async () => {
  const { mongoUrl } = (await readEnginesFile(installation.dataDir)) ?? {};
  const client = new MongoClient(String(mongoUrl));
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  const seen: Record<string, number> = {};
  for (const { name: database } of databases) {
    for (const { name } of await client.db(database).listCollections().toArray()) {
      const documents = await client.db(database).collection(name).find().toArray();
      const indexes = await client.db(database).collection(name).indexes();
      seen[name] = documents.length;
      expect(secrets.in(Buffer.from(EJSON.stringify([documents, indexes])))).toEqual([]);
    }
  }
  await client.close();
  expect(seen).toMatchObject({ 'complaint-details.v1': 1, 'timeline.v1': 1, 'deadline-board.v1': 1, 'worklist.v1': 1 });
});

it('no word about the customer stands in the files of the view store', async () => {
  expect(await redress.stop()).toBe(0);
  const folder = path.join(installation.dataDir, 'mongo');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let isThere = false;
  for (const { parentPath, name } of files) {
    const bytes = await readFile(path.join(parentPath, name));
    isThere ||= bytes.includes(id);
    expect([name, secrets.in(bytes)]).toEqual([name, []]);
  }
  expect(isThere).toBe(true);
});
