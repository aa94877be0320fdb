import { OutsideFailure } from '@redress/complaints';
import { z } from 'zod';
import type { HttpAnswer, HttpRequest } from './message';
import { jsonIn } from './json';

/** As whom a system is asked. `oauth`: client credentials (RFC 6749, 4.4). */
export type HttpCredentials =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'basic'; user: string; password: string }>
  | Readonly<{ kind: 'bearer'; token: string }>
  /** The name in lower case. */
  | Readonly<{ kind: 'header'; name: string; value: string }>
  | OAuthClient;

type OAuthClient = Readonly<{ kind: 'oauth'; tokenUrl: URL; clientId: string; clientSecret: string; scope?: string }>;

type SigningHeaders = Readonly<Record<string, string>>;

/** What is said to prove who we are. */
export interface Credentials {
  /** The headers that say it. @throws OutsideFailure when there are none to be had */
  headers(): Promise<SigningHeaders>;
  /** Forgets the headers that were refused; whether others may do better. */
  discard(refused: SigningHeaders): boolean;
}

type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** @param send how a token is asked for */
export const credentialsFor = (credentials: HttpCredentials, send: Send): Credentials => {
  if (credentials.kind === 'oauth') return new OAuthCredentials(credentials, send);
  const headers = fixedHeaders(credentials);
  return { headers: () => Promise.resolve(headers), discard: () => false };
};

const fixedHeaders = (credentials: Exclude<HttpCredentials, OAuthClient>): SigningHeaders => {
  switch (credentials.kind) {
    case 'none':
      return {};
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}` };
    case 'bearer':
      return bearer(credentials.token);
    case 'header':
      return { [credentials.name]: credentials.value };
  }
};

const bearer = (token: string): SigningHeaders => ({ authorization: `Bearer ${token}` });

interface Token {
  readonly headers: SigningHeaders;
  /** Milliseconds since 1970. */
  readonly freshUntil: number;
}

/** A token that ends so soon might be refused on arrival. Milliseconds. */
const SKEW = 30_000;
/** Seconds, of a token that does not say (RFC 6749, 5.1). */
const UNSAID_LIFE = 300;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().default(UNSAID_LIFE) });

/** There is no refresh token: a new one is asked for, by one caller for all. */
class OAuthCredentials implements Credentials {
  private token: Token | undefined;
  private asking: Promise<Token> | undefined;

  constructor(
    private readonly client: OAuthClient,
    private readonly send: Send,
  ) {}

  async headers(): Promise<SigningHeaders> {
    if (this.token && Date.now() < this.token.freshUntil) return this.token.headers;
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    this.token = await this.asking;
    return this.token.headers;
  }

  discard(refused: SigningHeaders): boolean {
    if (this.token?.headers === refused) this.token = undefined;
    return true;
  }

  private async ask(): Promise<Token> {
    const askedAt = Date.now();
    const { tokenUrl, clientId, clientSecret, scope } = this.client;
    const answer = await this.send({
      method: 'POST',
      url: tokenUrl,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      // In the body and never in the address, which is logged on the way.
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        ...(scope === undefined ? {} : { scope }),
      }).toString(),
      changes: false,
    });
    const { access_token: token, expires_in: seconds } = tokenIn(answer);
    return { headers: bearer(token), freshUntil: askedAt + Math.max(seconds * 1_000 - SKEW, 0) };
  }
}

const tokenIn = (answer: HttpAnswer): z.output<typeof tokenAnswer> => {
  if (answer.status >= 400 && answer.status < 500) throw new OutsideFailure('unauthorised', 'credentials-refused');
  const parsed = tokenAnswer.safeParse(jsonIn(answer.text));
  if (answer.status !== 200 || !parsed.success) throw new OutsideFailure('transient', 'no-token');
  return parsed.data;
};
