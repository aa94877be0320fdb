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
const startWith = async (options: CatcherOptions = {}, more: Partial<SmtpOptions> = {}): Promise<void> => {
  catcher = await MailCatcher.start(options);
  post = new SmtpPost({ url: catcher.url, from, templates, ...more });
};
afterEach(async () => {
  post.close();
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
    [{ at: 'RCPT TO', reply: 450 }, 'transient', 'later'],
    [{ at: 'MAIL FROM', reply: 421 }, 'transient', 'later'],
    [{ at: 'DATA', reply: 451 }, 'transient', 'later'],
    [{ at: 'MAIL FROM', reply: 550 }, 'refused', 'sender-refused'],
    [{ at: 'RCPT TO', reply: 550 }, 'refused', 'recipient-refused'],
    [{ at: 'DATA', reply: 554 }, 'refused', 'message-refused'],
    [{ at: 'MAIL FROM', reply: 530 }, 'unauthorised', 'credentials-refused'],
    [{ at: 'MAIL FROM', lost: true }, 'transient', 'connection-lost'],
    [{ at: 'DATA', lost: true }, 'unknown', 'connection-lost'],
  ])('%j', async (fault, kind, code) => {
    catcher.faults.push(fault);
    const failed = await failureOf(post.send(plan));
    expect(failed).toMatchObject({ kind, code });
    expect(inspect(failed, { depth: null, showHidden: true })).not.toMatch(/Sanne|devries|\.example/);
    expect(await post.send(plan)).toEqual({ messageId });
  });

  it('is greylisted once, and taken the next time', async () => {
    catcher.faults.push({ at: 'RCPT TO', reply: 451 });
    expect(await failureOf(post.send(plan))).toEqual(failure('transient', 'later'));
    await post.send(plan);
    expect(catcher.letters.map(({ messageId: id }) => id)).toEqual([messageId]);
  });

  it('is sent twice under one name when nobody heard that it was taken', async () => {
    catcher.faults.push({ at: 'DATA', lost: true });
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
    const signedIn = new SmtpPost({ url: catcher.url.replace('//', '//redress:ge%40heim@'), from, templates });
    await signedIn.send(plan);
    signedIn.close();
    expect(catcher.letters).toHaveLength(1);
  });

  it('may refuse who sends', async () => {
    await startWith({ account: { user: 'redress', password: 'geheim' } });
    const stranger = new SmtpPost({ url: catcher.url.replace('//', '//redress:other@'), from, templates });
    expect(await failureOf(stranger.send(plan))).toEqual(failure('unauthorised', 'credentials-refused'));
    stranger.close();
    expect(await failureOf(post.send(plan))).toEqual(failure('unauthorised', 'credentials-refused'));
  });

  it('with a certificate that nobody trusts is told nothing', async () => {
    await startWith({ secure: true });
    expect(await failureOf(post.send(plan))).toEqual(failure('transient', 'tls-failed'));
    expect(catcher.letters).toEqual([]);
  });

  it('is spoken to over TLS when its address says so', async () => {
    await startWith({ secure: true });
    const trusting = new SmtpPost({ url: `${catcher.url}/?tls.rejectUnauthorized=false`, from, templates });
    await trusting.send(plan);
    trusting.close();
    expect(catcher.letters).toHaveLength(1);
  });

  it('that offers no TLS gets nothing when TLS is insisted on', async () => {
    await startWith();
    const strict = new SmtpPost({ url: `${catcher.url}/?requireTLS=true`, from, templates });
    expect(await failureOf(strict.send(plan))).toEqual(failure('transient', 'tls-failed'));
    strict.close();
    expect(catcher.letters).toEqual([]);
  });

  it('that says nothing is not waited for', async () => {
    await startWith();
    const silent = createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const impatient = new SmtpPost({
      url: `smtp://127.0.0.1:${port}`,
      from,
      templates,
      timeLimits: { connection: 50, answer: 50, letter: 5_000 },
    });
    expect(await failureOf(impatient.send(plan))).toEqual(failure('transient', 'no-answer-in-time'));
    silent.close();
  });
});
