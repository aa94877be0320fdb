import type { Answer, CallOptions } from '../support/api-client';
import { complaint, report } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let jansen: string;
let bos: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  jansen = await tokenFor(installation, 'handler', 'a.jansen');
  bos = await tokenFor(installation, 'handler', 'b.bos');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const register = (options: CallOptions = { token: jansen }) => redress.api.post('/api/v1/complaints', complaint, options);
const registered = async (): Promise<string> => String((await register()).body.id);
const acknowledge = (id: string, body: unknown, options: CallOptions) =>
  redress.api.post(`/api/v1/complaints/${id}/acknowledge`, body, options);
const outcome = ({ status, body }: Answer) => [status, body.code ?? body.events];
const isReplay = ({ headers }: Answer) => headers.get('Idempotency-Replayed');

describe('the same command again, with the same key', () => {
  it('is answered as the first time, and nothing is written', async () => {
    const id = await registered();
    const first = await acknowledge(id, { via: 'phone' }, { token: jansen, key: 'once' });
    const again = await acknowledge(id, { via: 'phone' }, { token: jansen, key: 'once' });
    expect(again.body).toEqual(first.body);
    expect([isReplay(first), isReplay(again)]).toEqual([null, 'true']);
    expect(['ETag', 'X-Log-Position'].map((name) => again.headers.get(name))).toEqual(
      ['ETag', 'X-Log-Position'].map((name) => first.headers.get(name)),
    );
    expect((await redress.api.get(`/api/v1/complaints/${id}`, { token: jansen })).body.revision).toBe(3);
  });
  it('is answered whatever If-Match says by then, and after later decisions', async () => {
    const id = await registered();
    const options = { token: jansen, key: 'once', ifMatch: '"2"' };
    const first = await acknowledge(id, { via: 'phone' }, options);
    await redress.api.post(`/api/v1/complaints/${id}/inform`, { via: 'phone', message: 'Soon.' }, { token: jansen });
    const again = await acknowledge(id, { via: 'phone' }, options);
    expect(again.body).toEqual(first.body);
  });
  it('is answered by the same case when it creates one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => register({ token: jansen, key: 'one case' })));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    const good = await Promise.all([1, 2, 3].map(() => register({ token: jansen, key: 'one-case' })));
    expect(new Set(good.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(good.map(isReplay).filter((replayed) => replayed === null)).toHaveLength(1);
  });
  it('is another command without a key', async () => {
    const id = await registered();
    expect(outcome(await acknowledge(id, { via: 'phone' }, { token: jansen }))).toEqual([200, ['ComplaintAcknowledged']]);
    expect(outcome(await acknowledge(id, { via: 'phone' }, { token: jansen }))).toEqual([409, 'already-acknowledged']);
  });
});

describe('a key that was used before', () => {
  it('is refused with another body, and with another command that creates', async () => {
    const id = await registered();
    await acknowledge(id, { via: 'phone' }, { token: jansen, key: 'k' });
    expect(outcome(await acknowledge(id, { via: 'email' }, { token: jansen, key: 'k' }))).toEqual([422, 'idempotency-key-reused']);
    await register({ token: jansen, key: 'creation' });
    expect(outcome(await redress.api.post('/api/v1/reports', report, { token: jansen, key: 'creation' }))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
  });
  it('means nothing on another case', async () => {
    const [one, other] = [await registered(), await registered()];
    const answers = await Promise.all([one, other].map((id) => acknowledge(id, { via: 'phone' }, { token: jansen, key: 'shared' })));
    expect(answers.map(({ body }) => body.id)).toEqual([one, other]);
    expect(answers.map(outcome)).toEqual([
      [200, ['ComplaintAcknowledged']],
      [200, ['ComplaintAcknowledged']],
    ]);
  });
  it('means nothing from another person', async () => {
    const inform = (id: string, token: string) =>
      redress.api.post(`/api/v1/complaints/${id}/inform`, { via: 'phone', message: 'Soon.' }, { token, key: 'shared' });
    const id = await registered();
    const answers = await Promise.all([inform(id, jansen), inform(id, bos)]);
    expect(answers.map(isReplay)).toEqual([null, null]);
    expect(answers.map(({ body }) => body.revision).sort()).toEqual([3, 4]);
    const [mine, theirs] = await Promise.all([register({ token: jansen, key: 'creating' }), register({ token: bos, key: 'creating' })]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });
  it('lets one of two bodies win that come at the same moment', async () => {
    const id = await registered();
    const answers = await Promise.all(['phone', 'email'].map((via) => acknowledge(id, { via }, { token: jansen, key: 'same-moment' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
