import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { HttpAnswer, HttpRequest } from './message';

/** Takes a request there and its answer back, or throws what the system says. Follows no redirection. */
export type Transport = (request: HttpRequest, timeLimit: AbortSignal) => Promise<HttpAnswer>;

/** By which we are known on the level of TLS. All in PEM. */
export interface ClientCertificate {
  readonly certificate: Buffer;
  readonly key: Buffer;
  /** Whoever signed the certificate of the server, when the system does not know them. */
  readonly authority?: Buffer;
}

/** What is used unless something else is wanted. */
export const plainTransport: Transport = async ({ method, url, headers, body }, signal) => {
  const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Over TLS in which both sides show a certificate, which `fetch` cannot do. */
export const mutualTls = ({ certificate, key, authority }: ClientCertificate): Transport => {
  const tls = { cert: certificate, key, ...(authority ? { ca: authority } : {}) };
  return ({ method, url, headers, body }, signal) =>
    new Promise((resolve, reject) => {
      const request = httpsRequest(url, { ...tls, method, headers, signal }, (answer) => {
        const { statusCode: status = 0, headersDistinct } = answer;
        text(answer).then((whole) => resolve({ status, headers: headersOf(headersDistinct), text: whole }), reject);
      });
      request.on('error', reject).end(body);
    });
};

const headersOf = (distinct: NodeJS.Dict<string[]>): Headers =>
  new Headers(Object.entries(distinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value])));
