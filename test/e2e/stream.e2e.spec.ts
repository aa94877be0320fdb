import { ApiClient } from '../support/api-client';
import { ChangeStream, type Change } from '../support/change-stream';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let token: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const listen = (lastSeen?: string): Promise<ChangeStream> => ChangeStream.open(redress.api.origin, token, lastSeen);
const register = async (): Promise<string> => String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);
const note = (id: string) => redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'Called.' }, { token });
const revisionsOf = (changes: readonly Change[], id: string) =>
  changes.filter((change) => change.id === id).map(({ revision }) => revision);

describe('the stream of changes', () => {
  it('tells of each change, in the order of the log, once queries show it', async () => {
    const others = new ApiClient(redress.api.origin);
    const stream = await listen();
    const ids = await Promise.all(Array.from({ length: 8 }, register));
    await Promise.all(ids.map(note));
    const changes: Change[] = [];
    for (let count = 0; count < ids.length * 4; count++) {
      const [change] = (await stream.take(1)) as [Change];
      const { body } = await others.get(`/api/v1/complaints/${change.id}`, { token });
      expect(body.revision).toBeGreaterThanOrEqual(change.revision);
      changes.push(change);
    }
    stream.leave();
    for (const id of ids) expect(revisionsOf(changes, id)).toEqual([0, 1, 2, 3]);
    const places = changes.map(({ position }) => BigInt(position.split('/')[0] ?? 0));
    expect(places).toEqual([...new Set(places)].sort((one, other) => (one < other ? -1 : 1)));
  });

  it('goes on behind any change that was seen last, without a gap and without a duplicate', async () => {
    const stream = await listen();
    const [one, other] = [await register(), await register()];
    await note(one);
    await note(other);
    const changes = await stream.take(8);
    const resumed = await Promise.all(changes.map(({ position }) => listen(position)));
    await note(one);
    const all = [...changes, ...(await stream.take(1))];
    expect(all.at(-1)).toMatchObject({ id: one, revision: 4 });
    for (const [index, rest] of resumed.entries()) {
      expect(await rest.take(all.length - index - 1)).toEqual(all.slice(index + 1));
      rest.leave();
    }
    stream.leave();
  });

  it.each(['nonsense', '1', '7/7', '9223372036854775807/9223372036854775807', '-1/-1'])('refuses a made-up id: %s', async (lastSeen) => {
    const answer = await redress.api.get('/api/v1/stream', { token, headers: { 'Last-Event-ID': lastSeen } });
    expect([answer.status, answer.body.code, answer.body.errors]).toEqual([
      400,
      'validation-failed',
      [{ field: 'Last-Event-ID', message: 'must be the id of an event of this stream' }],
    ]);
  });

  it('ends when Redress is told to end, and goes on where it was once Redress is back', async () => {
    const stream = await listen();
    const id = await register();
    const seen = await stream.take(3);
    const silent = await Promise.all([listen(), listen()]);
    expect(await redress.stop()).toBe(0);
    expect(await Promise.all([stream, ...silent].map((each) => each.next()))).toEqual([undefined, undefined, undefined]);

    redress = await Redress.start(installation);
    await note(id);
    const resumed = await listen(seen.at(-1)?.position);
    expect(await resumed.take(1)).toMatchObject([{ id, revision: 3 }]);
    resumed.leave();
  }, 60_000);
});
