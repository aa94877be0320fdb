import { eventually } from '../../support/eventually';
import { MailCatcher } from '../../support/mail-catcher';
import { RedisProcess } from '../../support/redis-process';
import { ServedCases } from '../../support/served-cases';
import { sentLetters } from '../../support/told-deadlines';

/** To the customer at registration; of four misses to the handler and two managers. */
const LETTERS = 1 + 4 * 3;
const KILLS = 2;
const WITHIN = 60_000;

let mails: MailCatcher;
let redis: RedisProcess;
let cases: ServedCases;

beforeAll(async () => {
  [mails, redis] = await Promise.all([MailCatcher.start(), RedisProcess.start()]);
  cases = await ServedCases.prepare({ REDIS_URL: redis.url, SMTP_URL: mails.url });
  await cases.start();
}, 90_000);
afterAll(async () => {
  await cases.close();
  await Promise.all([mails.stop(), redis.remove()]);
});

/** The mail server takes a letter and never says so. */
const silence = { at: 'DATA', answer: 'silence' } as const;
const isSilent = () => mails.faults.length === 0;

it('a worker that is killed twice while a letter is under way loses none, and sends none again under another name', async () => {
  mails.faults.push(silence);
  const id = await cases.newCase();
  for (let kill = 1; kill <= KILLS; kill++) {
    await eventually(isSilent, WITHIN);
    await cases.program.crash();
    await cases.leasesEnd();
    if (kill < KILLS) mails.faults.push(silence);
    await cases.start();
  }
  await eventually(async () => sentLetters(await cases.events(id)).length >= LETTERS, WITHIN);

  const events = await cases.events(id);
  const recorded = sentLetters(events);
  const arrived = mails.letters.map(({ messageId }) => messageId ?? '');
  const misses = events.flatMap((event) =>
    event.type === 'DeadlineMissed' ? [`${event.data.deadline} ${String(event.data.promise)} ${String(event.data.level)}`] : [],
  );
  expect([recorded.length, new Set(recorded).size]).toEqual([LETTERS, LETTERS]);
  expect(new Set(arrived).size).toBe(LETTERS);
  expect(misses).toHaveLength(new Set(misses).size);
  const doubled = arrived.length - LETTERS;
  console.info(`${String(KILLS)} kills; ${String(doubled)} letters arrived twice, with the same Message-ID`);
  expect(doubled).toBeGreaterThanOrEqual(KILLS);
}, 240_000);
