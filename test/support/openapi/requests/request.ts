import type { Json } from '../values/valid-values';

/** A request as far as it is described by an operation. */
export interface Request {
  readonly method: string;
  /** The address of the operation, `/api/v1/reports/{id}/triage`. */
  readonly route: string;
  /** What stands in the braces of the route, percent-encoded. */
  readonly segments: Readonly<Record<string, string>>;
  /** Pieces of the query, `name=value`, percent-encoded. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** Bytes are sent as they are, anything else as JSON. */
  readonly body?: Json | Uint8Array;
  /** The body comes in small pieces, with pauses, and nothing says how long it is. */
  readonly isDripping?: true;
}

/** What the parameters of a path can name: `id`, a case, one of its duties, the person whom it is about, and an API key. */
export type Named = Readonly<Record<'id' | 'duty' | 'subject' | 'key', string>>;

/** Who asks, and about what. */
export interface Asking {
  readonly token?: string;
  readonly about: Named;
}

/** A request that still has to be told who asks, and about which case. */
export type OpenRequest = (asking: Asking) => Request;

/** The request with another body, as JSON unless its headers say something else. */
export const withBody = (request: Request, body: Json | Uint8Array): Request => ({
  ...request,
  headers: { 'Content-Type': 'application/json', ...request.headers },
  body,
});

/** Path and query of a request. */
export const addressOf = ({ route, segments, query }: Request): string => {
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => segments[name] ?? '');
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
};

/** The bytes that a request sends, if any. */
export const bytesOf = ({ body }: Request): Uint8Array | undefined => {
  if (body === undefined || body instanceof Uint8Array) return body;
  return Buffer.from(JSON.stringify(body));
};

/** Everything that is needed to send the request again: on one line each, the body as text when it is UTF-8, else in base64. */
export const written = (request: Request): string => {
  const headers = Object.entries(request.headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${JSON.stringify(value)}`),
  );
  const pace = request.isDripping ? ['(in small pieces)'] : [];
  return [`${request.method} ${addressOf(request)}`, ...headers, ...pace, '', bodyAsText(request)].join('\n');
};

const bodyAsText = (request: Request): string => {
  const bytes = Buffer.from(bytesOf(request) ?? []);
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : `base64: ${bytes.toString('base64')}`;
};
