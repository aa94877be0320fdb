import { HttpConnection, mutualTls, type HttpAnswer } from '@integrations/http';
import type { Words } from '@integrations/template';
import type { HttpPct } from '../file/configuration';
import type { Operation } from '../file/operations';
import { filledBody } from './filled-body';
import { addressOf } from './filled-path';

/** An operation, and what its placeholders stand for. */
export interface Filled {
  readonly operation: Operation;
  readonly words: Words;
}

/** The system, asked as its file says. Everything throws OutsideFailure. */
export class PctApi {
  private readonly connection: HttpConnection;

  constructor(
    private readonly pct: HttpPct,
    timeLimit: () => AbortSignal = () => AbortSignal.timeout(pct.timeLimit),
  ) {
    const { credentials, clientCertificate } = pct;
    this.connection = new HttpConnection({
      credentials,
      timeLimit,
      ...(clientCertificate ? { transport: mutualTls(clientCertificate) } : {}),
    });
  }

  /** Asks something that changes nothing. @param read what the answer says */
  look<Value>(filled: Filled, read: (answer: HttpAnswer) => Value): Promise<Value> {
    return this.connection.ask({ ...this.request(filled), headers: this.pct.headers, changes: false }, read);
  }

  /** Changes something there. @param key the same for the same change. @param read what the answer says */
  write<Value>(filled: Filled, key: string, read: (answer: HttpAnswer) => Value): Promise<Value> {
    const headers = { ...this.pct.headers, 'idempotency-key': key };
    return this.connection.ask({ ...this.request(filled), headers, changes: true }, read);
  }

  private request({
    operation: { method, path, body },
    words,
  }: Filled): Pick<Parameters<HttpConnection['ask']>[0], 'method' | 'url' | 'body'> {
    return { method, url: addressOf(this.pct.baseUrl, path, words), ...(body === undefined ? {} : { body: filledBody(body, words) }) };
  }
}
