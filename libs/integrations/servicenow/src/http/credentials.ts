import { OutsideFailure } from '@redress/complaints';
import type { ServiceNowCredentials } from '@platform/config';
import { z } from 'zod';
import type { HttpAnswer, HttpRequest } from './exchange';
import { jsonIn } from './json';

/** What is said to prove who we are. */
export interface Credentials {
  /** The `Authorization` header. @throws OutsideFailure when none can be had */
  header(): Promise<string>;
  /** Forgets the header that was refused; whether another one may do better. */
  discard(refused: string): boolean;
}

type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * @param send how the token is asked for
 * @param instance where
 */
export const credentialsFor = (settings: ServiceNowCredentials, instance: URL, send: Send): Credentials =>
  settings.kind === 'basic' ? new BasicCredentials(settings) : new OAuthCredentials(settings, instance, send);

class BasicCredentials implements Credentials {
  private readonly text: string;

  constructor({ user, password }: { readonly user: string; readonly password: string }) {
    this.text = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  header(): Promise<string> {
    return Promise.resolve(this.text);
  }

  discard(): boolean {
    return false;
  }
}

interface Token {
  readonly header: string;
  /** Milliseconds since 1970. */
  readonly freshUntil: number;
}

/** A token that ends so soon might be refused on arrival. Milliseconds. */
const SKEW = 30_000;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** OAuth 2 client credentials (RFC 6749, 4.4). There is no refresh token: a new one is asked for, by one caller for all. */
class OAuthCredentials implements Credentials {
  private token: Token | undefined;
  private asking: Promise<Token> | undefined;

  constructor(
    private readonly client: { readonly clientId: string; readonly clientSecret: string },
    private readonly instance: URL,
    private readonly send: Send,
  ) {}

  async header(): Promise<string> {
    if (this.token && Date.now() < this.token.freshUntil) return this.token.header;
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    this.token = await this.asking;
    return this.token.header;
  }

  discard(refused: string): boolean {
    if (this.token?.header === refused) this.token = undefined;
    return true;
  }

  private async ask(): Promise<Token> {
    const askedAt = Date.now();
    const answer = await this.send({
      method: 'POST',
      url: new URL('/oauth_token.do', this.instance),
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      // In the body and never in the address, which is logged on the way.
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.client.clientId,
        client_secret: this.client.clientSecret,
      }).toString(),
      changes: false,
    });
    const { access_token: token, expires_in: seconds } = tokenIn(answer);
    return { header: `Bearer ${token}`, freshUntil: askedAt + Math.max(seconds * 1_000 - SKEW, 0) };
  }
}

const tokenIn = (answer: HttpAnswer): z.output<typeof tokenAnswer> => {
  if (answer.status >= 400 && answer.status < 500) throw new OutsideFailure('unauthorised', 'credentials-refused');
  const parsed = tokenAnswer.safeParse(jsonIn(answer.text));
  if (answer.status !== 200 || !parsed.success) throw new OutsideFailure('transient', 'no-token');
  return parsed.data;
};
