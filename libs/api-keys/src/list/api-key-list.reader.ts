import { Injectable } from '@nestjs/common';
import { ApiClients } from '../client/api-clients';
import { KeyUses } from '../sign-in/key-uses';
import type { ApiKeyListAnswer } from './api-key-list.answer';

/** Lists the keys that were ever issued. */
@Injectable()
export class ApiKeyListReader {
  constructor(
    private readonly clients: ApiClients,
    private readonly uses: KeyUses,
  ) {}

  /** @throws EventStoreUnavailable, ViewStoreUnavailable */
  async all(): Promise<ApiKeyListAnswer> {
    const clients = await this.clients.names();
    const keys = (await Promise.all(clients.map((client) => this.keysOf(client)))).flat();
    const uses = await this.uses.of(keys.map(({ keyId }) => keyId));
    return {
      items: keys.map(({ keyId, client, scopes, issuedAt, revokedAt }) => {
        const lastUsedAt = uses.get(keyId);
        return {
          ...{ id: keyId, client, scopes: [...scopes], issuedAt },
          ...(revokedAt !== undefined && { revokedAt }),
          ...(lastUsedAt !== undefined && { lastUsedAt }),
        };
      }),
    };
  }

  private async keysOf(client: string) {
    return (await this.clients.read(client)).keys.map((key) => ({ ...key, client }));
  }
}
