import type { ParsedMail } from 'mailparser';
import { DutyLaboratory } from '../../support/duty-laboratory';
import { complaint } from '../../support/examples';
import { MailCatcher } from '../../support/mail-catcher';
import { sentLetters } from '../../support/told-deadlines';
import type { WorkerInProcess } from '../../support/worker-in-process';

const ATTEMPTS = 5;
const SECOND = 1_000;
const handler = { id: 'a.jansen', role: 'handler' } as const;

let catcher: MailCatcher;
let laboratory: DutyLaboratory;
let worker: WorkerInProcess;
let id: string;

beforeEach(async () => {
  catcher = await MailCatcher.start();
  laboratory = await DutyLaboratory.open({ at: '2026-06-10T10:00:00.000Z', env: { SMTP_URL: catcher.url } });
  worker = await laboratory.startWorker({ attempts: ATTEMPTS });
  id = await laboratory.begins(laboratory.acts.register(handler, complaint));
  await laboratory.caughtUp();
}, 60_000);
afterEach(async () => {
  await laboratory.close();
  await catcher.stop();
});

const attempts = () => worker.log.attempts.map(({ outcome, attempt, code }) => [outcome, attempt, code]);
const failures = async () =>
  (await laboratory.events(id)).flatMap(({ type, data }) =>
    type === 'CustomerNotificationFailed' ? [{ attempts: data.attempts, code: data.errorCode }] : [],
  );
const letters = async () => [sentLetters(await laboratory.events(id)).length, catcher.letters.length];
const addressOf = ({ to }: ParsedMail) => (Array.isArray(to) ? undefined : to?.text);

it('a mail server that is down: tried again after longer and longer, and the letter leaves once', async () => {
  await catcher.stop();
  await laboratory.goesOnUntil('2026-06-10T10:00:03.000Z', SECOND / 2);
  expect(attempts().slice(0, 2)).toEqual([
    ['later', 1, 'not-reached'],
    ['later', 2, 'not-reached'],
  ]);
  await catcher.restart();
  await laboratory.goesOnUntil('2026-06-10T10:01:00.000Z', SECOND);
  expect(attempts().at(-1)?.[0]).toBe('done');
  expect([await letters(), await failures()]).toEqual([[1, 1], []]);
}, 60_000);

it('a mail server that wants to be asked again later (greylisting): the letter leaves once', async () => {
  catcher.faults.push({ at: 'RCPT TO', answer: 451 }, { at: 'RCPT TO', answer: 451 });
  await laboratory.goesOnUntil('2026-06-10T10:01:00.000Z', SECOND);
  expect(attempts()).toEqual([
    ['later', 1, 'refused-for-now'],
    ['later', 2, 'refused-for-now'],
    ['done', 3, undefined],
  ]);
  expect([await letters(), await failures()]).toEqual([[1, 1], []]);
}, 60_000);

it.each([
  { how: 'refuses the address for good', code: 'recipient-refused', tried: 1 },
  { how: 'stays away for too long', code: 'not-reached', tried: ATTEMPTS },
])(
  'a mail server that $how: parked and on the case, and sent when somebody tries again',
  async ({ code, tried }) => {
    if (code === 'recipient-refused') catcher.faults.push({ at: 'RCPT TO', answer: 550 });
    else await catcher.stop();
    await laboratory.goesOnUntil('2026-06-10T10:02:00.000Z', SECOND);
    expect(attempts().at(-1)).toEqual(['failed', tried, code]);
    expect(await failures()).toEqual([{ attempts: tried, code }]);
    if (code === 'not-reached') await catcher.restart();
    await laboratory.goesOnUntil('2026-06-10T18:00:00.000Z');
    expect([await letters(), worker.log.attempts.length]).toEqual([[0, 0], tried]);

    const [duty] = (await laboratory.installation.duties.ofCase(id)).filter(({ kind }) => kind === 'notify-customer');
    await worker.runs.retry(String(duty?.id));
    await laboratory.settled();
    expect([await letters(), catcher.letters.map(addressOf)]).toEqual([[1, 1], [expect.stringContaining(complaint.customer.email)]]);
  },
  60_000,
);
