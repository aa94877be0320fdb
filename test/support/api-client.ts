/** An answer over HTTP, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A file that was answered. */
export interface FileAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** What a caller can say besides the body. */
export interface CallOptions {
  readonly token?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Talks to the API as any client written from its contract would. What it asks shows what it did before. */
export class ApiClient {
  /** Where the last of its commands stands in the log. */
  private position: string | undefined;

  /** @param origin `http://127.0.0.1:3000` */
  constructor(readonly origin: string) {}

  post(path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', path, options, JSON.stringify(body));
  }

  /** A command without a body. */
  postNothing(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', path, options);
  }

  get(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('GET', path, options);
  }

  /** Any method; no body is sent when there is none. */
  send(method: string, path: string, options: CallOptions, body?: unknown): Promise<Answer> {
    return this.call(method, path, options, body === undefined ? undefined : JSON.stringify(body));
  }

  /** What is answered as a file, as text. */
  async file(path: string, options: CallOptions = {}): Promise<FileAnswer> {
    const response = await fetch(`${this.origin}${path}`, { headers: headersOf(options, false), signal: AbortSignal.timeout(30_000) });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }

  /** Begins to listen to a stream, which may never end, and leaves at once: what it says of itself, or why not. */
  async listen(path: string, options: CallOptions = {}): Promise<Answer> {
    const leaving = new AbortController();
    const response = await fetch(`${this.origin}${path}`, { headers: headersOf(options, false), signal: leaving.signal });
    const body = response.ok ? {} : ((await response.json()) as Record<string, unknown>);
    leaving.abort();
    return { status: response.status, headers: response.headers, body };
  }

  delete(path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.call('DELETE', path, options, JSON.stringify(body));
  }

  private get afterPosition(): Record<string, string> {
    return this.position === undefined ? {} : { 'X-Wait-For-Position': this.position };
  }

  private async call(method: string, path: string, options: CallOptions, body?: string): Promise<Answer> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { ...(method === 'GET' ? this.afterPosition : {}), ...headersOf(options, body !== undefined) },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(30_000),
    });
    this.position = later(this.position, response.headers.get('X-Log-Position'));
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  }
}

const headersOf = ({ token, key, ifMatch, headers }: CallOptions, hasBody: boolean): Record<string, string> => ({
  ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
  ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
  ...headers,
});

/** The later one of two positions: replayed commands tell of earlier ones. */
const later = (one: string | undefined, other: string | null): string | undefined => {
  if (one === undefined || other === null) return other ?? one;
  return commitOf(other) > commitOf(one) ? other : one;
};

const commitOf = (position: string): bigint => BigInt(position.split('/')[0] ?? 0);
