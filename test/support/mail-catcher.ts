import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerDataStream } from 'smtp-server';

/** What goes wrong with a letter: the step that is refused, with a reply of the server; or the connection is lost. */
export type MailFault =
  | { readonly at: 'MAIL FROM' | 'RCPT TO' | 'DATA'; readonly reply: number }
  /** `DATA`: the letter is taken, and nobody hears it. */
  | { readonly at: 'MAIL FROM' | 'DATA'; readonly lost: true };

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
  /** What goes wrong with the next letters, one after the other; undefined: nothing. */
  readonly faults: (MailFault | undefined)[] = [];
  readonly letters: ParsedMail[] = [];
  /** As they came over the wire. */
  readonly sources: string[] = [];
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
        done();
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
    const source = await buffer(stream);
    const fault = this.faults[0];
    if (fault === undefined || 'lost' in fault) {
      this.sources.push(source.toString());
      this.letters.push(await simpleParser(source));
    }
    this.reply('DATA', done);
    if (fault === undefined) this.faults.shift();
  }

  private reply(step: MailFault['at'], done: Done): void {
    const fault = this.faults[0];
    if (fault?.at !== step) {
      done();
      return;
    }
    this.faults.shift();
    if ('lost' in fault) this.loseConnections();
    else done(Object.assign(new Error('refused, <somebody@outside.example>'), { responseCode: fault.reply }));
  }

  private loseConnections(): void {
    for (const connection of this.server.connections) connection.close();
  }
}
