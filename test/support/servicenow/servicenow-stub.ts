import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { brokenAnswer, LATE, type Fault } from './faults';
import { InstanceRecords } from './instance-records';
import type { RateLimit } from './rate-limit';
import { Rejection } from './rejection';
import { SignIn } from './sign-in';
import { answerTableRequest, type StubAnswer, type StubRequest } from './table-requests';

const ENOUGH_OF_A_CUT_BODY = 0.6;

/** An instance of ServiceNow on loopback, as far as its documented contract goes. Tests look into it and break it. */
export class ServiceNowStub {
  /** Milliseconds by which its clock is ahead of ours. */
  skew = 0;
  readonly records = new InstanceRecords(() => new Date(this.now()).toISOString().slice(0, 19).replace('T', ' '));
  readonly signIn = new SignIn(() => this.now());
  /** What goes wrong with the next requests, one after the other; undefined: nothing. */
  readonly faults: (Fault | undefined)[] = [];
  /** What happens there before the next requests, one after the other. */
  readonly meanwhile: (() => void)[] = [];
  /** `POST /api/now/v2/table/incident?…`, in the order of arrival. */
  readonly requests: string[] = [];
  /** `glide.invalid_query.returns_no_rows` */
  invalidQueryReturnsNone = false;
  rateLimit: RateLimit | undefined;
  private late: { readonly at: number; readonly act: () => void }[] = [];
  private patience: AbortController[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ServiceNowStub> {
    const server = createServer();
    const stub = new ServiceNowStub(server);
    server.on('request', (incoming: IncomingMessage, response: ServerResponse) => void stub.serve(incoming, response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return stub;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`);
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

  private now(): number {
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

  private answer(request: StubRequest): StubAnswer {
    const limited = this.rateLimit?.counted(this.now());
    const answer = limited?.rejection ? refusal(limited.rejection) : this.processed(request);
    return { ...answer, headers: { ...answer.headers, ...limited?.headers } };
  }

  private processed(request: StubRequest): StubAnswer {
    if (request.url.pathname === '/oauth_token.do') return this.signIn.token(request);
    try {
      const user = this.signIn.userOf(request);
      return answerTableRequest(request, { records: this.records, user, invalidQueryReturnsNone: this.invalidQueryReturnsNone });
    } catch (error) {
      if (error instanceof Rejection) return refusal(error);
      throw error;
    }
  }

  private goWrong({ does, answer }: Fault, request: StubRequest, response: ServerResponse): void {
    const done = does === 'at-once' ? this.answer(request) : undefined;
    if (does === 'late') this.late.push({ at: Date.now() + LATE, act: () => this.answer(request) });
    if (answer === 'none') this.endPatience();
    else if (answer === 'reset') response.destroy();
    else if (answer === 'cut-off') this.write(response, cutOff(done));
    else this.write(response, brokenAnswer(answer, this.now()));
  }

  private endPatience(): void {
    for (const limit of this.patience.splice(0)) limit.abort(new DOMException('The operation timed out.', 'TimeoutError'));
  }

  private write(response: ServerResponse, { status, headers, body }: StubAnswer): void {
    const date = new Date(this.now()).toUTCString();
    response.writeHead(status, { 'Content-Type': 'application/json;charset=UTF-8', Date: date, ...headers }).end(body);
  }
}

const refusal = ({ status, body }: Rejection): StubAnswer => ({ status, body });

/** The beginning of a long answer, with the status of success. */
const cutOff = (answer: StubAnswer = { status: 200, body: '{"result":[{"sys_id":"' }): StubAnswer => ({
  status: answer.status,
  body: answer.body.slice(0, Math.floor(answer.body.length * ENOUGH_OF_A_CUT_BODY)),
});
