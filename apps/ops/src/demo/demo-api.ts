import { DelegateBackoff, handleType, retry, type IRetryBackoffContext } from 'cockatiel';
import { z } from 'zod';
import type { Body } from './story';

/** One request, and who makes it. */
export interface DemoRequest {
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly token: string;
  /** A command that is repeated under its key happens once. */
  readonly key?: string;
  readonly body?: Body;
}

/** It may go better in a moment. */
class NotNow extends Error {
  constructor(
    readonly retryAfterMs: number,
    message: string,
  ) {
    super(message);
  }
}

const ANSWER_WITHIN_MS = 15_000;
const PATIENCE_MS = 1_000;
const PASSING: ReadonlySet<number> = new Set([429, 503]);
const problemAnswer = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

const HINTS: Readonly<Record<number, string>> = { 401: ' Is DATA_DIR the data folder of the Redress that serves there?' };

const retryAfter = ({ result }: IRetryBackoffContext<unknown>): number =>
  'error' in result && result.error instanceof NotNow ? result.error.retryAfterMs : PATIENCE_MS;

/** The HTTP interface as the demo uses it: what fails for a moment is asked again, every other unexpected answer is an error. */
export class DemoApi {
  /** Where the last command stands in the log: what is asked for knows of it. */
  private position: string | undefined;
  private readonly retries = retry(handleType(NotNow), { maxAttempts: 4, backoff: new DelegateBackoff(retryAfter) });

  /** @param origin `http://127.0.0.1:3000` */
  constructor(private readonly origin: string) {}

  /**
   * Asks and answers the JSON that came.
   *
   * @throws Error with status, code and detail of the problem
   */
  send(request: DemoRequest): Promise<unknown> {
    return this.retries.execute(() => this.sendOnce(request));
  }

  private async sendOnce(request: DemoRequest): Promise<unknown> {
    const { method, path, body } = request;
    const headers = { ...headersOf(request), ...this.waiting(method) };
    const asked = { method, headers, signal: AbortSignal.timeout(ANSWER_WITHIN_MS), ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`${this.origin}/api/v1/${path}`, asked).catch((error: unknown) => {
      throw new NotNow(PATIENCE_MS, `no answer from ${this.origin}: ${String(error)}`);
    });
    this.position = answer.headers.get('X-Log-Position') ?? this.position;
    const json: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return json;
    const text = problemText(answer.status, json);
    throw PASSING.has(answer.status) ? new NotNow(Number(answer.headers.get('Retry-After') ?? 1) * 1_000, text) : new Error(text);
  }

  private waiting(method: DemoRequest['method']): Readonly<Record<string, string>> {
    return method === 'GET' && this.position !== undefined ? { 'X-Wait-For-Position': this.position } : {};
  }
}

const headersOf = ({ token, key, body }: DemoRequest): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${token}`,
  ...(key !== undefined && { 'Idempotency-Key': key }),
  ...(body !== undefined && { 'Content-Type': 'application/json' }),
});

const problemText = (status: number, answer: unknown): string => {
  const { success, data } = problemAnswer.safeParse(answer);
  if (!success) return `the answer is ${String(status)}`;
  const fields = data.errors.map(({ field, message }) => ` ${field} ${message}.`).join('');
  return `${String(status)} ${data.code}: ${data.detail}${fields}${HINTS[status] ?? ''}`;
};
