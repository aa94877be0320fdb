import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OutsideFailure, type Letter } from '@redress/complaints';
import { createTransport } from 'nodemailer';
import { mailOf, noticeMailOf, type Mail, type MailOptions, type Notice, type OpenPost } from './mail';

/** Where letters are put. */
export interface OutboxOptions extends MailOptions {
  /** Made when it is not there, in a folder that is. */
  readonly folder: string;
}

/** Writes letters as files that mail programs open, for an installation without a mail server. */
export class OutboxPost implements OpenPost {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly options: OutboxOptions) {}

  /** The same letter has the same file. @throws OutsideFailure `transient` when it cannot be written */
  async send(letter: Letter): Promise<{ readonly messageId: string }> {
    const mail = mailOf(letter, this.options);
    await this.write(letter.effect, mail);
    return { messageId: mail.messageId };
  }

  /** The same notice has the same file. @throws OutsideFailure `transient` when it cannot be written */
  notify(notice: Notice): Promise<void> {
    return this.write(notice.effect, noticeMailOf(notice, this.options));
  }

  close(): void {
    this.transport.close();
  }

  private async write(effect: string, { message }: Mail): Promise<void> {
    const { message: mail } = await this.transport.sendMail(message);
    try {
      await makeFolder(this.options.folder);
      await replaceFile(path.join(this.options.folder, `${effect}.eml`), mail);
    } catch (error) {
      throw new OutsideFailure('transient', 'outbox-not-written', undefined, { cause: error });
    }
  }
}

type Content = Parameters<typeof writeFile>[1];

/** Either the whole file is there or the one before, also after a loss of power. */
const replaceFile = async (file: string, content: Content): Promise<void> => {
  const aside = `${file}.${randomUUID()}.new`;
  try {
    await writeDurably(aside, content);
    await rename(aside, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
};

const writeDurably = async (file: string, content: Content): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};
