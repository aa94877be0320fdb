/** What `GET /stream` tells, as a listener reads it. */
export interface Change {
  /** The id of the Server-Sent Event. */
  readonly position: string;
  readonly id: string;
  readonly revision: number;
}

/** Listens to `GET /stream` as a browser would: HTML Living Standard, section 9.2, as far as the contract uses it. */
export class ChangeStream {
  private readonly changes: AsyncGenerator<Change, void, undefined>;

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly leaving: AbortController,
  ) {
    this.changes = changesIn(body);
  }

  /** @param lastSeen the position of the last change that was seen. @throws Error when it is refused */
  static async open(origin: string, token: string, lastSeen?: string): Promise<ChangeStream> {
    const leaving = new AbortController();
    const headers = { Authorization: `Bearer ${token}`, ...(lastSeen === undefined ? {} : { 'Last-Event-ID': lastSeen }) };
    const response = await fetch(`${origin}/api/v1/stream`, { headers, signal: leaving.signal });
    if (response.status !== 200 || !response.body) throw new Error(`it was refused: ${String(response.status)}`);
    return new ChangeStream(response.body, leaving);
  }

  /** The next change; undefined when the server has ended the stream. */
  async next(): Promise<Change | undefined> {
    const { value } = await this.changes.next();
    return value ?? undefined;
  }

  /** So many changes. @throws Error when the stream ends before */
  async take(count: number): Promise<readonly Change[]> {
    const taken: Change[] = [];
    while (taken.length < count) {
      const change = await this.next();
      if (!change) throw new Error(`the stream ended after ${String(taken.length)} of ${String(count)} changes`);
      taken.push(change);
    }
    return taken;
  }

  leave(): void {
    this.leaving.abort();
  }
}

async function* changesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Change, void, undefined> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const messages = `${text}${chunk}`.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) if (!message.startsWith(':')) yield changeOf(message);
  }
}

const changeOf = (message: string): Change => {
  const fields = Object.fromEntries(message.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
  if (fields.event !== 'change') throw new Error(`the stream says '${message}'`);
  return { position: String(fields.id), ...(JSON.parse(String(fields.data)) as Omit<Change, 'position'>) };
};
