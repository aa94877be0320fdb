import type { Answer } from '../support/api-client';
import { complaint } from '../support/examples';
import { faultRounds } from '../support/fault-rounds';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

const COMMANDS = faultRounds({ all: 200, few: 100 });
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

const registered = async () => String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);
const count = (answers: readonly Answer[], status: number, code?: string) =>
  answers.filter((answer) => answer.status === status && (code === undefined || answer.body.code === code)).length;

describe(`${String(COMMANDS)} commands at the same moment on one complaint`, () => {
  it('one wins a version that all of them name, the others are told so', async () => {
    const id = await registered();
    const inform = (n: number) =>
      redress.api.post(`/api/v1/complaints/${id}/inform`, { via: 'phone', message: `Message ${String(n)}.` }, { token, ifMatch: '"2"' });
    const answers = await Promise.all(Array.from({ length: COMMANDS }, (_, n) => inform(n)));
    expect([count(answers, 200), count(answers, 412, 'revision-mismatch') + count(answers, 409, 'concurrent-change')]).toEqual([
      1,
      COMMANDS - 1,
    ]);
  });

  it('exactly one wins each version, and each winner is in the log once, when they name none', async () => {
    const id = await registered();
    const inform = (n: number) =>
      redress.api.post(`/api/v1/complaints/${id}/inform`, { via: 'phone', message: `Message ${String(n)}.` }, { token });
    const answers = await Promise.all(Array.from({ length: COMMANDS }, (_, n) => inform(n)));
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners.length + count(answers, 409, 'concurrent-change')).toBe(COMMANDS);
    const revisions = winners.map(({ body }) => Number(body.revision)).sort((a, b) => a - b);
    expect(revisions).toEqual(winners.map((_, index) => index + 3));
    const { body } = await redress.api.get(`/api/v1/complaints/${id}`, { token });
    expect([body.revision, (body.messages as unknown[]).length]).toEqual([winners.length + 2, winners.length]);
  });

  it('happens once when it can happen once', async () => {
    const id = await registered();
    const answers = await Promise.all(
      Array.from({ length: COMMANDS }, () => redress.api.post(`/api/v1/complaints/${id}/acknowledge`, { via: 'phone' }, { token })),
    );
    expect([count(answers, 200), count(answers, 409)]).toEqual([1, COMMANDS - 1]);
  });
});
