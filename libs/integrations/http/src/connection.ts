import { OutsideFailure } from '@redress/complaints';
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { credentialsFor, type Credentials, type HttpCredentials } from './credentials';
import { exchange } from './exchange';
import type { HttpAnswer, HttpRequest } from './message';
import { Pause } from './pause';
import { Throttling } from './throttling';
import { plainTransport, type Transport } from './transport';

/** As whom a system is asked, and how. */
export interface ConnectionOptions {
  readonly credentials: HttpCredentials;
  /** Aborts a request that takes too long; made anew for each. By default after 30 seconds. */
  readonly timeLimit?: () => AbortSignal;
  readonly transport?: Transport;
}

/** A request with a body in JSON, before anybody has signed it. */
export interface JsonRequest {
  readonly method: HttpRequest['method'];
  readonly url: URL;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether a record may be different after it. */
  readonly changes: boolean;
}

/** Milliseconds. */
const TIME_LIMIT = 30_000;
const CIRCUIT_OPEN_FOR = 30_000;
/** Signing in again and again with refused credentials locks the account. */
const SIGN_IN_PAUSE = 300_000;
const FAILURES_IN_A_ROW = 5;

const isOutage = (error: unknown): boolean => error instanceof OutsideFailure && (error.kind === 'transient' || error.kind === 'unknown');

/** One outside system. What it says about us holds for everybody: one 429 or one refused sign-in pauses all requests. */
export class HttpConnection {
  private readonly pause = new Pause();
  private readonly throttling = new Throttling();
  private readonly credentials: Credentials;
  private readonly timeLimit: () => AbortSignal;
  private readonly transport: Transport;
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    halfOpenAfter: CIRCUIT_OPEN_FOR,
  });

  constructor({ credentials, timeLimit, transport }: ConnectionOptions) {
    this.timeLimit = timeLimit ?? (() => AbortSignal.timeout(TIME_LIMIT));
    this.transport = transport ?? plainTransport;
    this.credentials = credentialsFor(credentials, (request) => this.send(request));
  }

  /**
   * Asks once; on a refused token twice. Nothing else is repeated here.
   *
   * @param read what the answer says; throws OutsideFailure when that is no success
   * @throws OutsideFailure
   */
  async ask<Value>(request: JsonRequest, read: (answer: HttpAnswer) => Value): Promise<Value> {
    this.pause.check();
    try {
      return await this.breaker.execute(async () => read(await this.signedIn(request)));
    } catch (error) {
      throw this.noted(error);
    }
  }

  private async signedIn(request: JsonRequest): Promise<HttpAnswer> {
    const proof = await this.credentials.headers();
    const answer = await this.send(signed(request, proof));
    if (answer.status !== 401 || !this.credentials.discard(proof)) return answer;
    return this.send(signed(request, await this.credentials.headers()));
  }

  private async send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await exchange(request, { transport: this.transport, timeLimit: this.timeLimit() });
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

const signed = ({ method, url, headers, body, changes }: JsonRequest, proof: Readonly<Record<string, string>>): HttpRequest => ({
  method,
  url,
  headers: { accept: 'application/json', 'content-type': 'application/json', ...headers, ...proof },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  changes,
});
