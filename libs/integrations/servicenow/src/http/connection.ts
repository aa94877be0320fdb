import type { ServiceNowCredentials } from '@platform/config';
import { OutsideFailure } from '@redress/complaints';
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { z } from 'zod';
import { credentialsFor, type Credentials } from './credentials';
import { exchange, type HttpAnswer, type HttpRequest } from './exchange';
import { failureIn, unreadable } from './failures';
import { jsonIn } from './json';
import { Pause } from './pause';
import { Throttling } from './throttling';

/** Who is asked, and as whom. */
export interface ConnectionOptions {
  readonly url: URL;
  readonly credentials: ServiceNowCredentials;
  /** Aborts a request that takes too long; made anew for each. */
  readonly timeLimit?: () => AbortSignal;
}

/** A request to the API, before anybody has signed it. */
export interface ApiRequest {
  readonly method: HttpRequest['method'];
  readonly url: URL;
  readonly body?: Readonly<Record<string, string>>;
}

/** What is in the envelope of an answer. */
export interface ApiAnswer {
  readonly result: unknown;
  readonly headers: Headers;
}

/** Milliseconds. */
const TIME_LIMIT = 30_000;
const CIRCUIT_OPEN_FOR = 30_000;
/** Signing in again and again with refused credentials locks the account. */
const SIGN_IN_PAUSE = 300_000;
const FAILURES_IN_A_ROW = 5;

const envelope = z.object({ result: z.unknown() }).refine((answer) => answer.result !== undefined);

const isOutage = (error: unknown): boolean => error instanceof OutsideFailure && (error.kind === 'transient' || error.kind === 'unknown');

/** One instance of ServiceNow. What it says about us holds for everybody: one 429 or one refused sign-in pauses all requests. */
export class Connection {
  private readonly pause = new Pause();
  private readonly throttling = new Throttling();
  private readonly credentials: Credentials;
  private readonly timeLimit: () => AbortSignal;
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    halfOpenAfter: CIRCUIT_OPEN_FOR,
  });

  constructor({ url, credentials, timeLimit }: ConnectionOptions) {
    this.timeLimit = timeLimit ?? (() => AbortSignal.timeout(TIME_LIMIT));
    this.credentials = credentialsFor(credentials, url, (request) => this.send(request));
  }

  /**
   * Asks once; on a refused token twice. Nothing else is repeated here.
   *
   * @throws OutsideFailure
   */
  async ask(request: ApiRequest): Promise<ApiAnswer> {
    this.pause.check();
    try {
      return await this.breaker.execute(() => this.signedIn(request));
    } catch (error) {
      throw this.noted(error);
    }
  }

  private async signedIn(request: ApiRequest): Promise<ApiAnswer> {
    const authorisation = await this.credentials.header();
    const answer = await this.send(signed(request, authorisation));
    if (answer.status !== 401 || !this.credentials.discard(authorisation)) return contentOf(answer, request);
    return contentOf(await this.send(signed(request, await this.credentials.header())), request);
  }

  private async send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await exchange(request, this.timeLimit());
    if (answer.status === 429) throw this.throttling.failureFor(answer.headers);
    this.throttling.end();
    return answer;
  }

  private noted(error: unknown): unknown {
    if (error instanceof BrokenCircuitError) {
      return new OutsideFailure('transient', 'circuit-open', Date.now() + CIRCUIT_OPEN_FOR, { cause: error });
    }
    if (!(error instanceof OutsideFailure)) return error;
    if (error.kind === 'throttled') this.pause.begin(error, error.retryAt ?? 0);
    if (error.kind === 'unauthorised') this.pause.begin(error, Date.now() + SIGN_IN_PAUSE);
    return error;
  }
}

const changesSomething = ({ method }: ApiRequest): boolean => method !== 'GET';

const signed = (request: ApiRequest, authorisation: string): HttpRequest => ({
  method: request.method,
  url: request.url,
  headers: { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: authorisation },
  ...(request.body ? { body: JSON.stringify(request.body) } : {}),
  changes: changesSomething(request),
});

/** A 2xx alone proves nothing: pages of maintenance and sign-in come with 200, and long answers are cut off. */
const contentOf = (answer: HttpAnswer, request: ApiRequest): ApiAnswer => {
  const failure = failureIn(answer, changesSomething(request));
  if (failure) throw failure;
  const parsed = envelope.safeParse(jsonIn(answer.text));
  if (!parsed.success) throw unreadable(changesSomething(request));
  return { result: parsed.data.result, headers: answer.headers };
};
