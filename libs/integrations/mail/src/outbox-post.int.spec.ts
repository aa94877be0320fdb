import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { LetterTemplates, openPost, OutboxPost, SmtpPost } from './index';
import { failure, failureOf, from, toCustomerOf } from './testing';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-outbox-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const letter = toCustomerOf({ template: 'customer-informed', message: 'De helft is gedaan.' });
const file = '6f1c1f0e-8f0b-5a53-9d57-8a0a2b7f4c11.eml';

describe('without a mail server', () => {
  it('a letter is a file that only its owner can read', async () => {
    const post = await openPost({ smtpUrl: undefined, mailFrom: from, dataDir });
    const { messageId } = await post.send(letter);
    const mail = await simpleParser(await readFile(path.join(dataDir, 'outbox', file)));
    expect(messageId).toBe('<6f1c1f0e-8f0b-5a53-9d57-8a0a2b7f4c11@provider.example>');
    expect(mail).toMatchObject({
      messageId,
      subject: 'Nieuws over uw klacht (KL-7F3K9-2QDXM)',
      to: { value: [{ name: 'Sanne de Vries', address: 'sanne@devries.example' }] },
      text: (await LetterTemplates.read()).write(letter, 'Klachtenteam Provider').text,
    });
    expect((await stat(path.join(dataDir, 'outbox', file))).mode & 0o777).toBe(0o600);
  });

  it('a notice is a file too, in its own words', async () => {
    const post = await openPost({ smtpUrl: undefined, mailFrom: from, dataDir });
    await post.notify({ effect: 'checkpoint-120', to: 'auditor@provider.example', subject: 'Checkpoint 120', text: 'redress\n120\n' });
    const mail = await simpleParser(await readFile(path.join(dataDir, 'outbox', 'checkpoint-120.eml')));
    expect(mail).toMatchObject({
      messageId: '<checkpoint-120@provider.example>',
      subject: 'Checkpoint 120',
      to: { value: [{ name: '', address: 'auditor@provider.example' }] },
      text: 'redress\n120\n',
      html: false,
    });
  });

  it('the same letter has the same file, however often it is sent', async () => {
    const post = new OutboxPost({ templates: await LetterTemplates.read(), from, folder: path.join(dataDir, 'outbox') });
    await Promise.all([post.send(letter), post.send(letter)]);
    await post.send(letter);
    expect(await readdir(path.join(dataDir, 'outbox'))).toEqual([file]);
  });

  it('a letter that cannot be written is written later', async () => {
    const folder = path.join(dataDir, 'outbox');
    await writeFile(folder, 'in the way');
    const post = new OutboxPost({ templates: await LetterTemplates.read(), from, folder });
    expect(await failureOf(post.send(letter))).toEqual(failure('transient', 'outbox-not-written'));
    await rm(folder);
    await post.send(letter);
    expect(await readdir(folder)).toEqual([file]);
  });

  it('no file lies outside of its folder', async () => {
    const post = await openPost({ smtpUrl: undefined, mailFrom: from, dataDir });
    expect(await failureOf(post.send({ ...letter, effect: '../keys' }))).toEqual(failure('refused', 'effect-unusable'));
  });
});

it('with a mail server letters go there', async () => {
  const post = await openPost({ smtpUrl: 'smtp://127.0.0.1:1025', mailFrom: from, dataDir });
  expect(post).toBeInstanceOf(SmtpPost);
  post.close();
});
