import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerDataStream } from 'smtp-server';

/** What goes wrong, and at which step: refused with a reply, or no answer. At `DATA` a letter that gets no answer was taken. */
export interface MailFault {
  readonly at: 'greeting' | 'MAIL FROM' | 'RCPT TO' | 'DATA';
  /** `lost`: the connection is. `silence`: nothing is said, and it stays open. */
  readonly answer: number | 'lost' | 'silence';
}

/** How the server is run. */
export interface CatcherOptions {
  /** TLS from the first byte, by a certificate that nobody trusts. */
  readonly secure?: boolean;
  /** Whoever sends has to sign in. */
  readonly account?: { readonly user: string; readonly password: string };
}

type Done = (error?: Error | null) => void;

/** A mail server on loopback that keeps what it is sent. Tests look into it and break it. */
export class MailCatcher {
  /** What goes wrong next, one after the other. */
  readonly faults: MailFault[] = [];
  readonly letters: ParsedMail[] = [];
  /** How often somebody connected. */
  connections = 0;
  private server: SMTPServer;
  private port = 0;

  private constructor(private readonly options: CatcherOptions) {
    this.server = this.newServer();
  }

  static async start(options: CatcherOptions = {}): Promise<MailCatcher> {
    const catcher = new MailCatcher(options);
    await catcher.listen();
    return catcher;
  }

  get url(): string {
    return `${this.options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${this.port}`;
  }

  /** Takes letters again after `stop`, at the same address. */
  async restart(): Promise<void> {
    this.server = this.newServer();
    await this.listen();
  }

  /** Nobody listens any more, and every connection is lost. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
    this.loseConnections();
    await closed;
  }

  private async listen(): Promise<void> {
    const listener = this.server.listen(this.port, '127.0.0.1');
    await once(listener, 'listening');
    this.port = (listener.address() as AddressInfo).port;
  }

  private newServer(): SMTPServer {
    const server = new SMTPServer({
      logger: false,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      secure: this.options.secure ?? false,
      allowInsecureAuth: true,
      authOptional: this.options.account === undefined,
      onAuth: (auth, _session, done) => {
        done(null, this.isAccount(auth) ? { user: auth.username } : {});
      },
      onConnect: (_session, done: Done) => {
        this.connections++;
        this.reply('greeting', done);
      },
      onMailFrom: (_address, _session, done: Done) => {
        this.reply('MAIL FROM', done);
      },
      onRcptTo: (_address, _session, done: Done) => {
        this.reply('RCPT TO', done);
      },
      onData: (stream, _session, done: Done) => void this.take(stream, done),
    });
    // Whoever breaks off a connection is told so by the examples themselves.
    server.on('error', () => undefined);
    return server;
  }

  private isAccount({ username, password }: SMTPServerAuthentication): boolean {
    return username === this.options.account?.user && password === this.options.account?.password;
  }

  private async take(stream: SMTPServerDataStream, done: Done): Promise<void> {
    const letter = await simpleParser(stream).catch(() => undefined);
    if (letter === undefined) return; // Whoever sent it broke off in the middle of it: nobody is there to be answered.
    const [fault] = this.faults;
    if (fault?.at !== 'DATA' || typeof fault.answer === 'string') this.letters.push(letter);
    this.reply('DATA', done);
  }

  private reply(step: MailFault['at'], done: Done): void {
    const [fault] = this.faults;
    if (fault?.at !== step) {
      done();
      return;
    }
    this.faults.shift();
    if (fault.answer === 'lost') this.loseConnections();
    if (typeof fault.answer === 'number')
      done(Object.assign(new Error('refused: <somebody@outside.example>'), { responseCode: fault.answer }));
  }

  private loseConnections(): void {
    for (const connection of this.server.connections) connection.close();
  }
}
