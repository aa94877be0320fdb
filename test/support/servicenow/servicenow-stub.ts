import { OutsideStub } from '../outside/outside-stub';
import { ACCOUNT, SignIn } from '../outside/sign-in';
import type { StubAnswer, StubRequest } from '../outside/stub-messages';
import { brokenInstanceAnswers, type InstanceAnswer } from './faults';
import { InstanceRecords } from './instance-records';
import type { RateLimit } from './rate-limit';
import { notAuthenticated, Rejection } from './rejection';
import { answerTableRequest } from './table-requests';

/** An instance of ServiceNow on loopback, as far as its documented contract goes. Tests look into it and break it. */
export class ServiceNowStub extends OutsideStub<InstanceAnswer> {
  readonly records = new InstanceRecords(() => new Date(this.now()).toISOString().slice(0, 19).replace('T', ' '));
  readonly signIn = new SignIn(() => this.now());
  /** `glide.invalid_query.returns_no_rows` */
  invalidQueryReturnsNone = false;
  rateLimit: RateLimit | undefined;
  protected readonly broken = brokenInstanceAnswers;

  static start(): Promise<ServiceNowStub> {
    return new ServiceNowStub().listen();
  }

  protected answer(request: StubRequest): StubAnswer {
    const limited = this.rateLimit?.counted(this.now());
    const answer = limited?.rejection ? refusal(limited.rejection) : this.processed(request);
    return { ...answer, headers: { ...answer.headers, ...limited?.headers } };
  }

  private processed(request: StubRequest): StubAnswer {
    if (request.url.pathname === '/oauth_token.do') return this.signIn.token(request);
    try {
      if (!this.signIn.admits(request)) throw notAuthenticated();
      const { records } = this;
      return answerTableRequest(request, { records, user: ACCOUNT.user, invalidQueryReturnsNone: this.invalidQueryReturnsNone });
    } catch (error) {
      if (error instanceof Rejection) return refusal(error);
      throw error;
    }
  }
}

const refusal = ({ status, body }: Rejection): StubAnswer => ({ status, body });
