import { readFileSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import path from 'node:path';
import { brokenAnswers, type WholeAnswer } from '../outside/faults';
import { OutsideStub } from '../outside/outside-stub';
import { SignIn } from '../outside/sign-in';
import type { StubAnswer, StubRequest } from '../outside/stub-messages';
import { failed, PctCases } from './pct-cases';

/** Where the certificates of tests are: `server.pem`, `client.pem`, and a key of each. They sign nothing else. */
export const CERTIFICATES = path.join(__dirname, 'certificates');

const certificate = (name: string): Buffer => readFileSync(path.join(CERTIFICATES, name));
const mutualTls = (): ServerOptions => ({
  key: certificate('server-key.pem'),
  cert: certificate('server.pem'),
  ca: certificate('client.pem'),
  requestCert: true,
});

/** A system with cases that an example file of ours describes. */
export class PctStub extends OutsideStub<WholeAnswer> {
  readonly cases = new PctCases();
  readonly signIn = new SignIn(() => this.now());
  /** Every header that came with a request that was answered, in the order of arrival. */
  readonly headers: StubRequest['headers'][] = [];
  /** Whether it does nothing twice for the same `Idempotency-Key`. */
  honoursIdempotencyKey = false;
  private readonly answered = new Map<string, StubAnswer>();
  protected readonly broken = brokenAnswers((status) => failed(status, 'not now').body);

  /** @param knowing `certificate`: only those who show the certificate `client.pem` */
  static start(knowing?: 'certificate'): Promise<PctStub> {
    return new PctStub(knowing && mutualTls()).listen();
  }

  protected answer(request: StubRequest): StubAnswer {
    this.headers.push(request.headers);
    if (request.url.pathname === '/token') return this.signIn.token(request);
    if (!this.signIn.admits(request)) return failed(401, 'who are you?');
    const key = request.headers['idempotency-key'];
    return this.honoursIdempotencyKey && typeof key === 'string' ? this.onceFor(key, request) : this.cases.answer(request);
  }

  private onceFor(key: string, request: StubRequest): StubAnswer {
    const answer = this.answered.get(key) ?? this.cases.answer(request);
    if (answer.status < 400) this.answered.set(key, answer);
    return answer;
  }
}
