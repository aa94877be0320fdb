import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRejected } from '@platform/event-store';
import { ApiClients, type ClientAccepted } from '../../client/api-clients';
import { clientOf } from '../../client/api-key-text';
import type { ApiKeyRejection } from '../../client/refusals';
import { RevokeApiKeyCommand } from './revoke-api-key.command';
import { decideRevokeApiKey } from './revoke-api-key.decide';

@CommandHandler(RevokeApiKeyCommand)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKeyCommand> {
  constructor(private readonly clients: ApiClients) {}

  async execute({ keyId, context }: RevokeApiKeyCommand): Promise<ClientAccepted> {
    const client = clientOf(keyId);
    if (client === null) throw new CommandRejected('no-such-key' satisfies ApiKeyRejection);
    const request = { name: 'revoke-api-key', body: { keyId } };
    const revoked = await this.clients.decide(client, request, context, (state) => decideRevokeApiKey(keyId, state));
    return { ...revoked, id: keyId };
  }
}
