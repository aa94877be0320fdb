import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { MailCatcher, type CatcherOptions, type MailFault } from '../../../../test/support/mail-catcher';
import { LetterTemplates, SmtpPost, type SmtpOptions } from './index';
import { failure, failureOf, from, toCustomerOf, toHandlerOf } from './testing';

let templates: LetterTemplates;
beforeAll(async () => {
  templates = await LetterTemplates.read();
});

let catcher: MailCatcher;
let post: SmtpPost;
let others: SmtpPost[] = [];
const startWith = async (options: CatcherOptions = {}, more: Partial<SmtpOptions> = {}): Promise<void> => {
  catcher = await MailCatcher.start(options);
  post = new SmtpPost({ url: catcher.url, from, templates, ...more });
};
/** Another way to the same server, or to another one. */
const postTo = (url: string, more: Partial<SmtpOptions> = {}): SmtpPost => {
  const other = new SmtpPost({ url, from, templates, ...more });
  others.push(other);
  return other;
};
afterEach(async () => {
  for (const open of [post, ...others]) open.close();
  others = [];
  await catcher.stop();
});

const plan = toCustomerOf({
  template: 'plan-drafted',
  approach: 'Wij zoeken het uit.\nDaarna bellen wij u.',
  measures: [{ what: 'Crediteren' }],
  resolveBy: '2026-04-08',
});
const messageId = '<6f1c1f0e-8f0b-5a53-9d57-8a0a2b7f4c11@provider.example>';

describe('a letter by mail', () => {
  beforeEach(() => startWith());

  it('comes as a mail that nobody wrote', async () => {
    expect(await post.send(plan)).toEqual({ messageId });
    const [mail] = catcher.letters;
    expect(mail).toMatchObject({
      messageId,
      subject: 'Ons plan voor uw klacht (KL-7F3K9-2QDXM)',
      from: { value: [from] },
      to: { value: [{ name: 'Sanne de Vries', address: 'sanne@devries.example' }] },
      text: templates.write(plan, 'Klachtenteam Provider').text,
    });
    expect(Object.fromEntries(mail?.headerLines.map(({ key, line }) => [key, line]) ?? [])).toMatchObject({
      'auto-submitted': 'Auto-Submitted: auto-generated',
      'x-auto-response-suppress': 'X-Auto-Response-Suppress: All',
      'content-language': 'Content-Language: nl',
    });
    expect(String(mail?.html).trim()).toBe(templates.write(plan, 'Klachtenteam Provider').html.trim());
  });

  it('lets no words of a person into its headers', async () => {
    await post.send({
      ...plan,
      to: { name: 'Sanne\r\nBcc: all@outside.example\r\n\r\nHello', address: 'sanne@devries.example', language: 'nl' },
      subject: 'Facturen\r\nX-Evil: yes',
    });
    const [mail] = catcher.letters;
    expect(mail?.headerLines.map(({ key }) => key)).toEqual([
      'auto-submitted',
      'x-auto-response-suppress',
      'content-language',
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
    ]);
    expect(mail?.to).toMatchObject({ value: [{ name: 'Sanne Bcc: all@outside.example Hello', address: 'sanne@devries.example' }] });
    expect(mail?.subject).toBe('Ons plan voor uw klacht (KL-7F3K9-2QDXM)');
  });

  it.each(['sanne@devries.example>\r\nRCPT TO:<all@outside.example', 'sanne', ''])('goes to no address such as %j', async (address) => {
    expect(await failureOf(post.send({ ...plan, to: { ...plan.to, address } }))).toEqual(failure('refused', 'address-unusable'));
    expect(catcher.letters).toEqual([]);
  });

  it('has a name that is none of the world outside', async () => {
    expect(await failureOf(post.send({ ...plan, effect: '1@outside.example>' }))).toEqual(failure('refused', 'effect-unusable'));
  });

  it('shares a few connections with all others', async () => {
    const handlerLetter = toHandlerOf({ template: 'complaint-assigned' });
    await Promise.all(Array.from({ length: 20 }, (_, index) => post.send({ ...handlerLetter, effect: `e${index}` })));
    expect(catcher.letters).toHaveLength(20);
    expect(catcher.connections).toBeLessThanOrEqual(3);
  });
});

describe('when the server does not take it', () => {
  beforeEach(() => startWith());

  it.each<[MailFault, string, string]>([
    [{ at: 'RCPT TO', answer: 450 }, 'transient', 'refused-for-now'],
    [{ at: 'MAIL FROM', answer: 421 }, 'transient', 'refused-for-now'],
    [{ at: 'DATA', answer: 451 }, 'transient', 'refused-for-now'],
    [{ at: 'MAIL FROM', answer: 550 }, 'refused', 'sender-refused'],
    [{ at: 'RCPT TO', answer: 550 }, 'refused', 'recipient-refused'],
    [{ at: 'DATA', answer: 554 }, 'refused', 'message-refused'],
    [{ at: 'MAIL FROM', answer: 530 }, 'unauthorised', 'credentials-refused'],
    [{ at: 'greeting', answer: 554 }, 'transient', 'unavailable'],
    [{ at: 'MAIL FROM', answer: 'lost' }, 'transient', 'connection-lost'],
    [{ at: 'DATA', answer: 'lost' }, 'unknown', 'connection-lost'],
  ])('%j', async (fault, kind, code) => {
    catcher.faults.push(fault);
    const failed = await failureOf(post.send(plan));
    expect(failed).toMatchObject({ kind, code });
    expect(inspect(failed, { depth: null, showHidden: true })).not.toMatch(/Sanne|devries|\.example/);
    expect(await post.send(plan)).toEqual({ messageId });
  });

  it('is greylisted once, and taken the next time', async () => {
    catcher.faults.push({ at: 'RCPT TO', answer: 451 });
    expect(await failureOf(post.send(plan))).toEqual(failure('transient', 'refused-for-now'));
    await post.send(plan);
    expect(catcher.letters.map(({ messageId: id }) => id)).toEqual([messageId]);
  });

  it('is sent twice under one name when nobody heard that it was taken', async () => {
    catcher.faults.push({ at: 'DATA', answer: 'lost' });
    expect(await failureOf(post.send(plan))).toEqual(failure('unknown', 'connection-lost'));
    await post.send(plan);
    expect(catcher.letters.map(({ messageId: id }) => id)).toEqual([messageId, messageId]);
  });

  it('is not tried over and over while the server is down', async () => {
    await catcher.stop();
    expect(await failureOf(post.send(plan))).toEqual(failure('transient', 'not-reached'));
    await catcher.restart();
    await post.send(plan);
    expect(catcher.connections).toBe(1);
    expect(catcher.letters).toHaveLength(1);
  });

  it('goes over a new connection when the one that was kept is gone', async () => {
    await post.send(plan);
    await catcher.stop();
    await catcher.restart();
    await post.send(plan);
    expect(catcher.letters).toHaveLength(2);
  });
});

describe('a server', () => {
  it('that wants to know who sends is told', async () => {
    await startWith({ account: { user: 'redress', password: 'ge@heim' } });
    const signedIn = postTo(catcher.url.replace('//', '//redress:ge%40heim@'));
    await signedIn.send(plan);
    expect(catcher.letters).toHaveLength(1);
  });

  it('may refuse who sends', async () => {
    await startWith({ account: { user: 'redress', password: 'geheim' } });
    const stranger = postTo(catcher.url.replace('//', '//redress:other@'));
    expect(await failureOf(stranger.send(plan))).toEqual(failure('unauthorised', 'credentials-refused'));
    expect(await failureOf(post.send(plan))).toEqual(failure('unauthorised', 'credentials-refused'));
  });

  it('with a certificate that nobody trusts is told nothing', async () => {
    await startWith({ secure: true });
    expect(await failureOf(post.send(plan))).toEqual(failure('transient', 'tls-failed'));
    expect(catcher.letters).toEqual([]);
  });

  it('is spoken to over TLS when its address says so', async () => {
    await startWith({ secure: true });
    const trusting = postTo(`${catcher.url}/?tls.rejectUnauthorized=false`);
    await trusting.send(plan);
    expect(catcher.letters).toHaveLength(1);
  });

  it('that offers no TLS gets nothing when TLS is insisted on', async () => {
    await startWith();
    const strict = postTo(`${catcher.url}/?requireTLS=true`);
    expect(await failureOf(strict.send(plan))).toEqual(failure('transient', 'tls-failed'));
    expect(catcher.letters).toEqual([]);
  });

  it.each([
    ['answer', { connection: 15_000, answer: 1_000, letter: 60_000 }],
    ['letter', { connection: 15_000, answer: 60_000, letter: 1_000 }],
  ])('that does not say whether it took a letter is not waited for: %s', async (_, timeLimits) => {
    await startWith({}, { timeLimits });
    catcher.faults.push({ at: 'DATA', answer: 'silence' });
    expect(await failureOf(post.send(plan))).toEqual(failure('unknown', 'no-answer-in-time'));
    expect(catcher.letters).toHaveLength(1);
  });

  it('that says nothing is not waited for', async () => {
    await startWith();
    const silent = createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const impatient = postTo(`smtp://127.0.0.1:${port}`, { timeLimits: { connection: 50, answer: 50, letter: 5_000 } });
    const failed = await failureOf(impatient.send(plan));
    silent.close();
    expect(failed).toEqual(failure('transient', 'no-answer-in-time'));
  });
});
