import { randomUUID } from 'node:crypto';
import type { StubAnswer, StubRequest } from './stub-messages';

/** The account of the connector, by all the ways in which it may be known. */
export const ACCOUNT = {
  user: 'redress.api',
  password: 'wachtwoord',
  clientId: '4f2ac0ffee',
  clientSecret: 'geheim',
  token: '0123-4567',
  apiKey: 'sleutel',
} as const;

/** Seconds. */
const TOKEN_LIFE = 1_799;

/** Who may ask the system. */
export class SignIn {
  private readonly tokens = new Map<string, number>([[ACCOUNT.token, Infinity]]);
  /** How many tokens were handed out. */
  handedOut = 0;
  /** How often somebody was turned away. */
  refusals = 0;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  /** Whether a request comes from the account: by password, a token, or the key in `X-Api-Key`. */
  admits({ headers }: StubRequest): boolean {
    const [kind, proof = ''] = String(headers.authorization).split(' ');
    const isKnown =
      (kind === 'Basic' && Buffer.from(proof, 'base64').toString() === `${ACCOUNT.user}:${ACCOUNT.password}`) ||
      (kind === 'Bearer' && (this.tokens.get(proof) ?? 0) > this.now()) ||
      headers['x-api-key'] === ACCOUNT.apiKey;
    if (!isKnown) this.refusals++;
    return isKnown;
  }

  /** A token for client credentials in the body. */
  token({ url, body }: StubRequest): StubAnswer {
    const asked = new URLSearchParams(body);
    const isClient = asked.get('client_id') === ACCOUNT.clientId && asked.get('client_secret') === ACCOUNT.clientSecret;
    if (!isClient || asked.get('grant_type') !== 'client_credentials' || url.search !== '') {
      this.refusals++;
      return { status: 401, body: JSON.stringify({ error: 'access_denied', error_description: 'access_denied' }) };
    }
    const token = randomUUID();
    this.tokens.set(token, this.now() + TOKEN_LIFE * 1_000);
    this.handedOut++;
    return {
      status: 200,
      body: JSON.stringify({ access_token: token, scope: 'useraccount', token_type: 'Bearer', expires_in: TOKEN_LIFE }),
    };
  }

  /** Every token that was handed out ends now, whatever was promised. */
  endTokens(): void {
    for (const token of this.tokens.keys()) if (token !== ACCOUNT.token) this.tokens.delete(token);
  }
}
