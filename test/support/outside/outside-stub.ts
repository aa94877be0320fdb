import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LATE, type BrokenAnswers, type Fault } from './faults';
import type { StubAnswer, StubRequest } from './stub-messages';

const ENOUGH_OF_A_CUT_BODY = 0.6;

/** An outside system on loopback. Tests look into it and break it. */
export abstract class OutsideStub<Whole extends string> {
  /** Milliseconds by which its clock is ahead of ours. */
  skew = 0;
  /** What goes wrong with the next requests, one after the other; undefined: nothing. */
  readonly faults: (Fault<Whole> | undefined)[] = [];
  /** What happens there before the next requests, one after the other. */
  readonly meanwhile: (() => void)[] = [];
  /** `POST /cases?…`, in the order of arrival. */
  readonly requests: string[] = [];
  private late: { readonly at: number; readonly act: () => void }[] = [];
  private patience: AbortController[] = [];
  private readonly server;
  private readonly scheme: 'http' | 'https';

  /** @param tls its certificate, and whose it takes; undefined: it speaks plain HTTP */
  protected constructor(tls?: ServerOptions) {
    const serve = (incoming: IncomingMessage, response: ServerResponse) => void this.serve(incoming, response);
    this.server = tls ? createHttpsServer(tls, serve) : createHttpServer(serve);
    this.scheme = tls ? 'https' : 'http';
  }

  /** What is answered when nothing goes wrong; what is asked for is done by then. */
  protected abstract answer(request: StubRequest): StubAnswer;
  protected abstract readonly broken: BrokenAnswers<Whole>;

  get url(): URL {
    return new URL(`${this.scheme}://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`);
  }

  /** A time limit that is over as soon as an answer will not come: nobody has to wait for it. */
  readonly timeLimit = (): AbortSignal => {
    const limit = new AbortController();
    this.patience.push(limit);
    return limit.signal;
  };

  /** Does what is late and due by now. */
  settle(): void {
    const due = this.late.filter(({ at }) => at <= Date.now());
    this.late = this.late.filter((waiting) => !due.includes(waiting));
    for (const { act } of due) act();
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  protected async listen(): Promise<this> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  /** Milliseconds since 1970, by its own clock. */
  protected now(): number {
    return Date.now() + this.skew;
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = incoming;
    const url = new URL(incoming.url ?? '', this.url);
    const request = { method, url, headers, body: await text(incoming) };
    this.requests.push(`${method} ${url.pathname}${url.search}`);
    this.settle();
    this.meanwhile.shift()?.();
    const fault = this.faults.shift();
    if (fault) this.goWrong(fault, request, response);
    else this.write(response, this.answer(request));
  }

  private goWrong({ does, answer }: Fault<Whole>, request: StubRequest, response: ServerResponse): void {
    const done = does === 'at-once' ? this.answer(request) : undefined;
    if (does === 'late') this.late.push({ at: Date.now() + LATE, act: () => this.answer(request) });
    if (answer === 'none') this.endPatience();
    else if (answer === 'reset') response.destroy();
    else if (answer === 'cut-off') this.write(response, cutOff(done));
    else this.write(response, this.broken[answer](this.now()));
  }

  private endPatience(): void {
    for (const limit of this.patience.splice(0)) limit.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  }

  private write(response: ServerResponse, { status, headers, body }: StubAnswer): void {
    const date = new Date(this.now()).toUTCString();
    response.writeHead(status, { 'Content-Type': 'application/json;charset=UTF-8', Date: date, ...headers }).end(body);
  }
}

/** The beginning of a long answer, with the status of success. */
const cutOff = (answer: StubAnswer = { status: 200, body: '{"result":[{"sys_id":"' }): StubAnswer => ({
  status: answer.status,
  body: answer.body.slice(0, Math.floor(answer.body.length * ENOUGH_OF_A_CUT_BODY)),
});
