import { randomUUID } from 'node:crypto';
import type { StubAnswer, StubRequest } from '../outside/stub-messages';
import { notAuthenticated } from './rejection';

/** The account of the connector: by password or by OAuth client credentials. */
export const ACCOUNT = { user: 'redress.api', password: 'wachtwoord', clientId: '4f2ac0ffee', clientSecret: 'geheim' } as const;

/** Seconds. */
const TOKEN_LIFE = 1_799;

/** Who may ask the instance. */
export class SignIn {
  private readonly tokens = new Map<string, number>();
  /** How many tokens were handed out. */
  handedOut = 0;
  /** How often somebody was turned away. */
  refusals = 0;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  /** The user behind a request. @throws Rejection */
  userOf({ headers }: StubRequest): string {
    const [kind, proof = ''] = String(headers.authorization).split(' ');
    const isKnown =
      (kind === 'Basic' && Buffer.from(proof, 'base64').toString() === `${ACCOUNT.user}:${ACCOUNT.password}`) ||
      (kind === 'Bearer' && (this.tokens.get(proof) ?? 0) > this.now());
    if (isKnown) return ACCOUNT.user;
    this.refusals++;
    throw notAuthenticated();
  }

  /** `/oauth_token.do`, client credentials in the body. */
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

  /** Every token ends now, whatever was promised. */
  endTokens(): void {
    this.tokens.clear();
  }
}
