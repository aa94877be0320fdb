import { isActive } from '../client/api-client.fold';
import type { ApiClients } from '../client/api-clients';
import { isSecretOf, parseApiKey } from '../client/api-key-text';
import type { KeyUses } from './key-uses';

/** A client that showed a key that opens something. */
export interface KnownClient {
  readonly client: string;
  readonly keyId: string;
  /** The actions that the key is for. */
  readonly scopes: readonly string[];
}

/** Knows which keys open something. It looks into the stream of the client each time, so a key that was revoked opens nothing from then on, in no process. */
export class ApiKeyAccess {
  constructor(
    private readonly clients: ApiClients,
    private readonly uses: KeyUses,
  ) {}

  /** Whom a key stands for, or null when it is none of ours or was revoked. @throws EventStoreUnavailable */
  async clientWith(text: string): Promise<KnownClient | null> {
    const shown = parseApiKey(text);
    if (!shown) return null;
    const { client, keyId, secret } = shown;
    const { keys } = await this.clients.read(client);
    const key = keys.find((candidate) => candidate.keyId === keyId);
    if (!key || !isActive(key) || !isSecretOf(key.secretHash, secret)) return null;
    void this.uses.note(keyId);
    return { client, keyId, scopes: key.scopes };
  }
}
