import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { commandIn, messagesIn, type SentCommand } from './sent-command';

/** What becomes of a command: it goes on to the server, or nobody ever hears of it. */
export type Fate = 'sent' | 'lost';

/** Stands between a program and a MongoDB, and sees every command before the server does. */
export class MongoProxy {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /**
   * @param target `mongodb://host:port/…`, without TLS
   * @param judge is told of each command, and decides about it
   */
  static async start(target: string, judge: (command: SentCommand) => Fate): Promise<MongoProxy> {
    const url = new URL(target);
    const server = createServer();
    const proxy = new MongoProxy(server, url);
    server.on('connection', (client) => {
      proxy.join(client, judge);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** The same database, through this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    url.searchParams.set('directConnection', 'true');
    return url.href;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(client: Socket, judge: (command: SentCommand) => Fate): void {
    const upstream = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [client, upstream]) this.sockets.add(socket.on('error', () => socket.destroy()));
    let bytes: Buffer = Buffer.alloc(0);
    client.on('data', (chunk: Buffer) => {
      const { messages, rest } = messagesIn(Buffer.concat([bytes, chunk]));
      bytes = rest;
      for (const message of messages) if (judge(commandIn(message)) === 'sent') upstream.write(message);
    });
    client.once('close', () => upstream.end());
    upstream.on('data', (chunk: Buffer) => client.write(chunk));
    upstream.once('close', () => client.end());
  }
}
