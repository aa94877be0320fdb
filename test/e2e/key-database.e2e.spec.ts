import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { ops } from '../ops/ops-run';
import { complaint } from '../support/examples';
import { MongoProxy } from '../support/mongo/proxy';
import { mongoUrl } from '../support/mongo-url';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let keys: MongoProxy;
let installation: Installation;
let redress: Redress;
let token: string;

beforeAll(async () => {
  keys = await MongoProxy.start(mongoUrl(`redress_keys_${randomBytes(6).toString('hex')}`), () => 'sent');
  const { dataDir, env } = await newInstallation();
  installation = { dataDir, env: { ...env, KEYS_URL: keys.url, KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') } };
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const post = (address: string, body: object) => redress.api.post(`/api/v1/complaints${address}`, body, { token });
/** What the doctor says of the keys. */
const keysFound = async (): Promise<string | undefined> => / Keys +(.*)$/m.exec((await ops(installation.env, 'doctor')).stdout)?.[1];

it('keys in a database are used like those in files, and a case that is at work goes on while it is away', async () => {
  const created = await post('', complaint);
  const id = String(created.body.id);
  expect(created.status).toBe(201);
  await expect(access(path.join(installation.dataDir, 'keys'))).rejects.toThrow('ENOENT');
  expect(await keysFound()).toBe('the stored keys open with KEY_ENCRYPTION_KEY');

  await keys.close();

  const refused = await post('', complaint);
  expect([refused.status, refused.body.code]).toEqual([503, 'key-store-unavailable']);
  expect((await post(`/${id}/notes`, { note: 'Prefers to be called after two.' })).status).toBe(200);
  expect((await redress.api.get(`/api/v1/complaints/${id}`, { token })).body.customer).toMatchObject(complaint.customer);
  expect(await keysFound()).toBe('the one of KEYS_URL does not answer. To do: start it, or correct KEYS_URL');
}, 60_000);
