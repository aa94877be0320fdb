import { Readable } from 'node:stream';
import type { Letter } from '@redress/complaints';
import { createTransport, type MailMessage, type NodemailerError } from 'nodemailer';
import { mailOf, noticeMailOf, type Mail, type MailOptions, type Notice, type OpenPost } from './mail';
import { failureOf } from './smtp-failures';

/** Which mail server takes letters away. */
export interface SmtpOptions extends MailOptions {
  /** `smtps://user:password@host`, or `smtp://…`, which changes to TLS when the server offers it; `?requireTLS=true` insists. */
  readonly url: string;
  readonly timeLimits?: SmtpTimeLimits;
}

/** How long is waited, in milliseconds. */
export interface SmtpTimeLimits {
  /** Until there is a connection, and for the server's first words. */
  readonly connection: number;
  /** For each answer. */
  readonly answer: number;
  /** For all of it, waiting for a connection included. */
  readonly letter: number;
}

const TIME_LIMITS: SmtpTimeLimits = { connection: 15_000, answer: 60_000, letter: 180_000 };
const MOST_CONNECTIONS = 3;

/** Sends letters over SMTP. One for a process: it keeps connections open. */
export class SmtpPost implements OpenPost {
  private readonly transport;
  private readonly timeLimits: SmtpTimeLimits;
  /** The attempts in which a part of the message was sent. */
  private readonly leftDuring = new WeakSet<AbortSignal>();

  constructor(private readonly options: SmtpOptions) {
    this.timeLimits = options.timeLimits ?? TIME_LIMITS;
    const { connection, answer } = this.timeLimits;
    this.transport = createTransport({
      url: options.url,
      pool: true,
      maxConnections: MOST_CONNECTIONS,
      // A kept connection may have been closed meanwhile; everything else is tried again by whoever sends the letter.
      maxRequeues: 1,
      connectionTimeout: connection,
      greetingTimeout: connection,
      dnsTimeout: connection,
      socketTimeout: answer,
    });
    this.transport.use('stream', (mail, done) => {
      this.noteLeaving(mail);
      done();
    });
  }

  /** @throws OutsideFailure `unknown` when the server may have taken it: sent again it has the same `Message-ID` */
  async send(letter: Letter): Promise<{ readonly messageId: string }> {
    const mail = mailOf(letter, this.options);
    await this.deliver(mail);
    return { messageId: mail.messageId };
  }

  /** @throws OutsideFailure as `send` */
  notify(notice: Notice): Promise<void> {
    return this.deliver(noticeMailOf(notice, this.options));
  }

  /** Lets go of the mail server. Letters on their way are finished, those that wait fail. */
  close(): void {
    this.transport.close();
  }

  private async deliver({ message }: Mail): Promise<void> {
    const signal = AbortSignal.timeout(this.timeLimits.letter);
    try {
      await this.transport.sendMail({ ...message, signal });
    } catch (error) {
      throw failureOf(error as NodemailerError, this.leftDuring.has(signal));
    }
  }

  /** The message is read only once the server has accepted sender and recipient and asks for it. */
  private noteLeaving({ message, data: { signal } }: MailMessage): void {
    const isLeaving = () => {
      if (signal) this.leftDuring.add(signal);
    };
    message.processFunc((bytes) => Readable.from(noted(bytes, isLeaving), { objectMode: false }));
  }
}

/** The same bytes; says so when somebody begins to read them. */
async function* noted(bytes: AsyncIterable<Buffer>, isRead: () => void): AsyncGenerator<Buffer> {
  isRead();
  yield* bytes;
}
